import { Link } from '@remix-run/react'
import type { KeyboardEvent } from 'react'
import { stepAfter, useLesson } from './lesson-context.tsx'

/** To the next page of the lesson; nothing on the last. */
export function ContinueButton() {
  const next = stepAfter(useLesson())
  if (next === null) return null
  return (
    <Link
      to={next.href}
      role="button"
      draggable={false}
      className="govuk-button"
      onKeyDown={clickOnSpace}
    >
      Continue
      <span className="govuk-visually-hidden"> to ‘{next.title}’</span>
    </Link>
  )
}

/** A link that is called a button answers the space bar, as a button does. */
export function clickOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

import type { ReactNode } from 'react'
import { ContinueButton } from './continue-button.tsx'
import { useLesson } from './lesson-context.tsx'

interface Step {
  id: string
  title: string
  minutes?: string
  children?: ReactNode
}

/** One page of the lesson: there when it is the one being shown, otherwise nothing at all. */
export function Step({ id, title, children }: Step) {
  if (useLesson().step !== id) return null
  return (
    <section className="app-lesson app-prose" aria-labelledby={`step-${id}`}>
      <h2 className="govuk-heading-l" id={`step-${id}`}>
        {title}
      </h2>
      {children}
      <ContinueButton />
    </section>
  )
}

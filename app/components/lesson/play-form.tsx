import { Form, Link } from '@remix-run/react'
import type { FormEvent, ReactNode, Ref } from 'react'
import { buttonClass, clickOnSpace } from '../govuk/button.tsx'
import { classNames } from '../govuk/class-names.ts'
import { useLesson } from './lesson-context.tsx'

interface PlayForm {
  /** The rest of what is being played with, which this form leaves as it is. */
  keep: Record<string, string>
  className?: string
  formRef?: Ref<HTMLFormElement>
  onChange?: (event: FormEvent<HTMLFormElement>) => void
  children: ReactNode
}

/** Free play: a question in the address, so nothing is kept and any state can be shared. */
export function PlayForm({ keep, className, formRef, onChange, children }: PlayForm) {
  const [path, query] = usePlace()
  const hidden = { ...query, ...played(keep) }
  return (
    <Form
      method="get"
      action={path}
      className={className}
      noValidate
      replace
      preventScrollReset
      ref={formRef}
      onChange={onChange}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  )
}

interface PlayLink {
  /** The whole of what is played with once the link is followed; without any, back to the start. */
  to: Record<string, string>
  isButton?: boolean
  className?: string
  children: ReactNode
}

/** A link to another state of free play, in place. */
export function PlayLink({ to, isButton, className, children }: PlayLink) {
  const [path, query] = usePlace()
  const search = new URLSearchParams({ ...query, ...played(to) })
  return (
    <Link
      to={`${path}?${search}`}
      className={
        isButton ? buttonClass(className, 'secondary') : classNames('govuk-link', className)
      }
      {...(isButton ? { role: 'button', draggable: false, onKeyDown: clickOnSpace } : {})}
      replace
      preventScrollReset
    >
      {children}
    </Link>
  )
}

/** What is played with; what is not is left out of the address. */
function played(play: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(play).filter(([, value]) => value !== ''))
}

/** The path of this page and whatever its address needs to stay on it. */
function usePlace(): [string, Record<string, string>] {
  const [path = '', query = ''] = useLesson().action.split('?')
  return [path, Object.fromEntries(new URLSearchParams(query))]
}

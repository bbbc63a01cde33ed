import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { FormHolder } from '../page/form-holder.tsx'
import { FIELDS } from './form-fields.ts'
import { useLesson } from './lesson-context.tsx'

interface PostForm {
  intent: 'predict' | 'faded' | 'exercise' | 'start-check'
  /** Which prediction, faded example or exercise it is about. */
  id?: string
  /** Free play that should still be on the page afterwards: `deal=2`. */
  keep?: Record<string, string>
  className?: string
  onSubmit?: () => void
  children: ReactNode
}

/** A form that keeps what it is sent, once however often it is pressed, with JavaScript and without. */
export function PostForm({ intent, id, keep = {}, className, onSubmit, children }: PostForm) {
  const { action, holder, nextId } = useLesson()
  return (
    <Form
      method="post"
      action={withQuery(action, keep)}
      className={className}
      noValidate
      preventScrollReset
      onSubmit={onSubmit}
    >
      <input type="hidden" name={FIELDS.intent} value={intent} />
      <input type="hidden" name={FIELDS.stepId} value={nextId} />
      <FormHolder id={holder} />
      {id === undefined ? null : <input type="hidden" name={FIELDS.id} value={id} />}
      {children}
    </Form>
  )
}

function withQuery(action: string, keep: Record<string, string>): string {
  const [path = '', query = ''] = action.split('?')
  const all = new URLSearchParams(query)
  for (const [name, value] of Object.entries(keep)) if (value !== '') all.set(name, value)
  return all.size > 0 ? `${path}?${all}` : path
}

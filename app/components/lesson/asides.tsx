import type { ReactNode } from 'react'
import { Details } from '../govuk/details.tsx'
import { InsetText } from '../govuk/inset-text.tsx'

/** Words that only some readers want: a formula, a source. */
export function More({ title, children }: { title: string; children?: ReactNode }) {
  return <Details summary={title}>{children}</Details>
}

/** A remark set apart from the text. */
export function Note({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <InsetText>
      {title === undefined ? null : <h3 className="govuk-heading-s">{title}</h3>}
      {children}
    </InsetText>
  )
}

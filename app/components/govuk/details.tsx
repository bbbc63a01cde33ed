import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface DetailsProps extends ComponentPropsWithoutRef<'details'> {
  summary: ReactNode
}

/** Words that only some readers need, opened by the browser itself. */
export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details className={classNames('govuk-details', className)} {...rest}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}

import type { ReactNode } from 'react'

/** What many people think: the first half of a refutation, said as plainly as they would say it. */
export function Belief({ children }: { children?: ReactNode }) {
  return (
    <div className="app-belief">
      <h3 className="govuk-heading-m">Many people think</h3>
      {children}
    </div>
  )
}

/** Why that is wrong and what to do in its place: the second half. */
export function Instead({ children }: { children?: ReactNode }) {
  return (
    <div className="app-instead">
      <h3 className="govuk-heading-m">Instead</h3>
      {children}
    </div>
  )
}

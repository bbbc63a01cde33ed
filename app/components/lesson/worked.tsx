import type { ReactNode } from 'react'

/** An example worked from beginning to end. */
export function Worked({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="app-worked">
      <h3 className="govuk-heading-m">{title}</h3>
      {children}
    </section>
  )
}

export interface ModuleCardProps {
  code: string
  title: string
  courseTitle: string
  points: string[]
  ask: string
  /** Where the module is, written out: on paper a link says nothing. */
  address: string
  /** Whose service it is: `Data literacy for leaders, Northmere Constabulary`. */
  publisher: string
}

/** What to keep from a module on one card, which is one page when it is printed, A5 or larger. */
export function ModuleCard({
  code,
  title,
  courseTitle,
  points,
  ask,
  address,
  publisher,
}: ModuleCardProps) {
  return (
    <section className="app-module-card" aria-labelledby={`card-${code}`}>
      <p className="govuk-caption-m">{courseTitle}</p>
      <h2 className="govuk-heading-l" id={`card-${code}`}>
        {title}
      </h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div className="app-ask">
        <h3 className="govuk-heading-s">To ask in your next meeting</h3>
        <p className="govuk-body">{ask}</p>
      </div>
      <p className="govuk-body-s app-module-card__source">
        Source: module {code}, {publisher}. {address}. Northmere’s figures are made up.
      </p>
    </section>
  )
}

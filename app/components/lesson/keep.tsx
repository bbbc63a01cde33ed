import { AppLink } from '../govuk/link.tsx'
import { useLesson } from './lesson-context.tsx'

/** What to keep from the module: its points, and a question for the next meeting. */
export function Keep() {
  const { points, ask, cardHref } = useLesson()
  return (
    <>
      <h3 className="govuk-heading-m">What to keep</h3>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div className="app-ask">
        <h3 className="govuk-heading-m">To ask in your next meeting</h3>
        <p className="govuk-body-l">{ask}</p>
      </div>
      <p className="govuk-body">
        <AppLink to={cardHref}>Summary card to print</AppLink>
      </p>
    </>
  )
}

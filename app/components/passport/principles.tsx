import type { Principle } from '#app/domain/courses.ts'
import { Details } from '../govuk/details.tsx'

/** The other principles that the courses touch, each with the strategy's own words. */
export function Principles({ principles }: { principles: Principle[] }) {
  if (principles.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-l">The other principles that the courses touch</h2>
      <div className="app-principles-list">
        {principles.map(({ number, title, words, source }) => (
          <Details
            key={number}
            id={`principle-${number}`}
            className="app-principles"
            summary={`Principle ${number}: ${title}`}
          >
            <p className="govuk-body">“{words}”</p>
            <p className="govuk-body-s">{source}</p>
          </Details>
        ))}
      </div>
    </>
  )
}

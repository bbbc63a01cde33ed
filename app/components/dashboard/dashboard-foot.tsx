import type { DrawnView } from '#app/domain/dashboards/packed-view.ts'
import { Details } from '../govuk/details.tsx'
import { StateLink } from './links.tsx'

/** What a page says at its foot, in small print as in real life: notes, the definition, how new it is. */
export function DashboardFoot({ view }: { view: DrawnView }) {
  const { footnotes, refreshed, definition, query } = view
  return (
    <div className="app-dashboard__foot">
      <Details summary={`What “${definition.name}” counts`} className="app-visual__more">
        <p>{definition.says}</p>
        <p>{definition.direction}</p>
      </Details>
      {footnotes.length > 0 ? (
        <ol className="app-dashboard__notes" aria-label="Footnotes">
          {footnotes.map(({ about, says }) => (
            <li key={`${about} ${says}`}>{says}</li>
          ))}
        </ol>
      ) : null}
      <p className="app-dashboard__refreshed">
        {refreshed} <StateLink to={query}>Link to exactly this view</StateLink>
      </p>
    </div>
  )
}

import type { DrawnView } from '#app/domain/dashboards/packed-view.ts'
import { ChoiceLinks, StateLink } from './links.tsx'

/** Where the page is, drilled down or up, and the ways to look at it, in Power BI's words. */
export function Toolbar({ view }: { view: DrawnView }) {
  return (
    <div className="app-toolbar">
      <Trail trail={view.breadcrumb} />
      <ChoiceLinks label="Drill to" choices={view.levels} />
      <ChoiceLinks label="Selecting a mark" choices={view.modes} />
      <ChoiceLinks label="Layout" choices={view.layouts} />
      {isSimple(view) ? <ChoiceLinks label="Visual" choices={view.visuals} /> : null}
      <Bookmarks bookmarks={view.bookmarks} />
    </div>
  )
}

/** One visual at a time: the others are a link away. */
function isSimple({ layouts }: DrawnView): boolean {
  return layouts.some(({ value, isCurrent }) => value === 'simple' && isCurrent)
}

/** The way back up from a district or a team. */
function Trail({ trail }: { trail: DrawnView['breadcrumb'] }) {
  if (trail.length < 2) return null
  return (
    <nav className="app-trail" aria-label="Drill up">
      <span className="app-segments__label" aria-hidden="true">
        Drill up
      </span>
      <ol className="app-trail__list">
        {trail.map(({ label, href }) => (
          <li key={label} className="app-trail__place">
            {href === null ? (
              <strong aria-current="location">{label}</strong>
            ) : (
              <StateLink to={href}>{label}</StateLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Bookmarks({ bookmarks }: Pick<DrawnView, 'bookmarks'>) {
  if (bookmarks.length === 0) return null
  return (
    <div className="app-segments app-segments--bookmarks">
      <span className="app-segments__label">Bookmarks</span>
      <ul className="app-bookmarks" aria-label="Bookmarks">
        {bookmarks.map(({ value, label, href, isCurrent }) => (
          <li key={value}>
            <StateLink
              to={href}
              className="app-bookmarks__link"
              aria-current={isCurrent ? 'true' : undefined}
            >
              {label}
            </StateLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

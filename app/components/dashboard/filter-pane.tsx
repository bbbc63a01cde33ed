import type { Chip, FilterPane as Pane } from '#app/domain/dashboards/view.ts'
import { StateLink } from './links.tsx'

interface FilterPaneProps {
  pane: Pane
  /** The heading's level: one below the page's own title. */
  heading: 'h2' | 'h3'
}

/** Power BI's filter pane: everything that filters the page, also what no slicer shows. */
export function FilterPane({ pane, heading: Heading }: FilterPaneProps) {
  if (!pane.isOpen)
    return (
      <aside className="app-pane app-pane--collapsed" aria-label="Filter pane">
        <StateLink to={pane.toggle} className="app-pane__toggle">
          Open the filter pane
        </StateLink>
      </aside>
    )
  return (
    <aside className="app-pane" aria-label="Filter pane">
      <div className="app-pane__head">
        <Heading className="app-pane__title">Filters</Heading>
        <StateLink to={pane.toggle} className="app-pane__toggle">
          Collapse<span className="govuk-visually-hidden"> the filter pane</span>
        </StateLink>
      </div>
      {pane.filters.length === 0 ? (
        <p className="app-pane__none">No filter on this page is inherited or hidden.</p>
      ) : (
        <ul className="app-pane__list">
          {pane.filters.map(({ says, from, isOn, toggle }) => (
            <li key={`${from} ${says}`} className="app-pane__filter">
              <span className="app-pane__from">{FROM[from]}</span>
              <span className="app-pane__says">{says}</span>
              <span className="app-pane__state">
                {isOn ? 'On' : 'Off'}
                <StateLink to={toggle} about={`: ${says}`}>
                  {isOn ? 'Turn off' : 'Turn on'}
                </StateLink>
              </span>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}

const FROM: Record<Chip['from'], string> = {
  slicer: 'Slicer',
  inherited: 'Inherited: carried over from another page',
  hidden: 'Hidden filter: no slicer shows it',
  selection: 'Selected in a visual',
}

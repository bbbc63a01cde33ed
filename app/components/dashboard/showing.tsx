import { useRef } from 'react'
import type { DrawnView } from '#app/domain/dashboards/packed-view.ts'
import { FilterChips } from '../page/filter-chips.tsx'
import { StateLink } from './links.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

/** What the page shows in one sentence, read out when it changes, and the way out of each filter. */
export function Showing({ view }: { view: DrawnView }) {
  // As in Power BI, a hidden filter is seen only by those who open the filter pane.
  const chips = view.chips.filter(({ from }) => from !== 'hidden' || view.pane.isOpen)
  const sentence = useRef<HTMLParagraphElement>(null)
  useKeptFocus(sentence, view.query)
  return (
    <div className="app-showing">
      <div role="status">
        <p className="app-showing__says" ref={sentence} tabIndex={-1}>
          {view.showing}
        </p>
        {view.fallback ? <p className="app-showing__fallback">{view.fallback}</p> : null}
      </div>
      <div className="app-showing__filters">
        <FilterChips
          chips={chips.map(({ label, from, remove }) => ({
            text: FROM[from] === '' ? label : `${label} (${FROM[from]})`,
            href: remove,
          }))}
        />
        <p className="app-showing__ways">
          <StateLink to={view.reset}>Reset to default</StateLink>
          <StateLink to={view.clear}>Clear all filters</StateLink>
        </p>
      </div>
    </div>
  )
}

/** Where a filter comes from, where that is neither a slicer in sight nor said already. */
const FROM = {
  slicer: '',
  inherited: 'inherited filter',
  hidden: 'hidden filter',
  selection: '',
} as const

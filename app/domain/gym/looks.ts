import { parse, write } from '../dashboards/address.ts'
import type { Dashboard, Measure } from '../dashboards/dashboard.ts'
import { view } from '../dashboards/dashboard-view.ts'
import type { AllFacts } from '../dashboards/facts.ts'
import type { State } from '../dashboards/state.ts'
import type { DashboardView, TileView } from '../dashboards/view.ts'
import type { Scenario } from './scenario.ts'

/** A page of a dashboard in one state, with one of its visuals in view. */
export interface Look {
  dashboard: Dashboard
  state: State
  view: DashboardView
  tile: TileView
  facts: AllFacts
}

/** What is neither filtered nor compared nor coloured unless a query says so. */
const PLAIN = { hidden: 'none', compare: 'none', rag: 'off', arrows: 'off' }

/**
 * The state that an author's query means: over the dashboard with no filter, comparison or colour on,
 * so that what is not named is not there, whatever the dashboard itself opens with.
 */
export function stateOf(query: string, dashboard: Dashboard): State {
  const params = new URLSearchParams(query)
  for (const { dimension } of dashboard.slicers)
    if (!params.has(dimension)) params.set(dimension, 'all')
  for (const [name, plain] of Object.entries(PLAIN)) if (!params.has(name)) params.set(name, plain)
  return parse(params, dashboard)
}

/** A page in the state of an author's query, with a visual. Throws where it has no such visual. */
export function lookAt(query: string, tile: string, dashboard: Dashboard, facts: AllFacts): Look {
  return lookIn(stateOf(query, dashboard), tile, dashboard, facts)
}

/** A page in a state, with a visual. Throws where it has no such visual. */
export function lookIn(state: State, tile: string, dashboard: Dashboard, facts: AllFacts): Look {
  const shown = view(state, dashboard, facts)
  const found = shown.tiles.find(({ id }) => id === tile)
  if (!found) throw new Error(`"${dashboard.id}" has no visual "${tile}"`)
  return { dashboard, state, view: shown, tile: found, facts }
}

/** What the visual in view measures. */
export function measureOf({ dashboard, state, tile }: Look): Measure | undefined {
  const own = dashboard.tiles.find(({ id }) => id === tile.id)?.measure
  return dashboard.measures.find(({ id }) => id === (own ?? state.measure))
}

/**
 * The dashboard as a scenario opens it, and the query it opens at. "Reset to default" comes back to
 * here, and what somebody left on is marked as inherited: only where it is not part of the question.
 */
export function openedBy(
  scenario: Pick<Scenario, 'start' | 'honest'>,
  dashboard: Dashboard,
): { dashboard: Dashboard; query: string } {
  const start = stateOf(scenario.start, dashboard)
  const honest = stateOf(scenario.honest.query, dashboard)
  const opened: Dashboard = {
    ...dashboard,
    opens: {
      from: start.from,
      to: start.to,
      measure: start.measure,
      compare: start.compare,
      axis: start.axis,
      view: start.view,
      level: start.level,
      mode: start.mode,
      rag: start.rag,
      arrows: start.arrows,
      labels: start.labels,
      intervals: start.intervals,
      provisional: start.provisional,
      footnotes: start.footnotes,
      pane: start.pane,
    },
    slicers: dashboard.slicers.map((slicer) => {
      const opens = start.slicers[slicer.dimension] ?? []
      const asked = honest.slicers[slicer.dimension] ?? []
      return { ...slicer, opens, inherited: opens.length > 0 && asked.length === 0 }
    }),
    hidden: dashboard.hidden.filter(({ id }) => start.hidden.includes(id)),
    dateBases: [
      start.dateBasis,
      ...dashboard.dateBases.filter((basis) => basis !== start.dateBasis),
    ],
    bookmarks: [],
  }
  return { dashboard: opened, query: `?${write(start, opened)}` }
}

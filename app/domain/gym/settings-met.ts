import type { Dashboard, DimensionId } from '../dashboards/dashboard.ts'
import { memberIds } from '../dashboards/dimensions.ts'
import type { AllFacts, Filter } from '../dashboards/facts.ts'
import { monthIndex, pageFilter, tileFilter } from '../dashboards/filters.ts'
import type { State } from '../dashboards/state.ts'
import { lookIn } from './looks.ts'
import type { Need, SetTask } from './scenario.ts'
import { type PlacedValue, valueIn } from './values.ts'

/** Which needs of a task a state of the page meets, in their order. */
export function needsMet(
  { tile, needs }: SetTask,
  state: State,
  dashboard: Dashboard,
  facts: AllFacts,
  values: Readonly<Record<string, PlacedValue>>,
): boolean[] {
  const filter = filterOf(tile, state, dashboard, facts)
  return needs.map(
    (need) =>
      hasMonths(need, filter) &&
      hasMembers(need, filter) &&
      hasSettings(need, state) &&
      showsValue(need, tile, state, dashboard, facts, values),
  )
}

/** What the visual counts: slicers, pane, period, and a selection where it cross-filters. */
function filterOf(id: string, state: State, dashboard: Dashboard, all: AllFacts): Filter {
  const facts = all[dashboard.facts]
  const tile = dashboard.tiles.find((one) => one.id === id)
  if (!facts || !tile) throw new Error(`"${dashboard.id}" has no visual "${id}" or no facts`)
  const page = { filter: pageFilter(state, dashboard, facts), facts, all }
  const { filter, selected } = tileFilter(tile, page, state, dashboard)
  return selected?.how === 'filter' ? selected.filter : filter
}

function hasMonths({ months }: Need, filter: Filter): boolean {
  if (months === null) return true
  const [from, to] = [monthIndex(months.from), monthIndex(months.to)]
  return (
    filter.months.size === to - from + 1 &&
    [...filter.months].every((month) => month >= from && month <= to)
  )
}

function hasMembers({ keeps }: Need, { keep }: Filter): boolean {
  // Object.entries forgets that the keys are dimensions.
  const wanted = Object.entries(keeps) as [DimensionId, string[]][]
  return wanted.every(([dimension, members]) => {
    const all = memberIds(dimension)
    const want = members.includes('all') ? all : members
    const kept = [...(keep[dimension] ?? all)]
    return kept.length === want.length && kept.every((one) => want.includes(one))
  })
}

function hasSettings({ state: wanted }: Need, state: State): boolean {
  return Object.entries(wanted).every(([name, allowed]) =>
    allowed?.includes(written(state[name as keyof State])),
  )
}

function written(value: State[keyof State]): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(',')
  return value === null ? 'none' : String(value)
}

function showsValue(
  { value }: Need,
  tile: string,
  state: State,
  dashboard: Dashboard,
  facts: AllFacts,
  values: Readonly<Record<string, PlacedValue>>,
): boolean {
  if (value === null) return true
  const shown = valueIn(lookIn({ ...state, layout: 'page' }, tile, dashboard, facts).tile, value)
  return shown !== null && shown.value === values[value.name]?.value
}

import { financialYear, MONTHS, monthAt } from '../northmere/calendar.ts'
import type { Breakdown, Dashboard, DimensionId, Interaction, Tile } from './dashboard.ts'
import { dimensionOf, memberIds } from './dimensions.ts'
import { type AllFacts, type Facts, type Filter, hasDimension } from './facts.ts'
import type { State } from './state.ts'

/** A month as it is counted in the facts, from its text; −1 for one outside them. */
export function monthIndex(month: string): number {
  return MONTH_PLACES.get(month) ?? -1
}

const MONTH_PLACES = new Map(Array.from({ length: MONTHS }, (_, i) => [monthAt(i), i]))

/** The financial year of each month: asked for every month of every cell. */
const YEAR_OF_MONTH = Array.from({ length: MONTHS }, (_, i) => financialYear(monthAt(i)))

/** The financial years that a filter has months of, in the order of its months: `2023/24`. */
export function yearsIn({ months }: Filter): string[] {
  return [...new Set([...months].map((month) => YEAR_OF_MONTH[month] ?? ''))]
}

/** What the slicers, the filter pane and the period leave: before any selection. */
export function pageFilter(state: State, dashboard: Dashboard, facts: Facts): Filter {
  const { from, to, provisional } = state
  const months = new Set<number>()
  for (let month = monthIndex(from); month <= monthIndex(to); month++)
    if (provisional || !facts.provisional.has(month)) months.add(month)
  let filter: Filter = { months, keep: {} }
  for (const { dimension } of dashboard.slicers) {
    const chosen = state.slicers[dimension] ?? []
    if (chosen.length > 0) filter = keeping(filter, dimension, chosen)
  }
  for (const { id, dimension, only, without } of dashboard.hidden) {
    if (!state.hidden.includes(id)) continue
    const kept = only ?? memberIds(dimension).filter((one) => !without?.includes(one))
    filter = keeping(filter, dimension, kept)
  }
  return filter
}

/** A filter and one more: of a dimension that is filtered already, what both keep. */
export function keeping(
  filter: Filter,
  dimension: DimensionId,
  members: readonly string[],
): Filter {
  const before = filter.keep[dimension]
  const kept = new Set(members.filter((one) => before === undefined || before.has(one)))
  return { ...filter, keep: { ...filter.keep, [dimension]: kept } }
}

/** The months of a filter cut down to some of them. */
export function inMonths(filter: Filter, isIn: (month: number) => boolean): Filter {
  return { ...filter, months: new Set([...filter.months].filter(isIn)) }
}

/** What a breakdown stands for at the level of the page. */
export type Axis = DimensionId | 'month' | 'year' | 'none'

/** `place` is the force, its districts or its teams; where facts have no teams, districts. */
export function axisOf(by: Breakdown, { level }: State, facts: Facts): Axis {
  if (by !== 'place') return by
  if (level === 'force') return 'none'
  return level === 'team' && hasDimension(facts, 'team') ? 'team' : 'district'
}

/** A filter cut down to one member of an axis. */
export function atMember(filter: Filter, axis: Axis, member: string): Filter {
  switch (axis) {
    case 'none':
      return filter
    case 'month':
      return inMonths(filter, onlyMonth(monthIndex(member)))
    case 'year':
      return inMonths(filter, (month) => YEAR_OF_MONTH[month] === member)
    default:
      return keeping(filter, axis, [member])
  }
}

function onlyMonth(wanted: number) {
  return (month: number) => month === wanted
}

/** Whether an address may name this member of a breakdown: the level decides only what is drawn. */
export function isMemberOf(by: Breakdown, member: string): boolean {
  if (by === 'none') return false
  if (by === 'month') return MONTH_PLACES.has(member)
  if (by === 'year') return YEARS.has(member)
  if (by === 'place') return [...memberIds('district'), ...memberIds('team')].includes(member)
  return dimensionOf(by).members.some(({ id }) => id === member)
}

const YEARS = new Set([...MONTH_PLACES.keys()].map(financialYear))

/** What a selection does to a tile: nothing, or the filter of what is selected and how it acts. */
export interface Selected {
  how: Exclude<Interaction, 'none'>
  filter: Filter
  /** Where it was selected: an axis, and the member of it. */
  axis: Axis
  member: string
}

/** A tile’s own filter, and what the selected mark makes of it; the tile it was made in keeps all its marks. */
export function tileFilter(
  tile: Tile,
  page: { filter: Filter; facts: Facts; all: AllFacts },
  state: State,
  dashboard: Dashboard,
): { filter: Filter; selected: Selected | null } {
  const filter = tile.only
    ? keeping(page.filter, tile.only.dimension, tile.only.members)
    : page.filter
  const source = dashboard.tiles.find(({ id }) => id === state.sel?.tile)
  if (!state.sel || !source || source.id === tile.id || tile.reacts === 'none')
    return { filter, selected: null }
  const sourceFacts = (source.facts && page.all[source.facts]) || page.facts
  const axis = axisFor(source.by, state.sel.member, state, sourceFacts)
  return {
    filter,
    selected: {
      how: state.mode === 'page' ? tile.reacts : state.mode,
      filter: atMember(filter, axis, state.sel.member),
      axis,
      member: state.sel.member,
    },
  }
}

/** A selected place stays what it is when the level changes: a district, or a team. */
export function axisFor(by: Breakdown, member: string, state: State, facts: Facts): Axis {
  if (by !== 'place') return axisOf(by, state, facts)
  return memberIds('team').includes(member) ? 'team' : 'district'
}

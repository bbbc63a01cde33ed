import { monthAt } from '../northmere/calendar.ts'
import { queryOf } from './address.ts'
import type { Dashboard, Tile } from './dashboard.ts'
import type { Facts } from './facts.ts'
import { type Axis, axisFor, monthIndex } from './filters.ts'
import type { State } from './state.ts'
import type { Query } from './view.ts'

interface Page {
  state: State
  dashboard: Dashboard
  facts: Facts
}

/** A rolling total is of so many months. */
const ROLLING = 12

/**
 * The page of records behind one mark: all that narrows the mark down is in its slicers and period,
 * so that as many records are listed as the mark counts. Null where slicers cannot say it.
 */
export function recordsQueryOf(tile: Tile, axis: Axis, member: string, page: Page): Query | null {
  const { dashboard, facts } = page
  if (!facts.records || tile.facts !== null) return null
  const measure = tile.measure ?? page.state.measure
  const narrowed = steps(tile, axis, member, page).reduce<State | null>(
    (state, [by, ids]) => state && narrow(state, by, ids, dashboard),
    { ...page.state, measure, sel: null, tile: null, layout: 'page' },
  )
  const isRolling = dashboard.measures.some(({ id, kind }) => id === measure && kind === 'rolling')
  const counted = narrowed && isRolling ? twelveMonths(narrowed, facts) : narrowed
  return counted && queryOf(counted, dashboard)
}

type Step = [by: Axis, members: readonly string[]]

/** What narrows a mark down, besides the page: the tile, a cross-filter, and what the mark is of. */
function steps(tile: Tile, axis: Axis, member: string, { state, dashboard, facts }: Page): Step[] {
  const { sel, mode } = state
  const source = dashboard.tiles.find(({ id }) => id === sel?.tile && id !== tile.id)
  const how = tile.reacts === 'none' || mode === 'page' ? tile.reacts : mode
  return [
    ...(tile.only ? [[tile.only.dimension, tile.only.members] satisfies Step] : []),
    ...(sel && source && how === 'filter'
      ? [[axisFor(source.by, sel.member, state, facts), [sel.member]] satisfies Step]
      : []),
    [axis, [member]],
  ]
}

function narrow(
  state: State,
  by: Axis,
  members: readonly string[],
  dashboard: Dashboard,
): State | null {
  const [member = ''] = members
  if (by === 'none') return state
  if (by === 'month') return within(state, member, member)
  if (by === 'year') {
    const year = Number(member.slice(0, 4))
    return within(state, `${year}-04`, `${year + 1}-03`)
  }
  if (!dashboard.slicers.some(({ dimension }) => dimension === by)) return null
  const before = state.slicers[by] ?? []
  const kept = members.filter((id) => before.length === 0 || before.includes(id))
  return kept.length === 0 ? null : { ...state, slicers: { ...state.slicers, [by]: kept } }
}

function within(state: State, first: string, last: string): State | null {
  const from = state.from > first ? state.from : first
  const to = state.to < last ? state.to : last
  return from > to ? null : { ...state, from, to }
}

/** The months of the total that a rolling measure shows last; null where there are not twelve. */
function twelveMonths(state: State, { provisional }: Facts): State | null {
  let last = monthIndex(state.to)
  while (!state.provisional && provisional.has(last)) last -= 1
  const first = last - ROLLING + 1
  return first < 0 ? null : { ...state, from: monthAt(first), to: monthAt(last) }
}

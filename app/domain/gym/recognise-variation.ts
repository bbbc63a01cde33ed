import { pageFilter } from '../dashboards/filters.ts'
import { type Measuring, measureBy } from '../dashboards/measured.ts'
import { protectionOf } from '../dashboards/protect.ts'
import { monthAt } from '../northmere/calendar.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { xmr } from '../statistics/xmr.ts'
import { signalsIn } from '../statistics/xmr-rules.ts'
import type { Look } from './looks.ts'

/** Below this base a comparison is mostly luck. */
const FEW = 30

/** How many months a colour or a starting point is judged against. */
const HISTORY = 24

/** A colour is shown, and the months it came from have no signal while the target lies within their limits. */
export function isColourOnNoise(look: Look): boolean {
  const { state, dashboard, view } = look
  const isColoured = view.tiles.some(
    ({ card, table }) =>
      (card !== null && card.rag !== null) || table.columns.some(({ id }) => id === 'rag'),
  )
  const target = dashboard.measures.find(({ id }) => id === state.measure)?.target
  if (!state.rag || !isColoured || target === null || target === undefined) return false
  const values = seriesTo(look, HISTORY)
  const found = xmr(values)
  if (isRefusal(found)) return false
  const { mean, lowerProcessLimit: lower, upperProcessLimit: upper } = found
  return target > lower && target < upper && signalsIn(values, mean, upper - mean).length === 0
}

/** A count, or the base of a share, under 30 in one of the rows or on the card that are compared. */
export function restsOnFew({ tile, state }: Look): boolean {
  const { table, card } = tile
  const at = (id: string) => table.columns.findIndex((column) => column.id === id)
  const column = at('of') >= 0 ? at('of') : at('value')
  const isCompared = card === null || state.compare !== 'none'
  const cells = [...table.rows.map(({ cells: row }) => row[column])]
  return (
    isCompared &&
    tile.kind !== 'map' &&
    cells.some((cell) => typeof cell?.value === 'number' && cell.value > 0 && cell.value < FEW) &&
    (at('of') >= 0 || !isAverage(tile))
  )
}

/** A mean or a percentile is small by itself, not by its base. */
function isAverage({ table }: Look['tile']): boolean {
  return table.rows.some(({ cells }) => cells.some(({ shown }) => /minutes|hours|%/.test(shown)))
}

/** Compared with the period before, which holds the highest or lowest of two years, and is ordinary again. */
export function followsAnExtreme(look: Look): boolean {
  const { state } = look
  if (state.compare !== 'previous' || state.from !== state.to) return false
  const values = seriesTo(look, HISTORY + 1)
  const [before, now] = [values.at(-2), values.at(-1)]
  const years = values.slice(0, -1)
  if (before === undefined || now === undefined || years.length < 12) return false
  const mean = years.slice(0, -1).reduce((sum, one) => sum + one, 0) / (years.length - 1)
  const isExtreme = before >= Math.max(...years) || before <= Math.min(...years)
  return isExtreme && Math.abs(now - mean) < Math.abs(before - mean)
}

/** The measure of the page month by month, the given number of months up to the last one shown. */
function seriesTo({ state, dashboard, facts: all }: Look, many: number): number[] {
  const facts = all[dashboard.facts]
  const measure = dashboard.measures.find(({ id }) => id === state.measure)
  if (!facts || !measure) return []
  const measuring: Measuring = {
    facts,
    measure,
    dates: state.dateBasis,
    dp: state.dp,
    protection: protectionOf(facts),
  }
  const filter = pageFilter(state, dashboard, facts)
  const last = Math.max(...filter.months)
  const months = Array.from({ length: many }, (_, at) => last - many + 1 + at)
  const kept = new Set(months.filter((month) => month >= 0 && monthAt(month) !== ''))
  const found = measureBy(measuring, { ...filter, months: kept }, 'month') ?? []
  return found.flatMap(({ value }) => (value.exact === null ? [] : [value.exact]))
}

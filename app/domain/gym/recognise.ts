import { monthIndex, pageFilter } from '../dashboards/filters.ts'
import { sumBy } from '../dashboards/sums.ts'
import { monthAt } from '../northmere/calendar.ts'
import { T28 } from '../northmere/dashboard-truths.ts'
import { T4, T15 } from '../northmere/truths.ts'
import type { FaultId } from './faults.ts'
import { type Look, measureOf } from './looks.ts'
import { isDenominatorChanged, isMixed } from './recognise-shares.ts'
import { followsAnExtreme, isColourOnNoise, restsOnFew } from './recognise-variation.ts'

/** Whether a fault is in a page as it opened; `honest` is the page that answers the question fairly. */
type IsIn = (seen: Look, honest: Look) => boolean

/**
 * How each fault is recognised in a page: by its state, by what it draws and by the planted truths, so
 * that a test can hold every scenario to its faults.
 */
export const RECOGNISE: Record<FaultId, IsIn> = {
  'changed-denominator': isDenominatorChanged,
  'late-recording': isStillComing,
  'part-month': hasPartMonth,
  'left-over-filter': hasLeftOverFilter,
  'cut-axis': hasCutAxis,
  'dual-axis': hasTwoAxes,
  'rag-on-noise': isColourOnNoise,
  'tiny-base': restsOnFew,
  'regression-to-the-mean': followsAnExtreme,
  'simpsons-paradox': isMixed,
  'default-map-point': standsOnDefaultPoint,
  'boundary-change': spansBoundary,
  'counting-rule-change': spansRule,
  'cumulative-chart': ({ tile }) => tile.kind === 'cumulative',
  'highlight-read-as-filter': ({ view }) =>
    view.tiles.some(({ table }) => table.columns.some(({ id }) => id === 'part')),
}

/** The last month of the extract. */
const NEWEST = '2025-03'

/** The last month whose investigations are all final: the six after it are not. */
const LAST_FINAL = '2024-09'

/** Outcomes of open cases, reports that come late, and dates on which things happened. */
function isStillComing(look: Look): boolean {
  const { dashboard, state } = look
  const measure = measureOf(look)
  const last = monthAt(Math.max(...monthsOf(look)))
  if (dashboard.facts === 'crime' && state.dateBasis === 'committed') return last === NEWEST
  if (measure?.id === 'positive' || measure?.id === 'outcomes') return last > LAST_FINAL
  const category = state.slicers.category ?? []
  const isLate = dashboard.facts === 'vawg' && category.includes(T28.category)
  return isLate && last > monthAt(monthIndex(NEWEST) - T28.completeNewestFirst.length)
}

function hasPartMonth(look: Look): boolean {
  const { dashboard, facts } = look
  const provisional = facts[dashboard.facts]?.provisional ?? new Set()
  const kind = measureOf(look)?.kind
  const isSum = kind === 'count' || kind === 'rate' || kind === 'rolling'
  return isSum && look.tile.kind !== 'map' && monthsOf(look).some((month) => provisional.has(month))
}

/** A slicer or a filter of the pane that the question does not need. */
function hasLeftOverFilter(seen: Look, honest: Look): boolean {
  const slicers = seen.dashboard.slicers.some(({ dimension }) => {
    const chosen = seen.state.slicers[dimension] ?? []
    return chosen.length > 0 && (honest.state.slicers[dimension] ?? []).length === 0
  })
  return slicers || seen.state.hidden.some((id) => !honest.state.hidden.includes(id))
}

function hasCutAxis({ state, tile: { figure } }: Look): boolean {
  if (state.axis !== 'cut' || figure === null) return false
  if (figure.kind === 'bars') return (figure.min ?? 0) > 0
  return 'yMin' in figure && (figure.yMin ?? 0) > 0
}

function hasTwoAxes({ tile: { figure } }: Look): boolean {
  return figure?.kind === 'lines' && figure.secondAxis !== undefined
}

/** The darkest square of the map is dark by records that have no location. */
function standsOnDefaultPoint({ facts, state, dashboard, tile }: Look): boolean {
  const map = facts.map
  if (tile.kind !== 'map' || !map) return false
  const filter = pageFilter(state, dashboard, map)
  const all = sumBy(map, ['count'], filter, 'square') ?? new Map<string, readonly number[]>()
  const unlocated = sumBy(
    map,
    ['count'],
    { ...filter, keep: { location: new Set(['none']) } },
    'square',
  )
  const [darkest] = [...all].sort(([, a], [, b]) => (b[0] ?? 0) - (a[0] ?? 0))
  if (!darkest || filter.keep.location?.has('none') === false) return false
  return (unlocated?.get(darkest[0])?.[0] ?? 0) > (darkest[1][0] ?? 0) / 2
}

/** One of the two districts whose boundary moved, before and after, as something that adds up. */
function spansBoundary(look: Look): boolean {
  const kind = measureOf(look)?.kind
  if (kind !== 'count' && kind !== 'rate' && kind !== 'rolling') return false
  const chosen = look.state.slicers.district ?? []
  const isOne = chosen.includes(T15.leaves) !== chosen.includes(T15.joins)
  return isOne && spans(look, T15.from)
}

/** Few kinds of crime, stalking among them, before and after the rule. */
function spansRule(look: Look): boolean {
  const { state } = look
  const kind = measureOf(look)?.kind
  if (kind !== 'count' && kind !== 'rate' && kind !== 'rolling') return false
  const chosen = state.slicers.offence ?? state.slicers.category ?? []
  return chosen.length > 0 && chosen.length < 4 && chosen.includes(T4.type) && spans(look, T4.from)
}

/** Whether what is shown, or what it is compared with, lies on both sides of a month. */
function spans(look: Look, month: number): boolean {
  const shown = monthsOf(look)
  const shift = { previous: shown.length, 'last-year': 12, none: 0, peers: 0, target: 0 }
  const before = shown.map((one) => one - shift[look.state.compare])
  const isRolling = measureOf(look)?.kind === 'rolling'
  const all = [...shown, ...before, ...(isRolling ? shown.map((one) => one - 11) : [])]
  return Math.min(...all) < month && Math.max(...all) >= month
}

/** The months that are counted, by index. */
function monthsOf({ state, dashboard, facts }: Look): number[] {
  const own = facts[dashboard.facts]
  return own ? [...pageFilter(state, dashboard, own).months] : []
}

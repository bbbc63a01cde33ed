import { monthAt } from '../northmere/calendar.ts'
import { mean } from '../statistics/describe.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { roundHalfAway } from '../statistics/words.ts'
import { SMALLEST_MEAN_FOR_COUNTS, xmr } from '../statistics/xmr.ts'
import { type Signal, signalledPoints, signalsIn } from '../statistics/xmr-rules.ts'
import type { LimitsFrom, Measure, Tile } from './dashboard.ts'
import type { Filter } from './facts.ts'
import { monthIndex } from './filters.ts'
import { labelOf, type Measuring, measureBy } from './measured.ts'
import type { TileRow } from './tile-rows.ts'

/** The limits of a control chart and what they say, in the units shown. */
export interface ControlLimits {
  centre: number
  /** As drawn: never below nothing, and a share never above the whole. */
  limits: [number, number]
  /** Places of the rows that any rule marks. */
  marked: number[]
  signals: Signal[]
  /** The months they are worked out from: "Apr 2021 to Mar 2023". */
  from: string
  isTrial: boolean
  /** Under four cases a month on average, whatever unit they are shown in. */
  isSmallCounts: boolean
}

/** A month of a baseline: its value, and the cases it was worked out from. */
interface BaseMonth {
  id: string
  value: number
  n: number
}

/**
 * Process limits (XmR) for months: from the tile’s baseline, all complete months, or the first 12 or
 * 24 of them; signals among the complete months only. A sentence instead, where there are none.
 */
export function controlLimitsOf(
  rows: readonly TileRow[],
  tile: Tile,
  measuring: Measuring,
  filter: Filter,
  limits: LimitsFrom,
): ControlLimits | string {
  const { kind } = measuring.measure
  if (kind === 'rolling')
    return 'A rolling total has no limits: each value shares eleven months with the one before.'
  if (rows.some(({ value }) => value.isProtected))
    return 'There are no limits, because some months are too small to show.'
  const complete = rows.flatMap(({ id, value, isProvisional }, at) =>
    isProvisional || value.exact === null ? [] : [{ at, id, value: value.exact, n: value.n }],
  )
  const base = baselineOf(complete, tile, measuring, filter, limits)
  const found = xmr(base.map(({ value }) => value))
  if (isRefusal(found)) return found.why
  const signals = signalsIn(
    complete.map(({ value }) => value),
    found.mean,
    found.upperProcessLimit - found.mean,
  )
  const [least, most] = possible(kind)
  return {
    centre: roundHalfAway(found.mean, 1),
    limits: [
      roundHalfAway(Math.max(least, found.lowerProcessLimit), 1),
      roundHalfAway(Math.min(most, found.upperProcessLimit), 1),
    ],
    marked: signalledPoints(signals).flatMap((place) => complete[place]?.at ?? []),
    signals: signals.map((one) => ({ ...one, at: complete[one.at]?.at ?? one.at })),
    from: `${labelOf('month', base[0]?.id ?? '')} to ${labelOf('month', base.at(-1)?.id ?? '')}`,
    isTrial: found.isTrial,
    isSmallCounts: areSmallCounts(kind, base),
  }
}

/** No month can be outside these, so no limit is drawn there: nothing here is negative. */
function possible(kind: Measure['kind']): [number, number] {
  return [0, kind === 'share' ? 100 : Number.POSITIVE_INFINITY]
}

/** A rate is a count in another unit: 0.3 for each 1,000 may be forty cases. */
function areSmallCounts(kind: Measure['kind'], base: readonly BaseMonth[]): boolean {
  if (kind !== 'count' && kind !== 'rate') return false
  return (mean(base.map(({ n }) => n)) ?? 0) < SMALLEST_MEAN_FOR_COUNTS
}

function baselineOf(
  complete: BaseMonth[],
  { baseline }: Tile,
  measuring: Measuring,
  filter: Filter,
  limits: LimitsFrom,
): BaseMonth[] {
  if (limits === 'first-12') return complete.slice(0, 12)
  if (limits === 'first-24') return complete.slice(0, 24)
  if (limits === 'all' || baseline === null) return complete
  const months = new Set<number>()
  for (let month = monthIndex(baseline.from); month <= monthIndex(baseline.to); month++)
    if (!measuring.facts.provisional.has(month)) months.add(month)
  const found = measureBy(measuring, { ...filter, months }, 'month') ?? []
  return found.flatMap(({ value }, at) =>
    value.exact === null
      ? []
      : [{ id: monthAt([...months][at] ?? 0), value: value.exact, n: value.n }],
  )
}

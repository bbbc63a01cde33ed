import { isRefusal } from '../statistics/refusal.ts'
import { type Xmr, xmr } from '../statistics/xmr.ts'
import type { Settled } from './settled.ts'

/** Limits are worked out from this many months: the fewest that are not a trial. */
export const MONTHS_IN_LIMITS = 12

/** Twelve months and all the sums that lead to their limits: server only until each is earned. */
export interface Workings {
  x: string[]
  y: number[]
  total: number
  mean: number
  /** Eleven gaps between neighbours, ignoring sign. */
  ranges: number[]
  averageRange: number
  /** 2.66 × the average moving range. */
  reach: number
  lower: number
  upper: number
}

/** Works out a stretch of twelve months of counts, the first of them at `from`. */
export function workOut({ x, y }: Settled, from = 0): Workings {
  const to = from + MONTHS_IN_LIMITS
  const own = y.slice(from, to)
  const chart = chartOf(own)
  return {
    x: x.slice(from, to),
    y: own,
    total: own.reduce((sum, value) => sum + value, 0),
    mean: chart.mean,
    ranges: chart.movingRanges,
    averageRange: chart.averageMovingRange,
    reach: chart.upperProcessLimit - chart.mean,
    lower: chart.lowerProcessLimit,
    upper: chart.upperProcessLimit,
  }
}

/** A whole series with the limits of its first twelve months carried forward, and its signals. */
export function carryForward({ y }: Settled): Xmr {
  return chartOf(y)
}

function chartOf(values: number[]): Xmr {
  const chart = xmr(values, { baseline: MONTHS_IN_LIMITS, isCount: true })
  if (isRefusal(chart)) throw new RangeError(`These months have no limits: ${chart.why}`)
  return chart
}

import { areFinite, valueAt } from './counts.ts'
import { mean } from './describe.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Signal, signalsIn } from './xmr-rules.ts'

/** Limits are this many average moving ranges from the mean: 3/1.128, as Wheeler and the NHS round it. */
export const LIMIT_FACTOR = 2.66

/** A moving range above this many average moving ranges is itself unusual (Wheeler). */
export const RANGE_LIMIT_FACTOR = 3.267

/** Limits from fewer points are labelled "trial": they would move too much with one more month. */
export const FEWEST_POINTS_FOR_LIMITS = 12

/** With an average count under this, time between events is a better measure than the count. */
export const SMALLEST_MEAN_FOR_COUNTS = 4

export interface XmrOptions {
  /** The points that set the limits: the first so many (all, if there are fewer), or a phase `from` up to but not including `to`. */
  baseline?: number | { from: number; to: number }
  /** For a measure that cannot be negative: the lower limit that is shown is never below 0. */
  isCount?: boolean
  /** Leave ranges at or above their own limit out of the average, as the NHS-R package does by default. */
  screenOutliers?: boolean
}

export interface Xmr {
  mean: number
  averageMovingRange: number
  upperProcessLimit: number
  lowerProcessLimit: number
  upperRangeLimit: number
  /** Each value's distance from the one before, for every point but the first. */
  movingRanges: number[]
  /** How many points set the limits. */
  pointsInLimits: number
  isTrial: boolean
  isSmallCounts: boolean
  signals: Signal[]
}

/**
 * An XmR chart (individuals and moving range; Wheeler, "Understanding Variation", 1993): mean ± 2.66
 * × average moving range, and the signals of four rules over every point. Outliers stay in the ranges
 * unless screened. Refused with fewer than two points in the baseline.
 */
export function xmr(values: readonly number[], options: XmrOptions = {}): Xmr | Refusal {
  const { isCount = false, screenOutliers = false } = options
  if (!areFinite(values) || (isCount && values.some((value) => value < 0))) {
    return refuse('impossible', 'Every point must be a number, and a count cannot be below zero.')
  }
  const base = baselineOf(values, options.baseline)
  if (base === null) return refuse('impossible', 'The baseline must lie within the points.')
  if (!areFinite(movingRanges(values))) {
    return refuse('impossible', 'The points are too large to work with.')
  }
  const centre = mean(base)
  const range = averageMovingRange(base, screenOutliers)
  if (centre === null || range === null) {
    return refuse('too-few', 'Limits need at least two points, and twelve to be more than a trial.')
  }
  const reach = LIMIT_FACTOR * range
  if (!Number.isFinite(centre + reach) || !Number.isFinite(centre - reach)) {
    return refuse('impossible', 'The points are too large to work with.')
  }
  return {
    mean: centre,
    averageMovingRange: range,
    upperProcessLimit: centre + reach,
    lowerProcessLimit: isCount ? Math.max(0, centre - reach) : centre - reach,
    upperRangeLimit: RANGE_LIMIT_FACTOR * range,
    movingRanges: movingRanges(values),
    pointsInLimits: base.length,
    isTrial: base.length < FEWEST_POINTS_FOR_LIMITS,
    isSmallCounts: isCount && centre < SMALLEST_MEAN_FOR_COUNTS,
    signals: signalsIn(values, centre, reach),
  }
}

function baselineOf(values: readonly number[], baseline: XmrOptions['baseline']) {
  const { from, to } =
    typeof baseline === 'object'
      ? baseline
      : { from: 0, to: Math.min(baseline ?? values.length, values.length) }
  const isWithin =
    Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= values.length
  return isWithin ? values.slice(from, to) : null
}

function averageMovingRange(base: readonly number[], screenOutliers: boolean): number | null {
  const ranges = movingRanges(base)
  const average = mean(ranges)
  if (!screenOutliers || average === null || average === 0) return average
  return mean(ranges.filter((range) => range < RANGE_LIMIT_FACTOR * average))
}

function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, at) => Math.abs(value - valueAt(values, at)))
}

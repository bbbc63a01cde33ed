import { PER_THOUSAND } from '../northmere/rates.ts'
import { BAND_ENDS, type Grade, minutesReachedBy } from '../northmere/response-monthly.ts'
import { rate, rateInterval } from '../statistics/rate.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { wilsonInterval } from '../statistics/wilson.ts'
import {
  BASE_FOR_ONE_DECIMAL,
  formatCount,
  formatNumber,
  formatShare,
  roundHalfAway,
  SMALLEST_GROUP_FOR_A_PERCENTAGE,
} from '../statistics/words.ts'
import type { DateBasis, Measure } from './dashboard.ts'
import type { Facts } from './facts.ts'
import type { Sums } from './sums.ts'

/** One value of a measure, with all that must stand beside it. */
export interface Value {
  /** In the units shown (a share: 0 to 100), rounded as it is written; null where there is none. */
  value: number | null
  shown: string
  /** The value before rounding: for limits and comparisons. */
  exact: number | null
  /** The count itself, or the part of a share, or the sum of a mean. */
  n: number
  /** What it is divided by; null for a count. */
  of: number | null
  /** The 95% interval in the units shown, rounded as the value is; null where none is given. */
  interval: [number, number] | null
  decimals: number
  /** Too small to show: everything above is empty. */
  isProtected: boolean
}

/** A value too small to show: nothing of it is left. */
export const PROTECTED: Value = {
  value: null,
  shown: 'Too few to show',
  exact: null,
  n: 0,
  of: null,
  interval: null,
  decimals: 0,
  isProtected: true,
}

/** The columns that a measure is worked out from, in the order that `measureValue` takes their sums. */
export function columnsOf(measure: Measure, facts: Facts, dates: DateBasis): string[] {
  const columns =
    measure.kind === 'percentile'
      ? bandColumns(measure.grade)
      : 'outOf' in measure
        ? [measure.column, measure.outOf]
        : [measure.column]
  return dates === 'committed' ? columns.map((one) => facts.committed[one] ?? one) : columns
}

/** A measure from the sums of its columns; `population` is the base of a rate, null where there is none. */
export function measureValue(
  measure: Measure,
  sums: Sums,
  population: number | null,
  dp: number | null,
): Value {
  const [first = 0, second = 0] = sums
  switch (measure.kind) {
    case 'count':
    case 'rolling':
      return { ...plain(first, 0, ''), n: first, of: null }
    case 'rate':
      return rateValue(first, population, dp ?? 1)
    case 'share':
      return shareValue(first, second, dp)
    case 'mean': {
      const mean = rate(first, second)
      return { ...plain(mean, dp ?? 1, measure.unit), n: first, of: second }
    }
    case 'percentile': {
      const total = sums.reduce((sum, one) => sum + one, 0)
      const place = minutesReachedBy(measure.share, measure.grade, sums)
      return { ...plain(place, dp ?? 0, measure.unit), n: total, of: null }
    }
  }
}

/** The columns that hold how many responses fall in each band of minutes. */
export function bandColumns(grade: Grade): string[] {
  return [...BAND_ENDS[grade], null].map((_, at) => `${grade}${at}`)
}

/** What stands after a value of this measure in a chart: "%", " minutes"; empty for counts and rates. */
export function unitOf(measure: Measure): string {
  if (measure.kind === 'share') return '%'
  return 'unit' in measure ? measure.unit : ''
}

/** What a value axis is called. */
export function axisName(measure: Measure): string {
  if (measure.kind === 'rate') return `${measure.name} ${PER_THOUSAND[measure.per]}`
  return measure.kind === 'rolling' ? `${measure.name}, 12 months to each month` : measure.name
}

/** Whether the parts of this measure add up to its whole. */
export function isAdditive({ kind }: Measure): boolean {
  return kind === 'count' || kind === 'rolling'
}

function plain(exact: number | null, decimals: number, unit: string): Omit<Value, 'n' | 'of'> {
  const empty = { interval: null, isProtected: false, decimals }
  if (exact === null) return { value: null, shown: 'No figure', exact: null, ...empty }
  const value = roundHalfAway(exact, decimals)
  return { value, shown: `${formatNumber(exact, decimals)}${unit}`, exact, ...empty }
}

function rateValue(count: number, population: number | null, decimals: number): Value {
  const exact = population === null ? null : rate(count, population, 1000)
  const value = { ...plain(exact, decimals, ''), n: count, of: population }
  const interval = population === null ? null : rateInterval(count, population)
  if (interval === null || isRefusal(interval)) return value
  return { ...value, interval: rounded(interval.lower, interval.upper, decimals) }
}

/** Fewer than ten cases are given as counts: a percentage of them would be read as more than it is. */
function shareValue(k: number, n: number, dp: number | null): Value {
  const counts = { n: k, of: n, isProtected: false }
  if (n === 0) return { ...plain(null, 0, ''), ...counts }
  if (n < SMALLEST_GROUP_FOR_A_PERCENTAGE || k > n)
    return { ...plain(null, 0, ''), shown: `${formatCount(k)} of ${formatCount(n)}`, ...counts }
  const decimals = dp ?? (n >= BASE_FOR_ONE_DECIMAL ? 1 : 0)
  const exact = (k / n) * 100
  const interval = wilsonInterval(k, n)
  return {
    value: roundHalfAway(exact, decimals),
    exact,
    decimals,
    ...counts,
    shown: dp === null ? formatShare(k / n, n) : `${formatNumber(exact, decimals)}%`,
    interval: isRefusal(interval)
      ? null
      : rounded(interval.lower * 100, interval.upper * 100, decimals),
  }
}

function rounded(low: number, high: number, decimals: number): [number, number] {
  return [roundHalfAway(low, decimals), roundHalfAway(high, decimals)]
}

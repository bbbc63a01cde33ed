import { areFinite } from './counts.ts'
import { mean } from './describe.ts'
import { finiteOrNull, type Refusal, refuse } from './refusal.ts'
import { carefulSum } from './sum.ts'

/** One year cannot tell a season from luck: every month's index would be that month's own value. */
export const FEWEST_YEARS_FOR_AN_INDEX = 2

/**
 * Each month's mean over the overall mean, so that 1 is an ordinary month: the ratio-to-average
 * seasonal index. `years` are equally long, whole years (of 12 months, or 4 quarters).
 */
export function seasonalIndex(
  years: readonly (readonly number[])[],
): { index: number[] } | Refusal {
  const months = years[0]?.length ?? 0
  if (months === 0) return refuse('no-data', 'There are no years to average.')
  if (years.some((year) => year.length !== months || !areFinite(year))) {
    return refuse('impossible', 'Every year must be whole: the same months in each.')
  }
  if (years.length < FEWEST_YEARS_FOR_AN_INDEX) {
    return refuse('too-few', 'A seasonal index needs at least two whole years.')
  }
  const overall = mean(years.flat())
  const monthMeans = Array.from({ length: months }, (_, month) =>
    mean(years.flatMap((year) => year.slice(month, month + 1))),
  )
  const index = monthMeans.map((monthMean) => finiteOrNull((monthMean ?? 0) / (overall ?? 0)))
  const known = index.filter((value) => value !== null)
  if (!(overall !== null && overall > 0) || known.length < months) {
    return refuse('no-data', 'The years add to nothing, so no month has a share of them.')
  }
  return { index: known }
}

/** A value with its month's usual season taken out: value ÷ index; null where the index is not above 0. */
export function seasonallyAdjusted(value: number, index: number): number | null {
  return index > 0 && Number.isFinite(index) ? finiteOrNull(value / index) : null
}

/** The sum of each `window` successive values (12 for a rolling year), oldest first; empty if too few. */
export function rollingSum(values: readonly number[], window = 12): number[] {
  if (!Number.isInteger(window) || window < 1 || !areFinite(values)) return []
  return values
    .slice(window - 1)
    .map((_, at) => carefulSum(values.slice(at, at + window)))
    .filter(Number.isFinite)
}

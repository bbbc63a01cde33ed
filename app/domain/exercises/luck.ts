import { keyedStream, poisson } from '../randomness.ts'
import { SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE } from '../statistics/change.ts'
import { poissonThumbRange } from '../statistics/poisson.ts'

/** Four years. */
export const MONTHS = 48

/** Months dealt by luck alone about an average that never changes. */
export interface Deal {
  /** The first deal is 1. */
  number: number
  mean: number
  counts: number[]
  /** Mean ± 2√mean: about 19 in 20 months of pure luck fall inside. */
  band: { lower: number; upper: number }
  inside: number
  highest: number
  lowest: number
  rise: Rise | null
}

/** The largest rise from one month to the next; without `percent` where the base is too small for one. */
export interface Rise {
  before: number
  after: number
  percent: number | null
}

/** Deals the same months again for the same learner, deal and average. */
export function dealMonths(seed: string, number: number, mean: number): Deal {
  const stream = keyedStream('luck-machine', seed, 'deal', number, mean)
  const counts = Array.from({ length: MONTHS }, () => poisson(mean, stream))
  const band = poissonThumbRange(mean) ?? { lower: 0, upper: 0 }
  return {
    number,
    mean,
    counts,
    band,
    inside: counts.filter((count) => count >= band.lower && count <= band.upper).length,
    highest: Math.max(...counts),
    lowest: Math.min(...counts),
    rise: largestRise(counts),
  }
}

/**
 * The largest percentage rise from a base that bears a percentage; where no month does, the largest
 * rise in counts.
 */
export function largestRise(counts: readonly number[]): Rise | null {
  const rises = counts.slice(1).flatMap((after, at) => {
    const before = counts[at] ?? after
    return after > before ? [{ before, after }] : []
  })
  const bearing = rises.filter(({ before }) => before >= SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE)
  const [most] = bearing.sort((a, b) => b.after / b.before - a.after / a.before)
  if (most) return { ...most, percent: (most.after / most.before - 1) * 100 }
  const [largest] = rises.sort((a, b) => b.after - b.before - (a.after - a.before))
  return largest ? { ...largest, percent: null } : null
}

import { keyedStream, poisson } from '../randomness.ts'
import { changeToShow } from '../statistics/change.ts'
import { poissonThumbRange } from '../statistics/poisson.ts'
import { isRefusal } from '../statistics/refusal.ts'

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
  const band = bandAbout(mean)
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

function bandAbout(mean: number) {
  const band = poissonThumbRange(mean)
  if (isRefusal(band)) throw new RangeError(band.why)
  return { lower: band.lower, upper: band.upper }
}

/** Every deal so far about one average, taken together. */
export interface DealsSoFar {
  months: number
  inside: number
  highest: number
  lowest: number
  rise: Rise | null
}

/** Adds up the deals from the first to this one. */
export function dealsSoFar(seed: string, { number, mean }: Deal): DealsSoFar {
  const deals = Array.from({ length: number }, (_, at) => dealMonths(seed, at + 1, mean))
  return {
    months: number * MONTHS,
    inside: deals.reduce((sum, deal) => sum + deal.inside, 0),
    highest: Math.max(...deals.map(({ highest }) => highest)),
    lowest: Math.min(...deals.map(({ lowest }) => lowest)),
    rise: largestOf(deals.flatMap(({ rise }) => rise ?? [])),
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
  return largestOf(rises.map((rise) => ({ ...rise, percent: percentOf(rise) })))
}

function percentOf({ before, after }: { before: number; after: number }): number | null {
  const change = changeToShow(before, after)
  return isRefusal(change) ? null : change.percent
}

function largestOf(rises: Rise[]): Rise | null {
  const byPercent = rises.filter(({ percent }) => percent !== null)
  const [most] = byPercent.sort((a, b) => (b.percent ?? 0) - (a.percent ?? 0))
  const [largest] = rises.sort((a, b) => b.after - b.before - (a.after - a.before))
  return most ?? largest ?? null
}

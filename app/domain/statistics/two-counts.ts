import { binomialAtMost } from './binomial.ts'
import { isCount } from './counts.ts'
import { upperNormal } from './normal.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Above this total the exact sum is slow, and the normal value agrees with it to ten digits. */
const MANY = 1e9

export interface TwoCounts {
  /** Second less first. */
  gap: number
  /** The gap that luck alone rarely passes, 2√(a + b). */
  thumb: number
  z: number
  /** The exact two-sided chance of so large a gap if nothing changed. */
  p: number
  isBeyondChance: boolean
}

/**
 * Two single counts from equal periods, held against 2√(a + b); assumes pure chance (Poisson), so
 * where there is history the chart decides. Refused when both are zero.
 */
export function compareTwoCounts(a: number, b: number): TwoCounts | Refusal {
  const [z, p] = [zTwoCounts(a, b), cTestTwoSided(a, b)]
  if (!isCount(a) || !isCount(b) || !isCount(a + b)) {
    return refuse('impossible', 'A count is a whole number, zero or more.')
  }
  if (z === null || p === null) return refuse('no-data', 'Both counts are zero.')
  const [gap, thumb] = [b - a, 2 * Math.sqrt(a + b)]
  return { gap, thumb, z, p, isBeyondChance: Math.abs(gap) > thumb }
}

/** (b − a)/√(a + b): two single counts in standard errors; null when both are zero or impossible. */
export function zTwoCounts(a: number, b: number): number | null {
  if (!isCount(a) || !isCount(b) || a + b === 0) return null
  return (b - a) / Math.sqrt(a + b)
}

/**
 * 2(√b − √a) (Wheeler, 2016), right only where `average` is a well-estimated long-run average:
 * between two single months it raises a false alarm three times too often. Null if impossible.
 */
export function zKnownMean(average: number, count: number): number | null {
  if (!(average >= 0) || !Number.isFinite(average) || !isCount(count)) return null
  return 2 * (Math.sqrt(count) - Math.sqrt(average))
}

/**
 * The exact two-sided chance of a split of a + b events as uneven as this if each fell in either
 * period alike (the C-test; Przyborowski and Wilenski, 1940); null when both are zero or impossible.
 */
export function cTestTwoSided(a: number, b: number): number | null {
  const total = a + b
  if (!isCount(a) || !isCount(b) || !isCount(total) || total === 0) return null
  const smaller = Math.min(a, b)
  const tail =
    total <= MANY
      ? binomialAtMost(smaller, total, 0.5)
      : upperNormal((total - 2 * smaller - 1) / Math.sqrt(total))
  return tail === null ? null : Math.min(1, 2 * tail)
}

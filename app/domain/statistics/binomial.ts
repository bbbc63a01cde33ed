import { incompleteBeta } from './beta.ts'
import { isCount, isShare } from './counts.ts'
import { firstWhole } from './crossing.ts'

/** The chance of at most `k` in `n` when each has chance `p`; null for an impossible question. */
export function binomialAtMost(k: number, n: number, p: number): number | null {
  if (!isCount(n) || !isShare(p) || !Number.isInteger(k)) return null
  if (k < 0) return 0
  if (k >= n) return 1
  return incompleteBeta(1 - p, p, n - k, k + 1)
}

/** A chance reached but for the last digits of arithmetic is reached. */
const ROUNDING = 1e-12

/** The smallest count in `n` with at least the given chance at or below it; null if impossible. */
export function binomialQuantile(chance: number, n: number, p: number): number | null {
  if (!isCount(n) || !isShare(p) || !isShare(chance)) return null
  // Only certainty reaches a chance of 1: a count that is merely very unlikely can still happen.
  if (chance === 1) return p === 0 ? 0 : n
  return firstWhole((k) => (binomialAtMost(k, n, p) ?? 0) >= chance * (1 - ROUNDING), 0, n)
}

import { isConfidence, USUAL_CONFIDENCE, zFor } from './confidence.ts'
import { type Interval, type Refusal, refuse } from './refusal.ts'

/**
 * The Wilson score interval (Wilson, 1927; method 3 of Newcombe, 1998) for `k` of `n`, as shares
 * from 0 to 1. `n` may be an effective sample size, so neither need be whole.
 */
export function wilsonInterval(
  k: number,
  n: number,
  confidence = USUAL_CONFIDENCE,
): ({ p: number } & Interval) | Refusal {
  if (n === 0 && k === 0) return refuse('no-data', 'There is nobody to take a share of.')
  if (!(k >= 0 && k <= n) || !Number.isFinite(n)) {
    return refuse('impossible', 'A share needs a part between none and all of the whole.')
  }
  if (!isConfidence(confidence)) return refuse('impossible', 'Confidence lies between 0 and 1.')
  const z = zFor(confidence)
  return { p: k / n, lower: lowerLimit(k / n, n, z), upper: 1 - lowerLimit((n - k) / n, n, z) }
}

/**
 * The lower root of Wilson's equation, by way of the upper (their product is p²/(1 + z²/n)), so that
 * a tiny limit keeps its digits. The upper limit of a share is 1 less the lower limit of the rest.
 */
function lowerLimit(p: number, n: number, z: number): number {
  if (p === 0) return 0
  const q = (z * z) / n
  const half = Math.sqrt(q * (p * (1 - p) + q / 4))
  return (p * p) / (p + q / 2 + half)
}

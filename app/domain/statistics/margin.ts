import { isConfidence, USUAL_CONFIDENCE, zFor } from './confidence.ts'
import { isShare } from './counts.ts'
import { finiteOrNull, type Interval, isRefusal, type Refusal } from './refusal.ts'
import { wilsonInterval } from './wilson.ts'

/** Under this many people the simple margin is too narrow; the product shows Wilson's interval. */
export const SMALLEST_SAMPLE_FOR_THE_SIMPLE_MARGIN = 30

/** With fewer than this expected on either side the share is near 0 or 1, where the margin misleads. */
export const SMALLEST_SIDE_FOR_THE_SIMPLE_MARGIN = 10

/**
 * The margin of error as the courses teach it, z√(deff × p(1 − p)/n), as a share (Wald; the design
 * effect is Kish's, 1965); null for an impossible sample.
 */
export function marginOfError(
  p: number,
  n: number,
  designEffect = 1,
  confidence = USUAL_CONFIDENCE,
): number | null {
  if (!isShare(p) || !(n > 0) || !(designEffect > 0) || !isConfidence(confidence)) return null
  return finiteOrNull(zFor(confidence) * Math.sqrt((designEffect * p * (1 - p)) / n))
}

/** The interval that the product shows for `k` of `n`: the taught one where it is sound, else Wilson's. */
export function shareInterval(
  k: number,
  n: number,
  confidence = USUAL_CONFIDENCE,
): ({ p: number; method: 'simple' | 'wilson' } & Interval) | Refusal {
  const wilson = wilsonInterval(k, n, confidence)
  if (isRefusal(wilson)) return wilson
  const margin = marginOfError(wilson.p, n, 1, confidence)
  const isSound =
    n >= SMALLEST_SAMPLE_FOR_THE_SIMPLE_MARGIN &&
    Math.min(k, n - k) >= SMALLEST_SIDE_FOR_THE_SIMPLE_MARGIN
  if (margin === null || !isSound) return { ...wilson, method: 'wilson' }
  const { p } = wilson
  return { p, lower: Math.max(0, p - margin), upper: Math.min(1, p + margin), method: 'simple' }
}

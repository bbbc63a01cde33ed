import { binomialQuantile } from './binomial.ts'
import { isConfidence, USUAL_CONFIDENCE, zFor } from './confidence.ts'
import { isCount, isShare } from './counts.ts'
import { type Interval, type Refusal, refuse } from './refusal.ts'

/** Where fewer than this are expected (or expected not) the normal limits are wrong; exact ones are used. */
export const SMALLEST_EXPECTED_FOR_NORMAL_LIMITS = 10

export type FunnelLimits = Interval & { method: 'normal' | 'exact' }

/** The limits that the product draws about a pooled share `p` for a unit of `n`: exact where n is small. */
export function funnelLimits(
  p: number,
  n: number,
  confidence = USUAL_CONFIDENCE,
): FunnelLimits | Refusal {
  const expected = n * Math.min(p, 1 - p)
  return expected < SMALLEST_EXPECTED_FOR_NORMAL_LIMITS
    ? funnelLimitsExact(p, n, confidence)
    : funnelLimitsNormal(p, n, confidence)
}

/** The taught limits, p ± z√(p(1 − p)/n), kept within 0 to 1 (Spiegelhalter, 2005); shares. */
export function funnelLimitsNormal(
  p: number,
  n: number,
  confidence = USUAL_CONFIDENCE,
): FunnelLimits | Refusal {
  const problem = problemWith(p, n, confidence)
  if (problem) return problem
  const reach = zFor(confidence) * Math.sqrt((p * (1 - p)) / n)
  return { lower: Math.max(0, p - reach), upper: Math.min(1, p + reach), method: 'normal' }
}

/**
 * Limits from exact binomial quantiles (Spiegelhalter, 2005, without interpolation), as shares and as
 * the counts themselves: a unit on a limit is inside it.
 */
export function funnelLimitsExact(
  p: number,
  n: number,
  confidence = USUAL_CONFIDENCE,
): (FunnelLimits & { lowerCount: number; upperCount: number }) | Refusal {
  const problem = problemWith(p, n, confidence)
  if (problem) return problem
  const tail = (1 - confidence) / 2
  const lowerCount = binomialQuantile(tail, n, p) ?? 0
  const upperCount = binomialQuantile(1 - tail, n, p) ?? n
  return { lower: lowerCount / n, upper: upperCount / n, lowerCount, upperCount, method: 'exact' }
}

function problemWith(p: number, n: number, confidence: number): Refusal | null {
  if (!isCount(n) || !isShare(p)) {
    return refuse('impossible', 'A funnel needs whole numbers of cases and a share from 0 to 1.')
  }
  if (n === 0) return refuse('no-data', 'A unit with no cases has no limits.')
  if (!isConfidence(confidence)) return refuse('impossible', 'Confidence lies between 0 and 1.')
  return null
}

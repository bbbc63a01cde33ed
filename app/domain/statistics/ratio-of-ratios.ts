import { isConfidence, USUAL_CONFIDENCE, zFor } from './confidence.ts'
import { isCount } from './counts.ts'
import { type Interval, type Refusal, refuse } from './refusal.ts'

/** Said beside every ratio of ratios: real counts vary more than Poisson counts. @public */
export const ASSUMES_CHANCE_ONLY = 'Assumes chance variation only; the true range is wider.'

export interface RatioOfRatios extends Interval {
  /** The treated area's after ÷ before, over the comparison area's. */
  rateRatio: number
  percentChangeNet: number
  expectedWithoutOperation: number
  /** Treated area after, less what was expected without the operation. */
  netDifference: number
}

/**
 * A before-and-after change set against a comparison area's, with a log-scale Poisson interval (the
 * odds-ratio evaluation formula; Farrington and Welsh, 2004). Refused when any count is zero.
 */
export function ratioOfRatios(
  treatBefore: number,
  treatAfter: number,
  compBefore: number,
  compAfter: number,
  confidence = USUAL_CONFIDENCE,
): RatioOfRatios | Refusal {
  const counts = [treatBefore, treatAfter, compBefore, compAfter]
  if (!counts.every(isCount) || !isConfidence(confidence)) {
    return refuse('impossible', 'A count is a whole number, zero or more.')
  }
  if (counts.includes(0))
    return refuse('from-zero', 'A ratio cannot be taken with a count of zero.')
  const rateRatio = treatAfter / treatBefore / (compAfter / compBefore)
  const standardError = Math.sqrt(counts.reduce((sum, count) => sum + 1 / count, 0))
  const factor = Math.exp(zFor(confidence) * standardError)
  const expectedWithoutOperation = treatBefore * (compAfter / compBefore)
  return {
    rateRatio,
    lower: rateRatio / factor,
    upper: rateRatio * factor,
    percentChangeNet: (rateRatio - 1) * 100,
    expectedWithoutOperation,
    netDifference: treatAfter - expectedWithoutOperation,
  }
}

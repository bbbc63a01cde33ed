import { isConfidence, USUAL_CONFIDENCE } from './confidence.ts'
import { mean, sampleSd } from './describe.ts'
import { type Interval, type Refusal, refuse } from './refusal.ts'
import { tFor } from './student-t.ts'

export interface MeanDifference extends Interval {
  /** The first mean less the second, in the units of the values. */
  difference: number
  /** Degrees of freedom, not whole (Satterthwaite, 1946); null where neither list varies. */
  df: number | null
}

/**
 * The difference between the means of two independent lists, their spreads not taken to be equal
 * (Welch, 1947). Refused with fewer than two values in either list.
 */
export function welchDifference(
  first: readonly number[],
  second: readonly number[],
  confidence = USUAL_CONFIDENCE,
): MeanDifference | Refusal {
  if (!isConfidence(confidence)) return refuse('impossible', 'Confidence lies between 0 and 1.')
  const [one, two] = [varianceOfMean(first), varianceOfMean(second)]
  if (one === null || two === null) {
    return refuse('too-few', 'To compare two means, each needs at least two values.')
  }
  const difference = one.mean - two.mean
  const variance = one.variance + two.variance
  if (!Number.isFinite(difference) || !Number.isFinite(variance)) {
    return refuse('impossible', 'These values are too large to compare.')
  }
  if (variance === 0) return { difference, lower: difference, upper: difference, df: null }
  // Each variance as a share of the whole, so that very small and very large ones lose nothing.
  const [a, b] = [one.variance / variance, two.variance / variance]
  const df = 1 / ((a * a) / (first.length - 1) + (b * b) / (second.length - 1))
  const margin = tFor(confidence, df) * Math.sqrt(variance)
  return { difference, lower: difference - margin, upper: difference + margin, df }
}

function varianceOfMean(values: readonly number[]) {
  const [centre, sd] = [mean(values), sampleSd(values)]
  if (centre === null || sd === null) return null
  return { mean: centre, variance: (sd * sd) / values.length }
}

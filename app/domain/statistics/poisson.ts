import { isConfidence, USUAL_CONFIDENCE, zFor } from './confidence.ts'
import { isCount } from './counts.ts'
import { gammaQuantile, gammaTails } from './gamma.ts'
import { type Interval, type Refusal, refuse } from './refusal.ts'

/** The rule of thumb for a count with a long-run average m: m ± 2√m, in counts and not below 0. */
export function poissonThumbRange(average: number): Interval | Refusal {
  if (!(average >= 0) || !Number.isFinite(average)) {
    return refuse('impossible', 'An average of counts is zero or more.')
  }
  const reach = 2 * Math.sqrt(average)
  return { lower: Math.max(0, average - reach), upper: average + reach }
}

/** The chance of a count of `count` or more when `average` is expected; null if either is impossible. */
export function poissonAtLeast(count: number, average: number): number | null {
  if (!isCount(count) || !(average >= 0) || !Number.isFinite(average)) return null
  return count === 0 ? 1 : gammaTails(average, count).lower
}

/** The exact interval for the average behind one count (Garwood, 1936), in counts. */
export function poissonExactInterval(
  count: number,
  confidence = USUAL_CONFIDENCE,
): Interval | Refusal {
  const problem = problemWith(count, confidence)
  if (problem) return problem
  const tail = (1 - confidence) / 2
  return {
    lower: count === 0 ? 0 : gammaQuantile(tail, count, 'lower'),
    upper: gammaQuantile(tail, count + 1, 'upper'),
  }
}

/**
 * Byar's approximation to the exact interval (Breslow and Day, 1987), in counts: close from 10 up;
 * below that `poissonExactInterval` is the one to show. Never below 0.
 */
export function byarsInterval(count: number, confidence = USUAL_CONFIDENCE): Interval | Refusal {
  const problem = problemWith(count, confidence)
  if (problem) return problem
  const z = zFor(confidence)
  const cube = (events: number, sign: 1 | -1) =>
    events * (1 - 1 / (9 * events) + (sign * z) / (3 * Math.sqrt(events))) ** 3
  return { lower: count === 0 ? 0 : Math.max(0, cube(count, -1)), upper: cube(count + 1, 1) }
}

function problemWith(count: number, confidence: number): Refusal | null {
  if (!isCount(count)) return refuse('impossible', 'A count is a whole number, zero or more.')
  if (!isConfidence(confidence)) return refuse('impossible', 'Confidence lies between 0 and 1.')
  return null
}

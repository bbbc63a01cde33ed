import { USUAL_CONFIDENCE } from './confidence.ts'
import { type Interval, isRefusal, type Refusal } from './refusal.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * The difference between two independent shares (first less second, −1 to 1) with the interval of
 * Newcombe (1998, "Interval estimation for the difference", method 10), built from two Wilson intervals.
 */
export function newcombeDifference(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence = USUAL_CONFIDENCE,
): ({ difference: number } & Interval) | Refusal {
  const first = wilsonInterval(k1, n1, confidence)
  const second = wilsonInterval(k2, n2, confidence)
  if (isRefusal(first)) return first
  if (isRefusal(second)) return second
  const difference = first.p - second.p
  return {
    difference,
    lower: difference - Math.hypot(first.p - first.lower, second.upper - second.p),
    upper: difference + Math.hypot(first.upper - first.p, second.p - second.lower),
  }
}

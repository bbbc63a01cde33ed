import { normalQuantile } from './normal.ts'

/** Nineteen times in twenty: the confidence the courses teach and every page uses unless it says so. */
export const USUAL_CONFIDENCE = 0.95

/** The outer limits of a funnel: about two ordinary units in a thousand fall outside by luck. */
export const OUTER_CONFIDENCE = 0.998

/** Whether a number can be a confidence: above 0 and below 1. */
export function isConfidence(confidence: number): boolean {
  return confidence > 0 && confidence < 1
}

/** How many standard errors reach the given two-sided confidence: 1.96 for 0.95, 3.09 for 0.998. */
export function zFor(confidence: number): number {
  const z = known.get(confidence) ?? -normalQuantile((1 - confidence) / 2)
  known.set(confidence, z)
  return z
}

/** Every interval of a page asks for one, and always of the same few confidences. */
const known = new Map<number, number>()

import type { FunnelFigure } from '../figures.ts'
import { funnelLimits } from './funnel-limits.ts'
import { isRefusal } from './refusal.ts'
import { roundHalfAway } from './words.ts'

type Curve = FunnelFigure['limits'][number]['curve']

/** Below this many cases the limits are so wide that they say nothing. */
const SMALLEST_SIZE = 10
const POINTS = 25

/**
 * The limits of a funnel as a curve for drawing, in per cent to one decimal, up to `largest` cases;
 * its points lie close together where it bends.
 */
export function funnelCurve(pooled: number, largest: number, confidence: number): Curve {
  return sizesTo(largest).flatMap((n) => {
    const limits = funnelLimits(pooled, n, confidence)
    if (isRefusal(limits)) return []
    return [{ n, low: oneDecimal(limits.lower * 100), high: oneDecimal(limits.upper * 100) }]
  })
}

function sizesTo(largest: number): number[] {
  const sizes = Array.from({ length: POINTS }, (_, at) =>
    Math.round(SMALLEST_SIZE + (at / (POINTS - 1)) ** 2 * (largest - SMALLEST_SIZE)),
  )
  return [...new Set(sizes)]
}

function oneDecimal(value: number): number {
  return roundHalfAway(value, 1)
}

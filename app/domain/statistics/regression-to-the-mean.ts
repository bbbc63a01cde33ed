import { isCount } from './counts.ts'
import { finiteOrNull } from './refusal.ts'

/**
 * The count to expect next from an area that had `x` last, when areas' true averages follow a gamma
 * distribution with this mean and shape: (x + shape)/(1 + shape/mean), the empirical Bayes estimate
 * (Robbins, 1956; Hauer, 1997). Null for an impossible input.
 */
export function expectedNextCount(mean: number, shape: number, x: number): number | null {
  if (!(mean > 0) || !(shape > 0) || !isCount(x)) return null
  return finiteOrNull((x + shape) / (1 + shape / mean))
}

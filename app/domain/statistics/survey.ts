import { USUAL_CONFIDENCE } from './confidence.ts'
import { isCount, isShare } from './counts.ts'
import { finiteOrNull, type Interval, isRefusal, type Refusal, refuse } from './refusal.ts'
import { carefulSum } from './sum.ts'
import { wilsonInterval } from './wilson.ts'

/** Population shares written to whole percentages may miss 100% by this much and still be whole. */
export const SHARES_MAY_MISS_BY = 0.02

export interface SurveyGroup {
  /** The group's share of the population, 0 to 1. */
  populationShare: number
  /** Interviews achieved. */
  n: number
  /** How many of them said yes. */
  k: number
}

export interface WeightedEstimate extends Interval {
  estimate: number
  /** What the sample says before weighting. */
  unweighted: number
  designEffect: number
  effectiveSampleSize: number
}

/**
 * A survey share weighted to the population (post-stratification), with Wilson's interval at the
 * effective sample size that Kish's design effect leaves (Kish, 1965). Refused when a group of the
 * population has no interviews.
 */
export function weightedEstimate(
  groups: readonly SurveyGroup[],
  confidence = USUAL_CONFIDENCE,
): WeightedEstimate | Refusal {
  if (groups.length === 0) return refuse('no-data', 'There are no groups to weight.')
  if (groups.some(({ n, k }) => !isCount(n) || !isCount(k) || k > n)) {
    return refuse('impossible', 'Every group needs a whole number of interviews.')
  }
  const total = carefulSum(groups.map((group) => group.populationShare))
  const isWhole = Math.abs(total - 1) <= SHARES_MAY_MISS_BY
  if (!isWhole || !groups.every((group) => isShare(group.populationShare))) {
    return refuse('impossible', 'The groups’ shares of the population must add to 100%.')
  }
  const present = groups.filter((group) => group.populationShare > 0)
  if (present.some((group) => group.n === 0)) {
    return refuse('too-few', 'A group of the population has no interviews to speak for it.')
  }
  return estimateFrom(present, total, confidence)
}

/** Kish's design effect of unequal weights, n Σw² / (Σw)²: 1 when all are equal; null without weights. */
export function designEffect(weights: readonly number[]): number | null {
  if (weights.some((weight) => !(weight >= 0))) return null
  const squares = carefulSum(weights.map((weight) => weight ** 2))
  return finiteOrNull((weights.length * squares) / carefulSum(weights) ** 2)
}

/** How many simple random interviews a sample is worth: n ÷ design effect. */
export function effectiveSampleSize(n: number, effect: number): number | null {
  return n >= 0 && effect > 0 ? finiteOrNull(n / effect) : null
}

function estimateFrom(groups: readonly SurveyGroup[], total: number, confidence: number) {
  const shares = groups.map((group) => ({ ...group, share: group.populationShare / total }))
  const estimate = Math.min(1, carefulSum(shares.map(({ share, k, n }) => share * (k / n))))
  const n = carefulSum(groups.map((group) => group.n))
  const effect = n * carefulSum(shares.map((group) => group.share ** 2 / group.n))
  const size = n / effect
  const interval = wilsonInterval(estimate * size, size, confidence)
  if (isRefusal(interval)) return interval
  return {
    estimate,
    lower: interval.lower,
    upper: interval.upper,
    unweighted: carefulSum(groups.map((group) => group.k)) / n,
    designEffect: effect,
    effectiveSampleSize: size,
  }
}

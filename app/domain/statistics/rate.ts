import { USUAL_CONFIDENCE } from './confidence.ts'
import { isCount, isShare } from './counts.ts'
import { poissonExactInterval } from './poisson.ts'
import { finiteOrNull, type Interval, isRefusal, type Refusal, refuse } from './refusal.ts'
import { carefulSum } from './sum.ts'

/** A count for every `per` of a base (`per` 1: a share; 1,000: a rate); null without a base. */
export function rate(count: number, base: number, per = 1): number | null {
  if (!(base > 0) || !(count >= 0) || !(per > 0) || !Number.isFinite(base)) return null
  return finiteOrNull((count / base) * per)
}

/** A rate and its exact Poisson interval (Garwood, 1936), both for every `per` of the base. */
export function rateInterval(
  count: number,
  base: number,
  per = 1000,
  confidence = USUAL_CONFIDENCE,
): ({ rate: number } & Interval) | Refusal {
  const interval = poissonExactInterval(count, confidence)
  if (isRefusal(interval)) return interval
  const [centre, lower, upper] = [count, interval.lower, interval.upper].map((events) =>
    rate(events, base, per),
  )
  if (centre == null || lower == null || upper == null) {
    return refuse('no-data', 'A rate needs a base above zero.')
  }
  return { rate: centre, lower, upper }
}

/** The rate of all strata taken together, total over total, which may reverse theirs (Simpson, 1951). */
export function pooledRate(
  strata: readonly { count: number; base: number }[],
  per = 1,
): number | null {
  if (strata.some(({ count, base }) => !isCount(count) || !(base >= 0))) return null
  const [count, base] = [strata.map((part) => part.count), strata.map((part) => part.base)]
  return rate(carefulSum(count), carefulSum(base), per)
}

/** The mean of values that stand for groups of different size; null if the weights add to nothing. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number | null {
  if (values.length !== weights.length || weights.some((weight) => !(weight >= 0))) return null
  const products = weights.map((weight, at) => weight * (values[at] ?? Number.NaN))
  return finiteOrNull(carefulSum(products) / carefulSum(weights))
}

/** The chance that at least one of `looks` independent results comes up, each with the same chance. */
export function atLeastOne(chance: number, looks: number): number | null {
  if (!isShare(chance) || !isCount(looks)) return null
  return looks === 0 ? 0 : -Math.expm1(looks * Math.log1p(-chance))
}

import { USUAL_CONFIDENCE } from './confidence.ts'
import { isShare } from './counts.ts'
import { poissonExactInterval } from './poisson.ts'
import { type Interval, isRefusal, type Refusal, refuse } from './refusal.ts'
import { carefulSum } from './sum.ts'

export interface Standardised extends Interval {
  /** What the reference rates would give with this unit's own mix of cases. */
  expected: number
  /** Observed ÷ expected × 100: 100 is as expected. */
  ratio: number
}

/**
 * Indirect standardisation: a unit's outcomes against those expected from its own mix, with an exact
 * Poisson interval (Breslow and Day, 1987). `n` and `referenceRates` (shares) go stratum by stratum.
 */
export function indirectStandardise(
  observed: number,
  n: readonly number[],
  referenceRates: readonly number[],
  confidence = USUAL_CONFIDENCE,
): Standardised | Refusal {
  const interval = poissonExactInterval(observed, confidence)
  if (isRefusal(interval)) return interval
  if (n.length !== referenceRates.length || !referenceRates.every(isShare)) {
    return refuse('impossible', 'Every stratum needs a number of cases and a rate from 0 to 1.')
  }
  if (n.some((cases) => !(cases >= 0) || !Number.isFinite(cases))) {
    return refuse('impossible', 'A number of cases is zero or more.')
  }
  const expected = carefulSum(referenceRates.map((share, at) => share * (n[at] ?? 0)))
  const scale = 100 / expected
  if (!Number.isFinite(scale * (interval.upper + 1))) {
    return refuse('no-data', 'Nothing was expected, so there is no ratio.')
  }
  return {
    expected,
    ratio: observed * scale,
    lower: interval.lower * scale,
    upper: interval.upper * scale,
  }
}

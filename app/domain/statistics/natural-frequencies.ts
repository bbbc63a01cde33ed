import { isShare } from './counts.ts'
import { type Refusal, refuse } from './refusal.ts'

export interface NaturalFrequencies {
  truePositives: number
  falsePositives: number
  falseNegatives: number
  trueNegatives: number
  flagged: number
  /** Of those flagged, the share that are cases; null when nobody is flagged. */
  ppv: number | null
  /** Of those not flagged, the share that are not cases; null when everybody is flagged. */
  npv: number | null
}

/**
 * A screening tool as a tree of people (Gigerenzer and Hoffrage, 1995), not rounded: of a population,
 * how many are cases (`baseRate`), are caught (`sensitivity`) and are rightly left alone
 * (`specificity`), all three shares.
 */
export function naturalFrequencies(
  population: number,
  baseRate: number,
  sensitivity: number,
  specificity: number,
): NaturalFrequencies | Refusal {
  if (![baseRate, sensitivity, specificity].every(isShare) || !(population >= 0)) {
    return refuse('impossible', 'The three rates must lie between 0 and 1.')
  }
  if (population === 0) return refuse('no-data', 'There is nobody to screen.')
  if (!Number.isFinite(population)) return refuse('impossible', 'The population must be a number.')
  const [cases, others] = [population * baseRate, population * (1 - baseRate)]
  const [truePositives, falsePositives] = [cases * sensitivity, others * (1 - specificity)]
  const [falseNegatives, trueNegatives] = [cases * (1 - sensitivity), others * specificity]
  const flagged = truePositives + falsePositives
  const clear = falseNegatives + trueNegatives
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
    flagged,
    ppv: flagged > 0 ? truePositives / flagged : null,
    npv: clear > 0 ? trueNegatives / clear : null,
  }
}

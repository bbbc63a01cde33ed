import { betaQuantile } from './beta.ts'
import { isConfidence, USUAL_CONFIDENCE } from './confidence.ts'
import { isCount, valueAt } from './counts.ts'
import { sampleSd } from './describe.ts'
import { finiteOrNull, type Interval, type Refusal, refuse } from './refusal.ts'
import { carefulSum } from './sum.ts'

/**
 * Cronbach's alpha (1951) with sample variances; `columns` holds one list of marks for each question,
 * learners in the same order. Null for fewer than two questions or when every total is the same.
 */
export function cronbachAlpha(columns: readonly (readonly number[])[]): number | null {
  const variances = columns.map((column) => (sampleSd(column) ?? Number.NaN) ** 2)
  const spread = sampleSd(totalsOf(columns))
  return spread === null ? null : reliability(columns.length, carefulSum(variances), spread ** 2)
}

/**
 * Formula 20 of Kuder and Richardson (1937), for marks of 1 and 0, with variances over n; null for
 * fewer than two questions or when every total is the same.
 */
export function kr20(columns: readonly (readonly number[])[]): number | null {
  const learners = columns[0]?.length ?? 0
  const variances = columns.map((column) => {
    const share = carefulSum(column) / learners
    return share * (1 - share)
  })
  const spread = sampleSd(totalsOf(columns))
  if (spread === null) return null
  const variance = (spread ** 2 * (learners - 1)) / learners
  return reliability(columns.length, carefulSum(variances), variance)
}

/** Feldt's interval (1965) for alpha or KR-20, from the F distribution; refused without two of each. */
export function reliabilityInterval(
  coefficient: number,
  learners: number,
  items: number,
  confidence = USUAL_CONFIDENCE,
): Interval | Refusal {
  if (!(coefficient <= 1) || !Number.isFinite(coefficient) || !isConfidence(confidence)) {
    return refuse('impossible', 'A reliability is a number up to 1.')
  }
  if (!isCount(learners) || !isCount(items) || learners < 2 || items < 2) {
    return refuse('too-few', 'A reliability needs at least two learners and two questions.')
  }
  const between = learners - 1
  const within = between * (items - 1)
  const tail = (1 - confidence) / 2
  return {
    lower: 1 - (1 - coefficient) * upperF(tail, between, within),
    upper: 1 - (1 - coefficient) / upperF(tail, within, between),
  }
}

function reliability(items: number, ofItems: number, ofTotals: number): number | null {
  if (items < 2 || ofTotals === 0) return null
  return finiteOrNull((items / (items - 1)) * (1 - ofItems / ofTotals))
}

function totalsOf(columns: readonly (readonly number[])[]): number[] {
  const learners = columns[0] ?? []
  return learners.map((_, at) => carefulSum(columns.map((column) => valueAt(column, at))))
}

/** The value of F with the given chance above it (Abramowitz and Stegun 26.6.2, by the beta function). */
function upperF(tail: number, df1: number, df2: number): number {
  const below = betaQuantile(tail, df2 / 2, df1 / 2)
  return (df2 * (1 - below)) / (df1 * below)
}

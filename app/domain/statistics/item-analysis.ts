import { pearson } from './correlation.ts'
import { valueAt } from './counts.ts'
import { type Refusal, refuse } from './refusal.ts'
import { cronbachAlpha, kr20 } from './reliability.ts'
import { carefulSum } from './sum.ts'

/** Outside these shares right, a question tells strong and weak learners apart poorly. */
export const FACILITY_TO_REVIEW = { below: 0.25, above: 0.95 }

/** Under this correlation with the rest of the test, a question may be measuring something else. */
export const ITEM_REST_TO_REVIEW = 0.1

/** Item figures and reliability for fewer learners move too much to act on. */
export const FEWEST_LEARNERS_FOR_ITEMS = 30

export interface ItemAnalysis {
  learners: number
  /** The share right, question by question. */
  facility: number[]
  /** Correlation of each question with the total of the others; null where either is all the same. */
  itemRest: (number | null)[]
  alpha: number | null
  kr20: number | null
}

/**
 * Classical item analysis of a form: a row for each learner, 1 right and 0 wrong. Facility, corrected
 * item–rest correlation (Henrysson, 1963), Cronbach's alpha and KR-20. Refused under two learners.
 */
export function itemAnalysis(responses: readonly (readonly number[])[]): ItemAnalysis | Refusal {
  const items = responses[0]?.length ?? 0
  const isMark = (mark: number) => mark === 0 || mark === 1
  if (responses.some((row) => row.length !== items || !row.every(isMark))) {
    return refuse('impossible', 'Every learner needs a 1 or a 0 for every question.')
  }
  if (items === 0) return refuse('no-data', 'There are no answers to analyse.')
  if (responses.length < 2) return refuse('too-few', 'Item analysis needs at least two learners.')
  const totals = responses.map(carefulSum)
  const columns = Array.from({ length: items }, (_, item) =>
    responses.map((row) => valueAt(row, item)),
  )
  return {
    learners: responses.length,
    facility: columns.map((column) => carefulSum(column) / column.length),
    itemRest: columns.map((column) =>
      pearson(
        column,
        totals.map((total, at) => total - valueAt(column, at)),
      ),
    ),
    alpha: cronbachAlpha(columns),
    kr20: kr20(columns),
  }
}

/** The analysis as authors may act on it: refused until enough learners have answered. */
export function itemAnalysisToShow(
  responses: readonly (readonly number[])[],
): ItemAnalysis | Refusal {
  if (responses.length >= FEWEST_LEARNERS_FOR_ITEMS) return itemAnalysis(responses)
  const least = FEWEST_LEARNERS_FOR_ITEMS
  return refuse('too-few', `Question figures are shown once ${least} people have answered.`)
}

export type ReasonToReview = 'too-hard' | 'too-easy' | 'unlike-the-rest'

/** Why an author should look at a question again; an empty list when nothing stands out. */
export function reasonsToReview(facility: number, itemRest: number | null): ReasonToReview[] {
  const reasons: ReasonToReview[] = []
  if (facility < FACILITY_TO_REVIEW.below) reasons.push('too-hard')
  if (facility > FACILITY_TO_REVIEW.above) reasons.push('too-easy')
  if (itemRest !== null && itemRest < ITEM_REST_TO_REVIEW) reasons.push('unlike-the-rest')
  return reasons
}

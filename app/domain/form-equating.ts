import { inWholeBatches } from './batches.ts'
import { mean } from './statistics/describe.ts'
import { SMALLEST_GROUP_FOR_A_GAIN } from './statistics/gain.ts'
import { isRefusal } from './statistics/refusal.ts'
import { type MeanDifference, welchDifference } from './statistics/welch.ts'

/** A parallel form of the programme's test. */
export type Form = 'A' | 'B'

/** How hard the two forms proved for people who had not begun: each person was given one by chance. */
export interface FormComparison {
  /** People in whole batches and their mean score; no mean before the first batch. */
  A: { people: number; mean: number | null }
  B: { people: number; mean: number | null }
  /** Form A's mean less form B's, with its 95% interval; null before each form has a batch. */
  difference: MeanDifference | null
  /** What is added to every score on form B to put it on form A's scale; 0 unless the forms differ. */
  addedToB: number
}

/**
 * Compares the forms on the scores of a test taken before the courses. Where the 95% interval of the
 * difference leaves out 0, scores are equated by mean difference (Kolen and Brennan, 2014, chapter 2).
 * Each form fills batches of its own, so that neither form's mean ever moves by fewer people.
 */
export function compareForms(
  taken: readonly { form: Form; score: number; finishedAt: string }[],
): FormComparison {
  const scoresOn = (form: Form) =>
    inWholeBatches(
      taken.filter((one) => one.form === form),
      ({ finishedAt }) => finishedAt,
      SMALLEST_GROUP_FOR_A_GAIN,
    ).map(({ score }) => score)
  const [onA, onB] = [scoresOn('A'), scoresOn('B')]
  const difference = welchDifference(onA, onB)
  const means = {
    A: { people: onA.length, mean: mean(onA) },
    B: { people: onB.length, mean: mean(onB) },
  }
  if (isRefusal(difference)) return { ...means, difference: null, addedToB: 0 }
  const isSimilar = difference.lower <= 0 && difference.upper >= 0
  return { ...means, difference, addedToB: isSimilar ? 0 : difference.difference }
}

/** A score on form A's scale. */
export function onOneScale(
  { form, score }: { form: Form; score: number },
  { addedToB }: Pick<FormComparison, 'addedToB'>,
): number {
  return form === 'B' ? score + addedToB : score
}

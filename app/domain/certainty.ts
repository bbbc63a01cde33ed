import type { Certainty } from './questions.ts'

/**
 * Gardner-Medwin's certainty marks: what a right and a wrong answer earn at each certainty. They
 * drive feedback and calibration and are never used for a pass: willingness to state certainty
 * differs between people.
 */
export const CERTAINTY_MARKS: Record<
  Certainty,
  { right: number; wrong: number; bestWhen: string }
> = {
  1: { right: 1, wrong: 0, bestWhen: 'less than 67% sure' },
  2: { right: 2, wrong: -2, bestWhen: '67% to 80% sure' },
  3: { right: 3, wrong: -6, bestWhen: 'more than 80% sure' },
}

export const CERTAINTIES: readonly Certainty[] = [1, 2, 3]

/** The certainty mark of one answer. */
export function certaintyMark(isRight: boolean, certainty: Certainty): number {
  return isRight ? CERTAINTY_MARKS[certainty].right : CERTAINTY_MARKS[certainty].wrong
}

import { CERTAINTY_MARKS, certaintyMark } from '../certainty.ts'
import type { Certainty } from '../questions.ts'
import { isShare, valueAt } from './counts.ts'
import { mean } from './describe.ts'
import { carefulSum } from './sum.ts'

/** The sum of certainty marks (Gardner-Medwin, 1995): what was earned, right and wrong. */
export function certaintyTotal(
  answers: readonly { certainty: Certainty; isRight: boolean }[],
): number {
  return carefulSum(answers.map(({ certainty, isRight }) => certaintyMark(isRight, certainty)))
}

/**
 * How sure a person must be, as a chance of being right, before the bolder certainty pays better: the
 * chance at which the two expect the same mark (2/3 from 1 to 2, 4/5 from 2 to 3).
 */
export function certaintyThreshold(cautious: 1 | 2, bold: 2 | 3): number {
  const gain = CERTAINTY_MARKS[bold].right - CERTAINTY_MARKS[cautious].right
  const loss = CERTAINTY_MARKS[cautious].wrong - CERTAINTY_MARKS[bold].wrong
  return gain + loss === 0 ? 1 : loss / (gain + loss)
}

/**
 * Brier's score (1950): the mean squared gap between stated chances and what happened (1 or 0); 0 is
 * perfect, 0.25 is always saying even. Null for empty or unequal lists.
 */
export function brierScore(p: readonly number[], outcome: readonly number[]): number | null {
  if (p.length !== outcome.length || !p.every(isShare)) return null
  if (!outcome.every((value) => value === 0 || value === 1)) return null
  return mean(p.map((chance, at) => (chance - valueAt(outcome, at)) ** 2))
}

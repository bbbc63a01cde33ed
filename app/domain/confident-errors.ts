import type { Certainty } from './questions.ts'

/** One answer to a question, as it is marked now. */
export interface AnswerToQuestion {
  /** The same for every variant and version of a question. */
  itemId: string
  isRight: boolean
  /** Null where this time nobody asked. */
  certainty: Certainty | null
  /** When it was answered. */
  at: string
}

/** From this certainty up a wrong answer costs marks: it was more than a guess. */
const CONFIDENT_FROM = 2

/**
 * The questions whose newest answer is wrong and was given with confidence, each as it was last
 * answered so: those at certainty 3 first, the newest first among equals. A question answered right
 * since is not among them; nor is one whose newest stated certainty is 1. An answer without certainty
 * neither puts a question on the list nor, if wrong, takes it off.
 */
export function confidentErrors<Answer extends AnswerToQuestion>(
  answers: readonly Answer[],
): (Answer & { certainty: 2 | 3 })[] {
  const standing = new Map<string, Answer>()
  for (const answer of answers.toSorted((a, b) => compare(a.at, b.at))) {
    if (answer.isRight) standing.delete(answer.itemId)
    else if (answer.certainty !== null) standing.set(answer.itemId, answer)
  }
  return [...standing.values()]
    .filter(isConfident)
    .toSorted((a, b) => b.certainty - a.certainty || compare(b.at, a.at))
}

function isConfident<Answer extends AnswerToQuestion>(
  answer: Answer,
): answer is Answer & { certainty: 2 | 3 } {
  return answer.certainty !== null && answer.certainty >= CONFIDENT_FROM
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

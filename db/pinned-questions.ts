import { type Question, QuestionSchema } from '#app/domain/questions.ts'

/** So many different texts are remembered before all are forgotten: a few releases of every question. */
const MOST_KEPT = 2000

const known = new Map<string, Question>()

/**
 * A pinned question from its stored text, checked. The same text gives the same object, which nobody
 * may change: a version never changes, and every answer to it would be read and checked anew.
 */
export function readPinnedQuestion(definition: string): Question {
  const found = known.get(definition)
  if (found) return found
  const question = QuestionSchema.parse(JSON.parse(definition))
  if (known.size >= MOST_KEPT) known.clear()
  known.set(definition, question)
  return question
}

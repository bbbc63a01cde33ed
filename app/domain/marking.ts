import type { Answer, Question } from './questions.ts'

/** Whether an answer is right; partial credit exists for analysis only and is not shown as a mark. */
export interface Marking {
  isRight: boolean
  /** For a wrong number that somebody foresaw: which foreseen mistake it is. */
  anticipated?: number
}

/**
 * Marks one answer against a question whole, by exact choice, exact set, exact order or distance
 * from the number. Throws if the answer is of another type than the question: that is a bug.
 */
export function mark(question: Question, variant: number, answer: Answer | null): Marking {
  if (answer === null) return { isRight: false }
  switch (question.type) {
    case 'single':
      if (answer.type !== 'single') break
      return {
        isRight: question.choices.some((choice) => choice.correct && choice.id === answer.choice),
      }
    case 'multiple':
      if (answer.type !== 'multiple') break
      return {
        isRight: question.choices.every(
          (choice) => choice.correct === answer.choices.includes(choice.id),
        ),
      }
    case 'numeric':
      if (answer.type !== 'numeric') break
      return markNumber(numericVariant(question, variant), question.tolerance, answer.value)
    case 'ordering':
      if (answer.type !== 'ordering') break
      return { isRight: question.items.every((item, place) => answer.order[place] === item.id) }
    case 'hotspot':
      if (answer.type !== 'hotspot') break
      return {
        isRight: question.regions.some((region) => region.correct && region.id === answer.region),
      }
  }
  throw new Error(`A ${answer.type} answer cannot be marked against ${question.id}`)
}

type NumericQuestion = Extract<Question, { type: 'numeric' }>
export type NumericVariant = NumericQuestion['variants'][number]

/** The parameter set a slot was dealt. Throws for one the question never had. */
export function numericVariant(question: NumericQuestion, variant: number): NumericVariant {
  const found = question.variants[variant]
  if (!found) throw new Error(`${question.id} has no variant ${variant}`)
  return found
}

/** Distances are compared with this much slack, so that 48.15 is within 0.15 of 48 in binary too. */
const ROUNDING_SLACK = 1e-9

function markNumber(variant: NumericVariant, tolerance: number, value: number): Marking {
  const isNear = (truth: number) =>
    Math.abs(value - truth) <= tolerance + ROUNDING_SLACK * Math.max(1, Math.abs(truth))
  if (isNear(variant.answer)) return { isRight: true }
  const anticipated = variant.anticipated.findIndex((mistake) => isNear(mistake.value))
  return anticipated === -1 ? { isRight: false } : { isRight: false, anticipated }
}

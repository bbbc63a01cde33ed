import { mark } from './marking.ts'
import type { Answer, Question } from './questions.ts'

/** A question as somebody was asked it. */
interface Asked {
  question: Question
  variant: number
}

/**
 * An answer marked against a newer text of its question, and which variant of that it belongs to.
 * Null where it cannot be read against it: nothing was answered, it is of another type, what was
 * chosen is gone, what is right now was not on offer, or the figures are others.
 */
export function markAgain(
  asked: Asked,
  newer: Question,
  answer: Answer | null,
): { variant: number; isRight: boolean } | null {
  if (answer === null || answer.type !== newer.type || !offeredTheSame(asked, newer, answer))
    return null
  const variant = sameVariant(asked, newer)
  return variant === null ? null : { variant, isRight: mark(newer, variant, answer).isRight }
}

/**
 * The variant of a newer text that has the figures somebody was asked about; null where none has.
 * Questions without figures have the one variant, 0.
 */
export function sameVariant({ question, variant }: Asked, newer: Question): number | null {
  if (newer.type !== 'numeric') return 0
  const asked = question.type === 'numeric' ? question.variants[variant] : undefined
  if (!asked) return null
  const figures = figuresIn(asked.stem)
  if (newer.variants[variant] && figuresIn(newer.variants[variant].stem) === figures) return variant
  const found = newer.variants.findIndex(({ stem }) => figuresIn(stem) === figures)
  return found === -1 ? null : found
}

/** The figures of a stem in order; how to round ("1 decimal place") is not one of them. */
function figuresIn(stem: string): string {
  const withoutRounding = stem.replace(/\([^)]*\bdecimal[^)]*\)/g, '')
  return (withoutRounding.match(/[-−]?\d[\d,]*(\.\d+)?/g) ?? []).join(' ')
}

/** Whether the learner could have given the answer that is right now, and what they gave still stands. */
function offeredTheSame({ question }: Asked, newer: Question, answer: Answer): boolean {
  switch (answer.type) {
    case 'numeric':
      return true
    case 'multiple':
    case 'ordering':
      return sameSet(idsOf(question), idsOf(newer))
    case 'single':
      return idsOf(newer).includes(answer.choice) && rightIdsOf(newer).every(isIn(question))
    case 'hotspot':
      return idsOf(newer).includes(answer.region) && rightIdsOf(newer).every(isIn(question))
  }
}

function isIn(question: Question): (id: string) => boolean {
  const ids = idsOf(question)
  return (id) => ids.includes(id)
}

function sameSet(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}

function rightIdsOf(question: Question): string[] {
  if (question.type === 'numeric' || question.type === 'ordering') return []
  const parts = question.type === 'hotspot' ? question.regions : question.choices
  return parts.filter((part) => part.correct).map((part) => part.id)
}

function idsOf(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.choices.map(({ id }) => id)
    case 'ordering':
      return question.items.map(({ id }) => id)
    case 'hotspot':
      return question.regions.map(({ id }) => id)
    case 'numeric':
      return []
  }
}

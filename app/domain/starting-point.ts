import type { Certainty, Question } from './questions.ts'

/**
 * What twelve questions say about where to begin: a map of three kinds of ground. It is the learner's
 * own; nobody else sees it.
 */

/** One answered question of a diagnostic form. Its construct begins with the module it is about. */
export interface MappedAnswer {
  construct: string
  isRight: boolean
  certainty: Certainty | null
}

/** `mistaken` is the most useful to know: wrong, and sure of it. */
export type Ground = 'strong' | 'unsure' | 'mistaken'

/** What one answer says: right and fairly sure, unsure either way, or wrong and fairly sure. */
export function groundOf({ isRight, certainty }: Omit<MappedAnswer, 'construct'>): Ground {
  if (certainty === 1) return 'unsure'
  if (isRight) return 'strong'
  return certainty === null ? 'unsure' : 'mistaken'
}

/** The code of the module that a construct belongs to: `S1` of "S1 percentage on a small count". */
export function moduleOfConstruct(construct: string): string {
  return construct.split(' ', 1)[0] ?? ''
}

/** A question's construct in words: "percentage on a small count". */
export function constructWords(construct: string): string {
  return construct.slice(moduleOfConstruct(construct).length).trim()
}

/** Modules that the diagnostic shows as known: every question on them right, and none of them a guess. */
export function knownModules(answers: readonly MappedAnswer[]): Set<string> {
  const codes = new Set(answers.map(({ construct }) => moduleOfConstruct(construct)))
  return new Set(
    [...codes].filter((code) =>
      answers
        .filter(({ construct }) => moduleOfConstruct(construct) === code)
        .every((answer) => groundOf(answer) === 'strong'),
    ),
  )
}

/** How much each kind of ground asks for: a confident mistake counts twice. */
const WEIGHT: Record<Ground, number> = { strong: 0, unsure: 1, mistaken: 2 }

/**
 * The letter of the course to begin with: the one with most to gain, the earlier of two that are even;
 * null where every answer is strong.
 */
export function courseToBegin(
  answers: readonly MappedAnswer[],
  courses: readonly string[],
): string | null {
  const gains = courses.map((code) => ({
    code,
    gain: answers
      .filter(({ construct }) => construct.startsWith(code))
      .reduce((sum, answer) => sum + WEIGHT[groundOf(answer)], 0),
  }))
  const most = Math.max(0, ...gains.map(({ gain }) => gain))
  return most === 0 ? null : (gains.find(({ gain }) => gain === most)?.code ?? null)
}

/** The answers of a marked form, as the map reads them; questions without a construct are left out. */
export function mappedAnswers(
  slots: readonly {
    question: Pick<Question, 'construct'>
    certainty: Certainty | null
    mark: { isRight: boolean } | null
  }[],
): MappedAnswer[] {
  return slots.flatMap(({ question: { construct }, certainty, mark }) =>
    construct === undefined ? [] : [{ construct, certainty, isRight: mark?.isRight ?? false }],
  )
}

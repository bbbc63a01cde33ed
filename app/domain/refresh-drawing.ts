import type { Module } from './courses.ts'
import { type Draw, deal, leastSeenFirst, type Seen, withEnoughCertainty } from './drawing.ts'
import type { Question } from './questions.ts'
import { keyedStream, shuffled } from './randomness.ts'
import { isConfidentMistake, type PracticeAnswer } from './refreshes.ts'

export const REFRESH_QUESTIONS = 5

/** As in a check: enough answers with a certainty to learn from each time. */
const AT_LEAST_WITH_CERTAINTY = 2

/** However much is due from one module, others come back with it. */
const MOST_FROM_ONE_MODULE = 2

interface Drawing {
  /** The modules completed. */
  modules: readonly Pick<Module, 'questions'>[]
  /** Oldest first. */
  answers: readonly PracticeAnswer[]
  seen: readonly Seen[]
  /** Codes of the modules for which a refresh is due. */
  due: readonly string[]
}

/**
 * Draws a refresh: up to five practice questions of the modules given, missed ideas first. Last
 * answered wrong at certainty 3, then last answered wrong, then the others; among equals those of
 * modules that are due, then those seen least. At most two are of one module while three modules
 * have questions to give. Each comes in a variant not yet seen while there is one, certainty is asked
 * on at least two, and their order is shuffled. Deterministic for a seed.
 */
export function drawRefresh({ modules, answers, seen, due }: Drawing, seed: string): Draw[] {
  const pool = modules.flatMap(({ questions }) =>
    questions.filter(({ form }) => form === undefined),
  )
  const last = new Map(answers.map((answer) => [answer.itemId, answer]))
  const need = (question: Question) =>
    2 * missed(last.get(question.id)) + (due.includes(question.module) ? 0 : 1)
  const byNeed = leastSeenFirst(pool, seen, seed).sort((a, b) => need(a) - need(b))
  return withEnoughCertainty(
    shuffled(mixed(byNeed), keyedStream('places', seed)).map((question) =>
      deal(question, seen, seed),
    ),
    AT_LEAST_WITH_CERTAINTY,
  )
}

function missed(answer: PracticeAnswer | undefined): number {
  if (!answer || answer.isRight) return 2
  return isConfidentMistake(answer) ? 0 : 1
}

/** The first questions, no more of one module than leaves room for the others. */
function mixed(byNeed: readonly Question[]): Question[] {
  const modules = new Set(byNeed.map(({ module }) => module)).size
  const most = Math.max(MOST_FROM_ONE_MODULE, Math.ceil(REFRESH_QUESTIONS / modules))
  const place = new Map<string, number>()
  const within: Question[] = []
  const over: Question[] = []
  for (const question of byNeed) {
    const before = place.get(question.module) ?? 0
    place.set(question.module, before + 1)
    if (before < most) within.push(question)
    else over.push(question)
  }
  return [...within, ...over].slice(0, REFRESH_QUESTIONS)
}

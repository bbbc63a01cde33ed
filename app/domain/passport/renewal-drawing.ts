import type { Course, Module } from '../courses.ts'
import { type Draw, deal, leastSeenFirst, type Seen, withEnoughCertainty } from '../drawing.ts'
import type { Question } from '../questions.ts'
import { keyedStream, shuffled } from '../randomness.ts'
import { RENEWAL_QUESTIONS_OF_A_COURSE } from './renewal.ts'

/** As in a check: enough answers with a certainty to learn from each time. */
const AT_LEAST_WITH_CERTAINTY = 2

/**
 * Draws a renewal: four practice questions of each course, of four of its modules where it has as
 * many, those met least often first, and all of them mixed. Deterministic for a seed.
 */
export function drawRenewal(
  courses: readonly Pick<Course, 'modules'>[],
  seen: readonly Seen[],
  seed: string,
): Draw[] {
  const drawn = courses.flatMap(({ modules }) => ofEachModule(modules, seen, seed))
  return withEnoughCertainty(
    shuffled(drawn, keyedStream('places', seed)).map((question) => deal(question, seen, seed)),
    AT_LEAST_WITH_CERTAINTY,
  )
}

function ofEachModule(
  modules: readonly Pick<Module, 'questions'>[],
  seen: readonly Seen[],
  seed: string,
): Question[] {
  const pool = modules.flatMap(({ questions }) =>
    questions.filter(({ form }) => form === undefined),
  )
  const round = new Map<string, number>()
  const inRounds = leastSeenFirst(pool, seen, seed).map((question) => {
    const before = round.get(question.module) ?? 0
    round.set(question.module, before + 1)
    return { question, round: before }
  })
  return inRounds
    .sort((a, b) => a.round - b.round)
    .slice(0, RENEWAL_QUESTIONS_OF_A_COURSE)
    .map(({ question }) => question)
}

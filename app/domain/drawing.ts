import type { CheckRules, Module } from './courses.ts'
import type { Question } from './questions.ts'
import { keyedStream, shuffled } from './randomness.ts'

/** One slot of a new attempt, before it is given a number. */
export interface Draw {
  question: Question
  variant: number
  asksCertainty: boolean
}

/** How often this learner has been dealt each variant of each question. */
export interface Seen {
  itemId: string
  variant: number
}

/**
 * Draws a module check from the practice pool: unseen questions first, at least so many numeric,
 * each in a variant not yet seen while there is one, and certainty asked on at least so many.
 * Deterministic for a seed.
 */
export function drawCheck(
  { questions, check }: Pick<Module, 'questions' | 'check'>,
  seen: readonly Seen[],
  seed: string,
): Draw[] {
  if (check === null) throw new Error('This module ends with the diagnostic and has no check')
  const pool = questions.filter((question) => question.form === undefined)
  const byNeed = leastSeenFirst(pool, seen, seed)
  const drawn = withEnoughNumeric(byNeed, check)
  return withEnoughCertainty(
    shuffled(drawn, keyedStream('places', seed)).map((question) => deal(question, seen, seed)),
    check.atLeastWithCertainty,
  )
}

/** Draws an assessment: every question of the form, in the order of its modules, unseen variants first. */
export function drawAssessment(
  modules: readonly Pick<Module, 'questions'>[],
  form: 'A' | 'B',
  seen: readonly Seen[],
  seed: string,
): Draw[] {
  return modules.flatMap(({ questions }) =>
    questions
      .filter((question) => question.form === form)
      .map((question) => deal(question, seen, seed)),
  )
}

/**
 * Draws the delayed test: every construct once, half of each course's in the wording of either form.
 * A construct that only one form asks is left out.
 */
export function drawDelayedTest(
  { questions }: Pick<Module, 'questions'>,
  seen: readonly Seen[],
  seed: string,
): Draw[] {
  const asked = (construct: string | undefined, form: 'A' | 'B') =>
    questions.find((one) => one.construct === construct && one.form === form)
  const pairs = questions.flatMap((question) => {
    const other = asked(question.construct, 'B')
    return question.form === 'A' && other ? [{ A: question, B: other }] : []
  })
  const courses = [...new Set(pairs.map(({ A }) => A.construct?.charAt(0)))]
  const taken = new Map<Question, 'A' | 'B'>()
  for (const course of courses) {
    const own = pairs.filter(({ A }) => A.construct?.charAt(0) === course)
    const mixed = shuffled(own, keyedStream('forms', seed, course ?? ''))
    for (const [place, { A }] of mixed.entries()) {
      taken.set(A, place < Math.ceil(mixed.length / 2) ? 'A' : 'B')
    }
  }
  return pairs.map((pair) => deal(pair[taken.get(pair.A) ?? 'A'], seen, seed))
}

/** The questions in random order, then those dealt least often to this learner first. */
export function leastSeenFirst(pool: Question[], seen: readonly Seen[], seed: string): Question[] {
  const times = new Map<string, number>()
  for (const { itemId } of seen) times.set(itemId, (times.get(itemId) ?? 0) + 1)
  return shuffled(pool, keyedStream('pool', seed)).sort(
    (a, b) => (times.get(a.id) ?? 0) - (times.get(b.id) ?? 0),
  )
}

function withEnoughNumeric(byNeed: Question[], rules: CheckRules): Question[] {
  const numeric = byNeed.filter((question) => question.type === 'numeric')
  const first: Question[] = numeric.slice(0, rules.atLeastNumeric)
  const rest = byNeed.filter((question) => !first.includes(question))
  return [...first, ...rest].slice(0, rules.questions)
}

/** Where too few questions ask for certainty by themselves, the first others ask too. */
export function withEnoughCertainty(draws: Draw[], atLeast: number): Draw[] {
  let missing = atLeast - draws.filter((draw) => draw.asksCertainty).length
  return draws.map((draw) => {
    if (draw.asksCertainty || missing <= 0) return draw
    missing -= 1
    return { ...draw, asksCertainty: true }
  })
}

/** One slot for a question: in a variant that this learner has been dealt least often. */
export function deal(question: Question, seen: readonly Seen[], seed: string): Draw {
  return {
    question,
    variant: leastSeenVariant(question, seen, seed),
    asksCertainty: question.certainty,
  }
}

function leastSeenVariant(question: Question, seen: readonly Seen[], seed: string): number {
  if (question.type !== 'numeric') return 0
  const times = question.variants.map(
    (_, variant) =>
      seen.filter((one) => one.itemId === question.id && one.variant === variant).length,
  )
  const fewest = Math.min(...times)
  const candidates = times.flatMap((count, variant) => (count === fewest ? [variant] : []))
  return shuffled(candidates, keyedStream('variant', seed, question.id))[0] ?? 0
}

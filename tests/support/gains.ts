import type { Form } from '#app/domain/form-equating.ts'
import type { FormSitting, Learner, Sitting } from '#app/domain/learning-gain.ts'

/** People who took the programme's tests; a test names only what it is about. */

/** A form asks twelve ideas: `A-1` to `A-12`, and the same in other words `B-1` to `B-12`. */
export const QUESTIONS = 12

/** A sitting with the first `score` ideas right, on the given day of 2026 counted from 1. */
export function aSitting(form: Form, score: number, day: number): FormSitting {
  return {
    form,
    score,
    finishedAt: onDay(day),
    answers: answers(() => form, score),
  }
}

/** A delayed test: odd ideas in the words of form A, even ones in those of form B. */
export function aDelayedTest(score: number, day: number): Sitting {
  return {
    form: null,
    score,
    finishedAt: onDay(day),
    answers: answers((idea) => (idea % 2 === 1 ? 'A' : 'B'), score),
  }
}

/** Somebody with a diagnostic and, if given, a post-test on the other form. */
export function aLearner(
  form: Form,
  pre: { score: number; day: number },
  post: { score: number; day: number } | null = null,
): Learner {
  return {
    diagnostic: aSitting(form, pre.score, pre.day),
    postTest: post && aSitting(form === 'A' ? 'B' : 'A', post.score, post.day),
    delayedTest: null,
  }
}

/** So many people on alternate forms, a day apart, who all gained alike. */
export function learners(count: number, { from = 6, to = 9 } = {}): Learner[] {
  return Array.from({ length: count }, (_, at) =>
    aLearner(at % 2 === 0 ? 'A' : 'B', { score: from, day: at + 1 }, { score: to, day: at + 200 }),
  )
}

export function onDay(day: number): string {
  return new Date(Date.UTC(2026, 0, day, 9)).toISOString()
}

function answers(formOf: (idea: number) => Form, score: number) {
  return Array.from({ length: QUESTIONS }, (_, at) => ({
    itemId: `${formOf(at + 1)}-${at + 1}`,
    isRight: at < score,
  }))
}

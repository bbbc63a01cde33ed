import { itemHashes } from '#app/content/content-hash.ts'
import type { ChangeClass } from '#app/domain/changes.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { Question } from '#app/domain/questions.ts'

/** Why a test's change was made, as its author would say it. */
export const WHY = 'The text marked the wrong choice.'

/** A question of a curriculum. Throws for an id it does not have. */
export function questionIn({ courses }: Curriculum, id: string): Question {
  const found = courses
    .flatMap(({ modules }) => modules.flatMap((module) => module.questions))
    .find((question) => question.id === id)
  if (!found) throw new Error(`No question ${id}`)
  return found
}

/** The curriculum with one question changed, and the change declared after those before it. */
export function changed(
  before: Curriculum,
  id: string,
  kind: ChangeClass,
  change: (question: Question) => Question,
): Curriculum {
  const after = structuredClone(before)
  for (const module of after.courses.flatMap(({ modules }) => modules))
    module.questions = module.questions.map((one) => (one.id === id ? change(one) : one))
  const declared = {
    question: id,
    class: kind,
    why: WHY,
    from: itemHashes(questionIn(before, id)).assessHash,
    to: itemHashes(questionIn(after, id)).assessHash,
  }
  return { ...after, hash: `${before.hash}+`, changes: [...before.changes, declared] }
}

/** Another choice of a single-choice question is right. */
export function withRight(choice: string): (question: Question) => Question {
  return (question) => {
    if (question.type !== 'single') throw new Error('this is about single choices')
    const choices = question.choices.map((one) => ({ ...one, correct: one.id === choice }))
    return { ...question, choices }
  }
}

export function withStem(stem: string): (question: Question) => Question {
  return (question) => ({ ...question, stem })
}

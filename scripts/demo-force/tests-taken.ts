import { startAttempt } from '#app/commands/start-attempt.server.ts'
import type { CheckRules, Course, Module } from '#app/domain/courses.ts'
import { assessmentResult, isSecure } from '#app/domain/results.ts'
import { beginGym } from './gym.ts'
import { type Learner, noteCompleted } from './learner.ts'
import { type Sitting, sit } from './sitting.ts'
import type { Story } from './story.ts'
import { beginWork } from './work/filling.ts'

/** Nobody of the demo force tries a check or an assessment more often than this. */
const MOST_TRIES = 3
/** Days between one try at an assessment and the next. */
const DAYS_BETWEEN_TRIES = 7
/** Who has more modules left than this does not go back to make them secure. */
const FEW_LEFT = 7

/** A module's check, and for some another where the first did not show that it is secure. */
export async function* sitCheck(
  learner: Learner,
  course: Course,
  module: Module,
  rules: CheckRules,
): Story {
  for (let practice = 0; practice < MOST_TRIES; practice += 1) {
    if (practice > 0 && !learner.mind.goesOn('before another check')) return true
    const sitting = attemptAt(learner, { course, module, practice })
    if (!(yield* sit(learner, sitting))) return false
    noteCompleted(learner, module.code)
    if (noteSecure(learner, module, sitting, rules)) return true
  }
  return true
}

/**
 * The check of a module that the starting point showed as known, without its lesson. False where it
 * does not show the module as secure: then the lesson comes after all.
 */
export async function* testOut(
  learner: Learner,
  course: Course,
  module: Module,
  rules: CheckRules,
): Story {
  const sitting = attemptAt(learner, { course, module, practice: 0 })
  if (!(yield* sit(learner, sitting)) || !noteSecure(learner, module, sitting, rules)) return false
  noteCompleted(learner, module.code)
  return true
}

/** A course's assessment, and for most another try where the first did not reach the pass mark. */
export async function* sitAssessment(learner: Learner, course: Course): Story {
  const { diary, mind } = learner
  if (!course.assessment) return true
  for (let practice = 0; practice < MOST_TRIES; practice += 1) {
    if (practice > 0 && !mind.goesOn('before another assessment')) return false
    if (practice > 0) yield diary.sitDownOn(diary.dayAfter(DAYS_BETWEEN_TRIES))
    const sitting = attemptAt(learner, { course, module: null, practice })
    if (!(yield* sit(learner, sitting))) return false
    if (assessmentResult(marksOf(sitting), course.assessment).passed) {
      learner.memory.passed.add(course.id)
      beginWork(learner, course)
      beginGym(learner, course)
      return true
    }
  }
  return true
}

/** Goes back to the checks that were not secure yet, where few are left, until each of them is. */
export async function* makeSecure(learner: Learner): Story {
  const { product, memory, diary, mind } = learner
  const left = product.curriculum.courses.flatMap((course) =>
    course.modules.flatMap((module) =>
      module.check && !memory.secure.has(module.code)
        ? [{ course, module, rules: module.check }]
        : [],
    ),
  )
  if (left.length === 0 || left.length > FEW_LEFT || !mind.goesOn('to make it secure')) return true
  for (const { course, module, rules } of left) {
    yield diary.sitDownOn(diary.dayAfter(1))
    for (let practice = 1; practice <= MOST_TRIES; practice += 1) {
      const sitting = attemptAt(learner, { course, module, practice })
      if (!(yield* sit(learner, sitting))) return false
      if (noteSecure(learner, module, sitting, rules)) break
    }
  }
  return true
}

function noteSecure(
  { memory }: Learner,
  { code }: Module,
  sitting: Sitting,
  rules: CheckRules,
): boolean {
  const secure = isSecure(marksOf(sitting), rules)
  if (secure) memory.secure.add(code)
  return secure
}

function attemptAt(
  { product: { db, curriculum, newId }, personId }: Learner,
  { practice, ...place }: { course: Course; module: Module | null; practice: number },
): Sitting {
  return {
    kind: place.module ? 'check' : 'assessment',
    practice,
    async start(at) {
      const { changes } = curriculum
      return (await startAttempt(db, { personId, ...place, changes, at, newId })).attemptId
    },
    given: new Map(),
  }
}

function marksOf({ given }: Sitting) {
  return [...given.values()]
}

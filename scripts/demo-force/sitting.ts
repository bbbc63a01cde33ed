import { answerQuestion } from '#app/commands/answer-question.server.ts'
import { finishAttempt } from '#app/commands/finish-attempt.server.ts'
import { startAttempt } from '#app/commands/start-attempt.server.ts'
import type { Course, Module } from '#app/domain/courses.ts'
import { happens } from '#app/domain/randomness.ts'
import { assessmentResult, isSecure, type MarkedSlot } from '#app/domain/results.ts'
import { listSlots, type Slot } from '#db/attempts.ts'
import { rightAnswer, wrongAnswer } from './answers.ts'
import type { Learner } from './learner.ts'
import type { Story } from './story.ts'

/** Nobody of the demo force tries a check or an assessment more often than this. */
const MOST_TRIES = 3
/** Days between one try at an assessment and the next. */
const DAYS_BETWEEN_TRIES = 6
/** The chance that somebody changes an answer of an assessment before finishing. */
const SECOND_THOUGHTS = 0.06

/** A module's check, and for some another where the first did not show that it is secure. */
export async function* sitCheck(learner: Learner, course: Course, module: Module): Story {
  for (let practice = 0; practice < MOST_TRIES; practice += 1) {
    if (practice > 0 && !learner.mind.goesOn('before another check')) return true
    const sitting: Sitting = { course, module, practice, slots: [] }
    if (!(yield* sit(learner, sitting))) return false
    if (isSecure(sitting.slots, module.check)) return true
  }
  return true
}

/** A course's assessment, and for most another try where the first did not reach the pass mark. */
export async function* sitAssessment(learner: Learner, course: Course): Story {
  const { diary, mind } = learner
  if (!course.assessment) return true
  for (let practice = 0; practice < MOST_TRIES; practice += 1) {
    if (practice > 0 && !mind.goesOn('before another assessment')) return false
    if (practice > 0) yield diary.sitDownOn(diary.dayAfter(DAYS_BETWEEN_TRIES))
    const sitting: Sitting = { course, module: null, practice, slots: [] }
    if (!(yield* sit(learner, sitting))) return false
    if (assessmentResult(sitting.slots, course.assessment).passed) return true
  }
  return true
}

interface Sitting {
  course: Course
  module: Module | null
  practice: number
  /** Filled when the attempt is finished: how each of its questions was marked. */
  slots: MarkedSlot[]
}

/** One attempt from its first question to its last; false where it is left open. */
async function* sit(learner: Learner, sitting: Sitting): Story {
  const { product, personId, diary, mind, stream } = learner
  const { db, curriculum, newId } = product
  const { course, module } = sitting
  yield diary.spend(1)
  const { attemptId } = await startAttempt(db, {
    ...{ personId, course, module, newId },
    at: diary.now(),
  })
  const slots = await listSlots(db, attemptId)
  for (const slot of slots) {
    if (!mind.goesOn('within an attempt')) return false
    if (!module && happens(SECOND_THOUGHTS, stream)) {
      yield diary.spend(1)
      await answer(learner, sitting, attemptId, slot)
    }
    yield diary.spend(slot.question.type === 'numeric' ? 1.8 : 1)
    await answer(learner, sitting, attemptId, slot)
  }
  yield diary.spend(0.5)
  await finishAttempt(db, { attemptId, personId, curriculum, at: diary.now(), newId })
  sitting.slots = (await listSlots(db, attemptId)).map(({ question, mark }) => ({
    module: question.module,
    isRight: mark?.isRight ?? false,
  }))
  return true
}

async function answer(
  { product, personId, diary, mind, stream }: Learner,
  { module, practice }: Sitting,
  attemptId: string,
  { slot, question, variant, asksCertainty }: Slot,
): Promise<void> {
  const kind = module ? 'check' : 'assessment'
  const { isRight, certainty } = mind.answers({ question, kind, place: slot, practice })
  await answerQuestion(product.db, {
    ...{ attemptId, personId, slot },
    stepId: product.newId(),
    answer: isRight ? rightAnswer(question, variant) : wrongAnswer(question, variant, stream),
    certainty: asksCertainty ? certainty : null,
    at: diary.now(),
  })
}

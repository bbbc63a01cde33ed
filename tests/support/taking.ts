import { type Answered, answerQuestion } from '#app/commands/answer-question.server.ts'
import { type Finished, finishAttempt } from '#app/commands/finish-attempt.server.ts'
import { recordLessonStep } from '#app/commands/record-lesson-step.server.ts'
import { startAttempt } from '#app/commands/start-attempt.server.ts'
import type { CourseId, Curriculum } from '#app/domain/courses.ts'
import type { Answer, Certainty } from '#app/domain/questions.ts'
import { listSlots, type Slot } from '#db/attempts.ts'
import type { Db } from '#db/connect.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum, courseOf, moduleOf } from '#tests/support/curriculum.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { rightAnswer, wrongAnswer } from '#tests/support/questions.ts'

/** Somebody at work on the curriculum: what a learner does, in one line of a test each. */
export interface Learner {
  db: Db
  personId: string
  curriculum: Curriculum
}

/** A recorded inspector, at the small curriculum unless another is given. */
export async function aLearner(db: Db, curriculum = aCurriculum()): Promise<Learner> {
  return { db, personId: await recordInspector(db), curriculum }
}

export async function startCheck(
  { db, personId, curriculum }: Learner,
  code: string,
  at = minute(0),
): Promise<string> {
  const { course, module } = moduleOf(curriculum, code)
  const { changes } = curriculum
  const { attemptId } = await startAttempt(db, { personId, course, module, changes, at, newId })
  return attemptId
}

export async function startAssessment(
  { db, personId, curriculum }: Learner,
  id: CourseId = 'statistics',
  at = minute(0),
): Promise<string> {
  const course = courseOf(curriculum, id)
  const { changes } = curriculum
  const { attemptId } = await startAttempt(db, {
    personId,
    course,
    module: null,
    changes,
    at,
    newId,
  })
  return attemptId
}

export async function answer(
  { db, personId }: Learner,
  attemptId: string,
  given: {
    slot: number
    answer: Answer
    stepId?: string
    after?: string | null
    certainty?: Certainty | null
    at?: string
  },
): Promise<Answered> {
  return answerQuestion(db, {
    attemptId,
    personId,
    slot: given.slot,
    stepId: given.stepId ?? newId(),
    ...(given.after === undefined ? {} : { after: given.after }),
    answer: given.answer,
    certainty: given.certainty ?? null,
    at: given.at ?? minute(1),
  })
}

/** Answers the first `right` questions rightly and the others wrongly. */
export async function answerAll(
  learner: Learner,
  attemptId: string,
  right: number,
  at = minute(1),
) {
  for (const slot of await listSlots(learner.db, attemptId)) {
    await answer(learner, attemptId, {
      slot: slot.slot,
      answer: slot.slot <= right ? rightTo(slot) : wrongAnswer(slot.question),
      at,
    })
  }
}

export function rightTo({ question, variant }: Slot): Answer {
  return rightAnswer(question, variant)
}

export async function finish(
  { db, personId, curriculum }: Learner,
  attemptId: string,
  at = minute(2),
): Promise<Finished> {
  return finishAttempt(db, { attemptId, personId, curriculum, at, newId })
}

/** Starts, answers and finishes a module's check at one instant. */
export async function takeCheck(
  learner: Learner,
  code: string,
  { right, at }: { right: number; at: string },
): Promise<Finished> {
  const attemptId = await startCheck(learner, code, at)
  await answerAll(learner, attemptId, right, at)
  return finish(learner, attemptId, at)
}

/** Starts, answers and finishes the statistics assessment at one instant. */
export async function takeAssessment(
  learner: Learner,
  { right, at }: { right: number; at: string },
): Promise<Finished> {
  const attemptId = await startAssessment(learner, 'statistics', at)
  await answerAll(learner, attemptId, right, at)
  return finish(learner, attemptId, at)
}

/** Meets the goal of a module's exercise. */
export async function meetGoal(
  { db, personId, curriculum }: Learner,
  code: string,
  at: string,
): Promise<void> {
  const { course, module } = moduleOf(curriculum, code)
  await recordLessonStep(db, {
    personId,
    course,
    module,
    curriculum,
    at,
    newId,
    stepId: newId(),
    part: 'exercise',
    subject: `${code}-machine`,
    body: {},
    certainty: null,
    outcome: 'met',
  })
}

/** Everything "skilled" needs but the statistics assessment. */
export async function completeAllButAssessment(learner: Learner): Promise<void> {
  await meetGoal(learner, 'S1', minute(10))
  await takeCheck(learner, 'S1', { right: 4, at: minute(20) })
  await meetGoal(learner, 'S2', minute(30))
  await takeCheck(learner, 'S2', { right: 4, at: minute(40) })
  await takeCheck(learner, 'P1', { right: 4, at: minute(50) })
}

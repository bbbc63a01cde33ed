import type { Course, Curriculum, Module } from '#app/domain/courses.ts'
import type { Outcome } from '#app/domain/exercises/exercise.ts'
import type { Certainty } from '#app/domain/questions.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { type LessonPart, recordLesson } from '#db/lessons.ts'
import { holdPerson } from '#db/people.ts'
import { ensureAssignment } from './assign-course.server.ts'
import { settle } from './settle.server.ts'

interface RecordLessonStep {
  personId: string
  course: Course
  module: Module
  curriculum: Curriculum
  /** Made once by the page that was posted: the same step sent twice is kept once. */
  stepId: string
  part: LessonPart
  subject: string
  body: unknown
  certainty: Certainty | null
  outcome: Outcome
  at: string
  newId: NewId
}

/**
 * Keeps what a learner did in a lesson and, where it may meet the lesson's goal, draws the
 * consequences in the same transaction. The first prediction stands.
 */
export async function recordLessonStep(db: Db, step: RecordLessonStep): Promise<void> {
  const { personId, course, module, curriculum, at, newId } = step
  const mayComplete = step.part !== 'prediction' && step.outcome !== 'not-yet'
  await inTransaction(db, async (trx) => {
    // Before the course is begun: who starts a test holds the person first and begins it then.
    if (mayComplete) await holdPerson(trx, personId)
    const assignment = await ensureAssignment(trx, { personId, course, at, newId })
    await recordLesson(trx, {
      id: step.stepId,
      assignmentId: assignment.id,
      module: module.code,
      part: step.part,
      subject: step.subject,
      body: step.body,
      certainty: step.certainty,
      outcome: step.outcome,
      at,
    })
    if (mayComplete) await settle(trx, { assignment, curriculum, at, newId, isLesson: true })
  })
}

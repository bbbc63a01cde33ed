import type { Outcome } from '#app/domain/exercises/exercise.ts'
import type { Certainty } from '#app/domain/questions.ts'
import type { LessonGoal } from '#app/domain/results.ts'
import type { Db, Trx } from './connect.ts'

export type LessonPart = 'prediction' | 'exercise' | 'faded'

/** Something a learner did inside a lesson: a prediction, a step of an exercise, a completed example. */
export interface LessonRecord {
  part: LessonPart
  subject: string
  body: unknown
  certainty: Certainty | null
  outcome: Outcome
  at: string
}

/** Everything a learner has recorded in one module's lesson, oldest first. */
export async function listLessonRecords(
  db: Db | Trx,
  assignmentId: string,
  module: string,
): Promise<LessonRecord[]> {
  const rows = await db
    .selectFrom('lesson_record')
    .select(['part', 'subject', 'body', 'certainty', 'outcome', 'at'])
    .where('assignment_id', '=', assignmentId)
    .where('module', '=', module)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    part: row.part,
    subject: row.subject,
    body: JSON.parse(row.body),
    certainty: row.certainty as Certainty | null,
    outcome: row.outcome,
    at: row.at,
  }))
}

/** Keeps a record once: the same id again, or a second prediction, changes nothing. */
export async function recordLesson(
  trx: Trx,
  record: LessonRecord & { id: string; assignmentId: string; module: string },
): Promise<void> {
  await trx
    .insertInto('lesson_record')
    .values({
      id: record.id,
      assignment_id: record.assignmentId,
      module: record.module,
      part: record.part,
      subject: record.subject,
      body: JSON.stringify(record.body),
      certainty: record.certainty,
      outcome: record.outcome,
      at: record.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was reached in the lessons of an assignment (goals met, examples finished or shown), with when. */
export async function listLessonGoals(
  db: Db | Trx,
  assignmentId: string,
): Promise<(LessonGoal & { module: string })[]> {
  return db
    .selectFrom('lesson_record')
    .select(['module', 'part', 'subject', (select) => select.fn.min('at').as('at')])
    .where('assignment_id', '=', assignmentId)
    .where('part', '<>', 'prediction')
    .where('outcome', '<>', 'not-yet')
    .groupBy(['module', 'part', 'subject'])
    .execute()
}

/** The predictions a person has made under their open assignments: to which question of which module. */
export async function listPredictions(
  db: Db | Trx,
  personId: string,
): Promise<{ module: string; prediction: string }[]> {
  return db
    .selectFrom('lesson_record')
    .innerJoin('assignment', 'assignment.id', 'lesson_record.assignment_id')
    .select(['module', 'subject as prediction'])
    .where('assignment.person_id', '=', personId)
    .where('assignment.closed_at', 'is', null)
    .where('part', '=', 'prediction')
    .execute()
}

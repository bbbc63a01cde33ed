import type { Outcome } from '#app/domain/exercises/exercise.ts'
import type { Certainty } from '#app/domain/questions.ts'
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

/** The modules of an assignment whose exercise goal has been met, each with when it first was. */
export async function listExerciseGoals(
  db: Db | Trx,
  assignmentId: string,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('lesson_record')
    .select(['module', (select) => select.fn.min('at').as('at')])
    .where('assignment_id', '=', assignmentId)
    .where('part', '=', 'exercise')
    .where('outcome', '=', 'met')
    .groupBy('module')
    .execute()
  return new Map(rows.map((row) => [row.module, row.at]))
}

/** How many things were recorded in each module of an assignment: whether it has been begun. */
export async function listBegunModules(db: Db | Trx, assignmentId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('lesson_record')
    .select('module')
    .distinct()
    .where('assignment_id', '=', assignmentId)
    .execute()
  return new Set(rows.map((row) => row.module))
}

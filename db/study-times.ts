import { sql } from 'kysely'
import { NEWEST_TIMES, type StudyRecord, type TimeTaken } from '#app/domain/study-time.ts'
import type { Db, Trx } from './connect.ts'

/** Everything recorded for one module under an assignment, in its lesson and in its checks; any order. */
export async function listStudyRecords(
  db: Db | Trx,
  assignmentId: string,
  module: string,
): Promise<StudyRecord[]> {
  const checks = sql`from attempt
    where assignment_id = ${assignmentId} and kind = 'check' and subject = ${module}`
  const { rows } = await sql<StudyRecord>`
    select part as "from", at from lesson_record
    where assignment_id = ${assignmentId} and module = ${module}
    union all select 'check', started_at ${checks}
    union all select 'check', finished_at ${checks} and state = 'finished'
    union all select 'check', at from attempt_step
    where attempt_id in (select id ${checks})
  `.execute(db)
  return rows
}

/** Keeps how long a module took, once for an assignment; `finishedAt` is when it was complete. */
export async function recordStudyTime(
  trx: Trx,
  time: { assignmentId: string; module: string; seconds: number; finishedAt: string },
): Promise<void> {
  await trx
    .insertInto('study_time')
    .values({
      assignment_id: time.assignmentId,
      module: time.module,
      seconds: time.seconds,
      finished_at: time.finishedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The newest times of each of these modules, as many as count, in one query that an index answers. */
export async function listNewestStudyTimes(
  db: Db,
  modules: readonly string[],
): Promise<TimeTaken[]> {
  const [first, ...others] = modules.map((module) => newestOf(db, module))
  if (!first) return []
  return others.reduce((all, next) => all.unionAll(next), first).execute()
}

function newestOf(db: Db, module: string) {
  // A select of a union may have neither order nor limit of its own, so each stands inside another.
  const newest = db
    .selectFrom('study_time')
    .innerJoin('assignment', 'assignment.id', 'study_time.assignment_id')
    .select(['study_time.module', 'study_time.seconds', 'assignment.person_id as personId'])
    .where('study_time.module', '=', module)
    .orderBy('study_time.finished_at', 'desc')
    .orderBy('study_time.assignment_id')
    .limit(NEWEST_TIMES)
    .as('newest')
  return db.selectFrom(newest).select(['module', 'seconds', 'personId'])
}

/** How long a person took over each module they finished, in seconds, by the module's code. */
export async function listStudySeconds(db: Db, personId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('study_time')
    .innerJoin('assignment', 'assignment.id', 'study_time.assignment_id')
    .select((column) => ['module', column.fn.sum('seconds').as('seconds')])
    .where('assignment.person_id', '=', personId)
    .groupBy('module')
    .execute()
  return new Map(rows.map((row) => [row.module, Number(row.seconds)]))
}

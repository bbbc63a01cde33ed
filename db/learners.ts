import type { LearnerFacts } from '#app/domain/standing.ts'
import { listOpenAssignments } from './assignments.ts'
import { listMilestones } from './completions.ts'
import type { Db, Trx } from './connect.ts'

/** Everything one learner's own pages are worked out from. */
export async function readLearnerFacts(db: Db | Trx, personId: string): Promise<LearnerFacts> {
  const assignments = await listOpenAssignments(db, personId)
  const attempts = await db
    .selectFrom('attempt')
    .innerJoin('assignment', 'assignment.id', 'attempt.assignment_id')
    .select([
      'attempt.id',
      'attempt.kind',
      'attempt.subject',
      'attempt.state',
      'attempt.form',
      'attempt.finished_at as finishedAt',
    ])
    .where('attempt.person_id', '=', personId)
    .where('assignment.closed_at', 'is', null)
    .orderBy('attempt.started_at')
    .execute()
  const records = await db
    .selectFrom('lesson_record')
    .innerJoin('assignment', 'assignment.id', 'lesson_record.assignment_id')
    .select('lesson_record.module')
    .distinct()
    .where('assignment.person_id', '=', personId)
    .where('assignment.closed_at', 'is', null)
    .execute()
  const completions = await db
    .selectFrom('completion')
    .innerJoin('assignment', 'assignment.id', 'completion.assignment_id')
    .select(['assignment.course', 'completion.achieved_at'])
    .where('assignment.person_id', '=', personId)
    .where('assignment.closed_at', 'is', null)
    .execute()
  return {
    assignments,
    milestones: await listMilestones(db, personId),
    attempts,
    modulesWithRecords: records.map((row) => row.module),
    completions: completions.map((row) => ({ course: row.course, achievedAt: row.achieved_at })),
  }
}

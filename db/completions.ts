import type { Db, Trx } from './connect.ts'

export type Standard = 'complete' | 'secure' | 'passed'

/** A module's code and `complete` or `secure`, or a course's id and `passed`. */
export interface Milestone {
  assignmentId: string
  subject: string
  standard: Standard
  achievedAt: string
}

/** Every milestone a person has reached under their open assignments. */
export async function listMilestones(db: Db | Trx, personId: string): Promise<Milestone[]> {
  const rows = await db
    .selectFrom('milestone')
    .innerJoin('assignment', 'assignment.id', 'milestone.assignment_id')
    .select(['assignment_id', 'subject', 'standard', 'achieved_at'])
    .where('assignment.person_id', '=', personId)
    .where('assignment.closed_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    subject: row.subject,
    standard: row.standard,
    achievedAt: row.achieved_at,
  }))
}

/** Records milestones; the first time each is reached counts and never moves. */
export async function recordMilestones(trx: Trx, milestones: Milestone[]): Promise<void> {
  if (milestones.length === 0) return
  await trx
    .insertInto('milestone')
    .values(
      milestones.map((one) => ({
        assignment_id: one.assignmentId,
        subject: one.subject,
        standard: one.standard,
        achieved_at: one.achievedAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** When an assignment was completed, and by which evidence; null while it is not. */
export async function findCompletion(
  db: Db | Trx,
  assignmentId: string,
): Promise<{ achievedAt: string; evidence: string } | null> {
  const row = await db
    .selectFrom('completion')
    .select(['achieved_at', 'evidence'])
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirst()
  return row ? { achievedAt: row.achieved_at, evidence: row.evidence } : null
}

/** Records a completion once; `achievedAt` is the time of the evidence that satisfied the rule. */
export async function recordCompletion(
  trx: Trx,
  completion: { assignmentId: string; achievedAt: string; ruleHash: string; evidence: string },
): Promise<void> {
  await trx
    .insertInto('completion')
    .values({
      assignment_id: completion.assignmentId,
      achieved_at: completion.achievedAt,
      rule_hash: completion.ruleHash,
      evidence: completion.evidence,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

import { gymEvidence } from '#app/domain/gym/evidence.ts'
import { type Evidence, reachedAt } from '#app/domain/passport/evidence.ts'
import { type Answers, DECIDED_ON } from '#app/domain/workplace/forms.ts'
import { listAttemptsOfKind } from './attempts.ts'
import { listMilestones } from './completions.ts'
import type { Db, Trx } from './connect.ts'
import { listGymRecords } from './gym.ts'

/** Everything a person has done that the rules of the passport may ask for. */
export async function readEvidence(db: Db | Trx, personId: string): Promise<Evidence> {
  const milestones = await listMilestones(db, personId)
  const refreshes = await listAttemptsOfKind(db, personId, 'refresh')
  const { metAt, whyNotYet } = gymEvidence(await listGymRecords(db, personId))
  return {
    modulesComplete: reachedAt(milestones, 'complete'),
    modulesSecure: reachedAt(milestones, 'secure'),
    assessmentsPassed: reachedAt(milestones, 'passed'),
    refreshes: refreshes.flatMap(({ finishedAt, right, of }) =>
      finishedAt === null ? [] : [{ finishedAt, right, of }],
    ),
    accepted: await listAccepted(db, personId),
    decided: await listDecided(db, personId),
    checkedBack: await listCheckedBack(db, personId),
    gym: { metAt, whyNotYet },
    inPostSince: await readInPostSince(db, personId),
  }
}

async function listAccepted(db: Db | Trx, personId: string): Promise<Evidence['accepted']> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('submission', 'submission.id', 'review.submission_id')
    .innerJoin('work', 'work.id', 'submission.work_id')
    .select(['form', 'review.at'])
    .where('person_id', '=', personId)
    .where('purpose', '=', 'sign-off')
    .where('verdict', '=', 'accepted')
    .orderBy('review.at')
    .execute()
  return rows.map((row) => ({ form: row.form, acceptedAt: row.at }))
}

/** By the newest text that was sent of each task. */
async function listDecided(db: Db | Trx, personId: string): Promise<Evidence['decided']> {
  const rows = await db
    .selectFrom('submission')
    .innerJoin('work', 'work.id', 'submission.work_id')
    .leftJoin('check_back', 'check_back.work_id', 'work.id')
    .select(['work.id', 'form', 'submission.body'])
    .where('person_id', '=', personId)
    .where('check_back.work_id', 'is', null)
    .orderBy('submission.nth')
    .execute()
  const newest = new Map(rows.map((row) => [row.id, row]))
  return [...newest.values()].flatMap(({ form, body }) => {
    // Written by this program, from this type.
    const on = (JSON.parse(body) as Answers)[DECIDED_ON]
    return on ? [{ form, on }] : []
  })
}

async function listCheckedBack(db: Db | Trx, personId: string): Promise<Evidence['checkedBack']> {
  return db
    .selectFrom('check_back')
    .innerJoin('work', 'work.id', 'check_back.work_id')
    .select(['form', 'check_back.at'])
    .where('person_id', '=', personId)
    .orderBy('check_back.at')
    .execute()
}

/**
 * The civil day since which somebody has been in the post they are in now; `0000-01-01` for nobody in
 * post. A post is a rank in a command: a new line manager alone makes no new post.
 */
export async function readInPostSince(db: Db | Trx, personId: string): Promise<string> {
  const rows = await db
    .selectFrom('posting')
    .select(['rank', 'command', 'from_day', 'to_day'])
    .where('person_id', '=', personId)
    .orderBy('from_day', 'desc')
    .execute()
  const now = rows.find((row) => row.to_day === null)
  if (!now) return '0000-01-01'
  let since = now.from_day
  for (const row of rows) {
    if (row.rank !== now.rank || row.command !== now.command) break
    since = row.from_day
  }
  return since
}

import type { Question } from '#app/domain/questions.ts'
import type { Attempt } from './attempts.ts'
import type { Db, Trx } from './connect.ts'
import { newestMarkSeq } from './newest-mark.ts'
import { readPinnedQuestion } from './pinned-questions.ts'

export type FinishedAttempt = Pick<Attempt, 'id' | 'kind' | 'personId' | 'assignmentId'>

/**
 * Finished attempts in which a question's newest mark is against one of these texts, in the order of
 * their ids, beginning after the one named.
 */
export async function listFinishedMarkedAgainst(
  db: Db,
  about: { itemId: string; assessHashes: string[]; after: string; limit: number },
): Promise<FinishedAttempt[]> {
  const rows = await db
    .selectFrom('item_version')
    .innerJoin('mark', 'mark.marked_against', 'item_version.id')
    .innerJoin('attempt', 'attempt.id', 'mark.attempt_id')
    .select(['attempt.id', 'attempt.kind', 'attempt.person_id', 'attempt.assignment_id'])
    .distinct()
    .where('item_version.item_id', '=', about.itemId)
    .where('item_version.assess_hash', 'in', about.assessHashes)
    .where('attempt.state', '=', 'finished')
    .where('attempt.id', '>', about.after)
    .where('mark.seq', '=', newestMarkSeq)
    .orderBy('attempt.id')
    .limit(about.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    assignmentId: row.assignment_id,
  }))
}

/** One mark with the text it was given against. */
export interface MarkAgainst {
  slot: number
  seq: number
  isRight: boolean
  reason: 'answer' | 'finish' | 're-mark'
  at: string
  itemId: string
  assessHash: string
  question: Question
}

/** Every mark of an attempt, each slot's oldest first. */
export async function listMarks(db: Db | Trx, attemptId: string): Promise<MarkAgainst[]> {
  const rows = await db
    .selectFrom('mark')
    .innerJoin('item_version', 'item_version.id', 'mark.marked_against')
    .select(['mark.slot', 'mark.seq', 'mark.is_right', 'mark.reason', 'mark.at'])
    .select(['item_version.item_id', 'item_version.assess_hash', 'item_version.definition'])
    .where('mark.attempt_id', '=', attemptId)
    .orderBy('mark.slot')
    .orderBy('mark.seq')
    .execute()
  return rows.map((row) => ({
    slot: row.slot,
    seq: row.seq,
    isRight: row.is_right === 1,
    reason: row.reason,
    at: row.at,
    itemId: row.item_id,
    assessHash: row.assess_hash,
    question: readPinnedQuestion(row.definition),
  }))
}

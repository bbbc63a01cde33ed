import { sql } from 'kysely'
import type { Answer, Certainty } from '#app/domain/questions.ts'
import type { Trx } from './connect.ts'

/** The step with this client id, in whichever slot it was kept; null if none was. */
export async function findStep(
  trx: Trx,
  stepId: string,
): Promise<{ attemptId: string; slot: number } | null> {
  const row = await trx
    .selectFrom('attempt_step')
    .select(['attempt_id', 'slot'])
    .where('id', '=', stepId)
    .executeTakeFirst()
  return row ? { attemptId: row.attempt_id, slot: row.slot } : null
}

/** Appends an answer to a slot, after those already there; false where a step has this id already. */
export async function recordStep(
  trx: Trx,
  step: {
    id: string
    attemptId: string
    slot: number
    answer: Answer
    certainty: Certainty | null
    at: string
  },
): Promise<boolean> {
  const result = await trx
    .insertInto('attempt_step')
    .values({
      id: step.id,
      attempt_id: step.attemptId,
      slot: step.slot,
      seq: nextSeq(step),
      answer: JSON.stringify(step.answer),
      certainty: step.certainty,
      at: step.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

function nextSeq({ attemptId, slot }: { attemptId: string; slot: number }) {
  return sql<number>`(
    select coalesce(max(seq), 0) + 1 from attempt_step
    where attempt_id = ${attemptId} and slot = ${slot}
  )`
}

export interface NewMark {
  slot: number
  /** Left out for the first mark of a slot. */
  seq?: number
  /** The version of the question that it is marked against. */
  markedAgainst: string
  stepId: string | null
  isRight: boolean
  certaintyMark: number | null
  reason: 'answer' | 'finish' | 're-mark'
  at: string
}

/** Adds a mark to each of these slots; what they were before stays. The same `seq` twice throws. */
export async function recordMarks(
  trx: Trx,
  attemptId: string,
  marks: readonly NewMark[],
): Promise<void> {
  if (marks.length === 0) return
  await trx
    .insertInto('mark')
    .values(
      marks.map((mark) => ({
        attempt_id: attemptId,
        slot: mark.slot,
        seq: mark.seq ?? 1,
        marked_against: mark.markedAgainst,
        step_id: mark.stepId,
        is_right: mark.isRight ? (1 as const) : (0 as const),
        certainty_mark: mark.certaintyMark,
        reason: mark.reason,
        at: mark.at,
      })),
    )
    .execute()
}

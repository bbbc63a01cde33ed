import { AnswerSchema, type Certainty } from '#app/domain/questions.ts'
import type { Slot } from './attempts.ts'
import type { Db, Trx } from './connect.ts'
import { readPinnedQuestion } from './pinned-questions.ts'

/** One question of an open attempt with its newest answer: what keeping an answer or a mark needs. */
export interface SlotToMark extends Omit<Slot, 'answeredAt' | 'mark'> {
  isMarked: boolean
}

/** One slot of an attempt; null where the attempt has no such slot. */
export async function findSlot(
  trx: Trx,
  attemptId: string,
  slot: number,
): Promise<SlotToMark | null> {
  const rows = await slotRows(trx, attemptId).where('attempt_slot.slot', '=', slot).execute()
  const newest = rows.at(-1)
  return newest ? asSlot(newest) : null
}

/** Every slot of an attempt that has not been marked, in order. */
export async function listUnmarkedSlots(db: Db | Trx, attemptId: string): Promise<SlotToMark[]> {
  const rows = await slotRows(db, attemptId).where('mark.seq', 'is', null).execute()
  // Answers come oldest first, so a newer one takes the place of the one before it.
  return [...new Map(rows.map((row) => [row.slot, row])).values()].map(asSlot)
}

/** A row for each answer and mark of each slot, or one where there is neither. */
function slotRows(db: Db | Trx, attemptId: string) {
  return db
    .selectFrom('attempt_slot')
    .innerJoin('item_version', 'item_version.id', 'attempt_slot.item_version_id')
    .leftJoin('attempt_step', (join) =>
      join
        .onRef('attempt_step.attempt_id', '=', 'attempt_slot.attempt_id')
        .onRef('attempt_step.slot', '=', 'attempt_slot.slot'),
    )
    .leftJoin('mark', (join) =>
      join
        .onRef('mark.attempt_id', '=', 'attempt_slot.attempt_id')
        .onRef('mark.slot', '=', 'attempt_slot.slot'),
    )
    .select([
      'attempt_slot.slot',
      'attempt_slot.item_version_id',
      'attempt_slot.variant',
      'attempt_slot.asks_certainty',
      'item_version.definition',
      'attempt_step.id as step_id',
      'attempt_step.answer',
      'attempt_step.certainty',
      'mark.seq as mark_seq',
    ])
    .where('attempt_slot.attempt_id', '=', attemptId)
    .orderBy('attempt_slot.slot')
    .orderBy('attempt_step.seq')
}

type SlotRow = Awaited<ReturnType<ReturnType<typeof slotRows>['execute']>>[number]

function asSlot(row: SlotRow): SlotToMark {
  return {
    slot: row.slot,
    itemVersionId: row.item_version_id,
    question: readPinnedQuestion(row.definition),
    variant: row.variant,
    asksCertainty: row.asks_certainty === 1,
    answer: row.answer === null ? null : AnswerSchema.parse(JSON.parse(row.answer)),
    certainty: row.certainty as Certainty | null,
    stepId: row.step_id,
    isMarked: row.mark_seq !== null,
  }
}

import { certaintyMark } from '#app/domain/certainty.ts'
import { givesFeedbackAtOnce } from '#app/domain/instruments.ts'
import { mark } from '#app/domain/marking.ts'
import type { Answer, Certainty } from '#app/domain/questions.ts'
import { findStep, recordMarks, recordStep } from '#db/answers.ts'
import { claimOpenAttempt, findAttempt } from '#db/attempts.ts'
import type { Db, Trx } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { findSlot } from '#db/slots-to-mark.ts'

interface AnswerQuestion {
  attemptId: string
  personId: string
  slot: number
  /** Made by the client once for each answer given, so that the same answer sent twice is kept once. */
  stepId: string
  /**
   * The step that the page knew as the newest when this answer was given; null for none. An answer
   * that somebody has since answered anew is stale. Left out, nothing is compared.
   */
  after?: string | null
  answer: Answer
  certainty: Certainty | null
  at: string
}

export type Answered =
  /** The store has it. */
  | 'kept'
  /** The attempt was finished elsewhere, or this question was marked: the answer there stands. */
  | 'closed'
  /** The question was answered anew in another window, or by a later send, since this was given. */
  | 'stale'
  | 'not-found'

/**
 * Keeps one answer, exactly once, and marks it in the same transaction where feedback is immediate. An answer that has been marked is never changed.
 */
export async function answerQuestion(db: Db, given: AnswerQuestion): Promise<Answered> {
  return inTransaction(db, async (trx) => {
    // Claimed before looking: of two clicks at the same moment the second waits, and finds the first.
    const open = await claimOpenAttempt(trx, given.attemptId, given.personId)
    const attempt = open ?? (await findAttempt(trx, given.attemptId, given.personId))
    if (!attempt) return 'not-found'
    const known = await findStep(trx, given.stepId)
    if (known)
      return known.attemptId === attempt.id && known.slot === given.slot ? 'kept' : 'closed'
    if (!open) return 'closed'

    const slot = await findSlot(trx, attempt.id, given.slot)
    if (!slot) return 'not-found'
    if (slot.isMarked) return 'closed'
    if (await isStale(trx, given.after, slot.stepId)) return 'stale'

    const certainty = slot.asksCertainty ? given.certainty : null
    await recordStep(trx, {
      id: given.stepId,
      attemptId: attempt.id,
      slot: slot.slot,
      answer: given.answer,
      certainty,
      at: given.at,
    })
    if (givesFeedbackAtOnce(attempt.kind)) {
      const { isRight } = mark(slot.question, slot.variant, given.answer)
      await recordMarks(trx, attempt.id, [
        {
          slot: slot.slot,
          markedAgainst: slot.itemVersionId,
          stepId: given.stepId,
          isRight,
          certaintyMark: certainty ? certaintyMark(isRight, certainty) : null,
          reason: 'answer',
          at: given.at,
        },
      ])
    }
    return 'kept'
  })
}

/**
 * Whether another answer has come between. A page whose own last send never arrived names a step that
 * nobody has: it is not stale.
 */
async function isStale(
  trx: Trx,
  after: string | null | undefined,
  newest: string | null,
): Promise<boolean> {
  if (after === undefined || after === newest) return false
  return after === null || (await findStep(trx, after)) !== null
}

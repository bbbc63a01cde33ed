import { certaintyMark } from '#app/domain/certainty.ts'
import { type AttemptKind, givesFeedbackAtOnce } from '#app/domain/instruments.ts'
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
 * Keeps one answer, exactly once, and marks it in the same transaction where feedback is immediate. An
 * answer that has been marked is never changed.
 */
export async function answerQuestion(db: Db, given: AnswerQuestion): Promise<Answered> {
  return inTransaction(db, async (trx) => {
    // Claimed before looking: of two clicks at the same moment the second waits, and finds the first.
    const open = await claimOpenAttempt(trx, given.attemptId, given.personId)
    const attempt = open ?? (await findAttempt(trx, given.attemptId, given.personId))
    if (!attempt) return 'not-found'
    const outcome = open ? await keep(trx, open.kind, given) : 'closed'
    if (outcome === 'kept') return 'kept'
    // Whatever stands in its way: an answer that was kept before is acknowledged again.
    const known = await findStep(trx, given.stepId)
    if (!known) return outcome
    return known.attemptId === attempt.id && known.slot === given.slot ? 'kept' : 'closed'
  })
}

/** Keeps and perhaps marks an answer of an open attempt, or says why not; never an id a second time. */
async function keep(trx: Trx, kind: AttemptKind, given: AnswerQuestion): Promise<Answered> {
  const { attemptId, stepId, answer, at } = given
  const slot = await findSlot(trx, attemptId, given.slot)
  if (!slot) return 'not-found'
  if (slot.isMarked) return 'closed'
  if (await isStale(trx, given.after, slot.stepId)) return 'stale'

  const certainty = slot.asksCertainty ? given.certainty : null
  const step = { id: stepId, attemptId, slot: slot.slot, answer, certainty, at }
  if (!(await recordStep(trx, step))) return 'closed'
  if (givesFeedbackAtOnce(kind)) {
    const { isRight } = mark(slot.question, slot.variant, answer)
    await recordMarks(trx, attemptId, [
      {
        slot: slot.slot,
        markedAgainst: slot.itemVersionId,
        stepId,
        isRight,
        certaintyMark: certainty ? certaintyMark(isRight, certainty) : null,
        reason: 'answer',
        at,
      },
    ])
  }
  return 'kept'
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

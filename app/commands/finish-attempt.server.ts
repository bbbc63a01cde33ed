import { certaintyMark } from '#app/domain/certainty.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { mark } from '#app/domain/marking.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { recordMarks } from '#db/answers.ts'
import { claimOpenAttempt, findAttempt, recordFinished } from '#db/attempts.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson } from '#db/people.ts'
import { listUnmarkedSlots } from '#db/slots-to-mark.ts'
import { concernedAssignments } from './concerned-assignments.server.ts'
import { renewAward } from './renew-award.server.ts'
import { settle } from './settle.server.ts'

interface Finish {
  attemptId: string
  personId: string
  curriculum: Curriculum
  at: string
  newId: NewId
}

export type Finished =
  | { outcome: 'finished'; awarded: string[] }
  | { outcome: 'finished-before' }
  | { outcome: 'not-found' }

/**
 * Marks what is left, completes and awards in one transaction: a learner never holds a pass without
 * its badge. A question left unanswered is marked not right. Finishing twice changes nothing.
 */
export async function finishAttempt(db: Db, finish: Finish): Promise<Finished> {
  return inTransaction(db, async (trx) => {
    const { attemptId, personId, curriculum, at, newId } = finish
    const attempt = await claimOpenAttempt(trx, attemptId, personId)
    if (!attempt) {
      const closed = await findAttempt(trx, attemptId, personId)
      return { outcome: closed ? 'finished-before' : 'not-found' }
    }
    // What follows depends on all that this person has, and has begun, in whichever window.
    await holdPerson(trx, personId)
    const slots = await listUnmarkedSlots(trx, attemptId)
    await recordMarks(
      trx,
      attemptId,
      slots.map((slot) => {
        const { isRight } = mark(slot.question, slot.variant, slot.answer)
        return {
          slot: slot.slot,
          markedAgainst: slot.itemVersionId,
          stepId: slot.stepId,
          isRight,
          certaintyMark: slot.certainty ? certaintyMark(isRight, slot.certainty) : null,
          reason: 'finish' as const,
          at,
        }
      }),
    )
    await recordFinished(trx, attemptId, at)
    await renewAward(trx, attempt)
    const awarded: string[] = []
    for (const assignment of await concernedAssignments(trx, attempt)) {
      awarded.push(...(await settle(trx, { assignment, curriculum, at, newId })).awarded)
    }
    return { outcome: 'finished', awarded }
  })
}

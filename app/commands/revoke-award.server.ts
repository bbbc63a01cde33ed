import type { Curriculum } from '#app/domain/courses.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { findAward, recordAwardEnd, recordAwardReopening } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson } from '#db/people.ts'
import { awardAchievements } from './award-achievements.server.ts'

/** The fewest and the most characters of a reason. */
const REASON = { atLeast: 10, atMost: 1000 }

export type AwardRevoked =
  | { outcome: 'revoked' }
  | { outcome: 'refused'; problem: string }
  | { outcome: 'ended-before' }
  | { outcome: 'not-found' }

const OWN = 'This award is your own. Ask somebody else in the learning team'

/**
 * Revokes an award for good, with a reason that only the learning team sees. Its badge stays readable
 * and says that it was revoked. Nobody revokes their own.
 */
export async function revokeAward(
  db: Db,
  given: { awardId: string; by: string; reason: string; at: string },
): Promise<AwardRevoked> {
  const reason = asWritten(given.reason)
  const problem = revocationProblem(reason)
  if (problem !== null) return { outcome: 'refused', problem }
  return inTransaction<AwardRevoked>(db, async (trx) => {
    const award = await findAward(trx, given.awardId)
    if (!award) return { outcome: 'not-found' }
    const { awardId, by, at } = given
    if (award.personId === by) return { outcome: 'refused', problem: OWN }
    const isFirst = await recordAwardEnd(trx, { awardId, why: 'revoked', by, reason, at })
    return { outcome: isFirst ? 'revoked' : 'ended-before' }
  })
}

/** What is wrong with a reason to revoke, in a sentence; null where nothing is. */
export function revocationProblem(given: string): string | null {
  const { length } = asWritten(given)
  if (length < REASON.atLeast) return 'Enter the reason, in a sentence that others can follow'
  if (length <= REASON.atMost) return null
  return `Reason must be ${REASON.atMost} characters or fewer: it has ${length}`
}

/** Forms send line ends as two characters. */
function asWritten(reason: string): string {
  return reason.replaceAll('\r\n', '\n').trim()
}

export type AwardReopened =
  | { outcome: 'reopened'; awarded: string[] }
  | { outcome: 'refused'; problem: string }
  /** It was never revoked: there is nothing to open again. */
  | { outcome: 'not-found' }

/**
 * Lets what was revoked be earned again. Where its evidence still stands it is awarded anew at once,
 * with a badge of its own: the one that was revoked stays revoked. Nobody does so for themselves.
 */
export async function reopenAward(
  db: Db,
  given: { awardId: string; by: string; curriculum: Curriculum; at: string; newId: NewId },
): Promise<AwardReopened> {
  return inTransaction<AwardReopened>(db, async (trx) => {
    const { awardId, by, curriculum, at, newId } = given
    const award = await findAward(trx, awardId)
    if (award?.ended?.why !== 'revoked') return { outcome: 'not-found' }
    if (award.personId === by) return { outcome: 'refused', problem: OWN }
    await holdPerson(trx, award.personId)
    await recordAwardReopening(trx, { awardId, by, at })
    const { personId } = award
    return {
      outcome: 'reopened',
      awarded: await awardAchievements(trx, { personId, curriculum, at, newId }),
    }
  })
}

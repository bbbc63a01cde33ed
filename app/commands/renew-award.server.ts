import { awardToRenew, renewalNeeds } from '#app/domain/passport/renewal.ts'
import { type Attempt, listAttemptsOfKind } from '#db/attempts.ts'
import { recordRenewal } from '#db/awards.ts'
import type { Trx } from '#db/connect.ts'
import { listRenewable } from './renewal-standing.server.ts'

/**
 * Renews what a finished renewal was passed for, once, from the instant it was finished: the award and
 * its badge stay the same, and stand anew for as long. Any other attempt renews nothing.
 */
export async function renewAward(
  trx: Trx,
  { id, kind, personId }: Pick<Attempt, 'id' | 'kind' | 'personId'>,
): Promise<void> {
  if (kind !== 'renewal') return
  const taken = await listAttemptsOfKind(trx, personId, 'renewal')
  const attempt = taken.find((one) => one.id === id)
  const at = attempt?.finishedAt
  if (!attempt || !at || attempt.right < renewalNeeds(attempt.of)) return
  const award = awardToRenew(await listRenewable(trx, personId), at)
  if (!award) return
  const nth = award.renewedAt.length + 1
  await recordRenewal(trx, { awardId: award.id, nth, attemptId: id, at })
}

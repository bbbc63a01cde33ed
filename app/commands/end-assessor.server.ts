import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { endAssessor as recordEnd } from '#db/reviews.ts'

/**
 * Ends that somebody who was named reviews a person's work. What they decided stands, and whoever is
 * the line manager still reviews. Ending it twice changes nothing.
 */
export async function endAssessor(
  db: Db,
  { assessorRow, at }: { assessorRow: string; at: string },
): Promise<void> {
  await inTransaction(db, (trx) => recordEnd(trx, assessorRow, at))
}

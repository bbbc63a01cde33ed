import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { findPassportId, recordPassportId } from '#db/sharing.ts'

/** The public id of a person's passport, made when it is first needed and the same from then on. */
export async function makePassportId(
  db: Db,
  { personId, newId }: { personId: string; newId: NewId },
): Promise<string> {
  return inTransaction(db, async (trx) => {
    await recordPassportId(trx, personId, newId())
    const id = await findPassportId(trx, personId)
    if (id === null) throw new Error(`The passport of ${personId} has no id`)
    return id
  })
}

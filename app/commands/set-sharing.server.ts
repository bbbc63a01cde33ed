import { findBadge } from '#db/badges.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { findPassportHolder, findSharing, recordSharing } from '#db/sharing.ts'

interface SetSharing {
  /** The public id of a badge or of a passport. */
  thing: string
  personId: string
  isShared: boolean
  /** Whether the holder's name stands on the public page. */
  showsName: boolean
  at: string
}

/**
 * Shows a badge or a whole passport to whoever has its address, or to nobody. Only its holder may.
 * False where it is not theirs.
 */
export async function setSharing(db: Db, given: SetSharing): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { thing, personId, isShared, at } = given
    const holder = (await findBadge(trx, thing))?.personId ?? (await findPassportHolder(trx, thing))
    if (holder !== personId) return false
    const showsName = isShared && given.showsName
    const now = await findSharing(trx, thing)
    if (now.isShared === isShared && now.showsName === showsName) return true
    await recordSharing(trx, { thing, personId, isShared, showsName, at })
    return true
  })
}

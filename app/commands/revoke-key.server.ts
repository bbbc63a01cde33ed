import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { listIssuerKeys, revokeIssuerKey } from '#db/issuer-keys.ts'

export type KeyRevoked =
  | { outcome: 'revoked' }
  /** Nothing changed: the sentence says why and what to do. */
  | { outcome: 'refused'; problem: string }

/**
 * Says that a key must no longer be trusted. What it signed verifies no more until it is signed
 * again (`signBadges`). The key that signs now cannot be revoked: another takes its place first.
 */
export async function revokeKey(db: Db, given: { kid: string; at: string }): Promise<KeyRevoked> {
  const { kid, at } = given
  return inTransaction<KeyRevoked>(db, async (trx) => {
    const keys = await listIssuerKeys(trx)
    const key = keys.find((one) => one.kid === kid)
    if (!key) {
      const known = keys.map((one) => one.kid).join(', ') || 'none'
      return { outcome: 'refused', problem: `There is no key ${kid}. Keys: ${known}` }
    }
    if (key.revokedAt !== null) {
      return { outcome: 'refused', problem: `${kid} was revoked before, at ${key.revokedAt}` }
    }
    if (key.retiredAt === null) {
      const problem = `${kid} signs now. Make a new key with npm run badge-key, set it, run npm run badge-key -- --rotate, and then revoke ${kid}`
      return { outcome: 'refused', problem }
    }
    await revokeIssuerKey(trx, kid, at)
    return { outcome: 'revoked' }
  })
}

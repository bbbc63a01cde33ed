import { publicKeyOf } from '#app/gateways/credentials/signing-key.server.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { listIssuerKeys, recordIssuerKey } from '#db/issuer-keys.ts'

interface RegisterKey {
  seed: string
  /** Whether it may take the place of the key that signs now. */
  mayRotate: boolean
  at: string
}

export type KeyRegistered =
  | { outcome: 'active'; kid: string; isNew: boolean }
  /** It cannot sign: the sentence says why and what to do. */
  | { outcome: 'refused'; problem: string }

/**
 * Makes a signing key known by its public half, and the one that signs. The first of all is taken as
 * it is; another takes its place only where that is meant: a key changed by mistake would orphan what
 * it cannot verify.
 */
export async function registerKey(db: Db, given: RegisterKey): Promise<KeyRegistered> {
  const { seed, mayRotate, at } = given
  const publicKeyMultibase = await publicKeyOf(seed)
  return inTransaction<KeyRegistered>(db, async (trx) => {
    const keys = await listIssuerKeys(trx)
    const active = keys.find(({ retiredAt, revokedAt }) => retiredAt === null && revokedAt === null)
    const known = keys.find((key) => key.publicKeyMultibase === publicKeyMultibase)
    if (known && known === active) return { outcome: 'active', kid: known.kid, isNew: false }
    if (known) {
      const was = known.revokedAt ? 'revoked' : 'retired'
      const problem = `BADGE_SIGNING_KEY is ${known.kid}, which was ${was}. Set the key that signs now, or make a new one with npm run badge-key`
      return { outcome: 'refused', problem }
    }
    if (active && !mayRotate) {
      const problem = `BADGE_SIGNING_KEY is not ${active.kid}, which signs now. Set that key again, or, to change keys, run npm run badge-key -- --rotate with the new one set`
      return { outcome: 'refused', problem }
    }
    const kid = nextKid(
      at,
      keys.map((key) => key.kid),
    )
    await recordIssuerKey(trx, { kid, publicKeyMultibase, at })
    return { outcome: 'active', kid, isNew: true }
  })
}

/** `key-2026-11`, and `key-2026-11-2` for the second of a month. */
function nextKid(at: string, taken: readonly string[]): string {
  const first = `key-${at.slice(0, 7)}`
  for (let n = 1; ; n += 1) {
    const kid = n === 1 ? first : `${first}-${n}`
    if (!taken.includes(kid)) return kid
  }
}

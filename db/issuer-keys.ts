import type { Db, Trx } from './connect.ts'

/** A key that badges are or were signed with. Its secret is never in the store. */
export interface StoredKey {
  /** `key-2026-11`. */
  kid: string
  publicKeyMultibase: string
  createdAt: string
  /** Set when a newer key took its place: what it signed still verifies. */
  retiredAt: string | null
  /** Set when it must no longer be trusted: what it signed is signed again. */
  revokedAt: string | null
}

/** Every key there ever was, oldest first. */
export async function listIssuerKeys(db: Db | Trx): Promise<StoredKey[]> {
  const rows = await db
    .selectFrom('issuer_key')
    .selectAll()
    .orderBy('created_at')
    .orderBy('kid')
    .execute()
  return rows.map((row) => ({
    kid: row.kid,
    publicKeyMultibase: row.public_key_multibase,
    createdAt: row.created_at,
    retiredAt: row.retired_at,
    revokedAt: row.revoked_at,
  }))
}

/** Keeps a new key as the one that signs from now on; the one before it is retired. */
export async function recordIssuerKey(
  trx: Trx,
  key: { kid: string; publicKeyMultibase: string; at: string },
): Promise<void> {
  await trx
    .updateTable('issuer_key')
    .set({ retired_at: key.at })
    .where('retired_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  await trx
    .insertInto('issuer_key')
    .values({
      kid: key.kid,
      public_key_multibase: key.publicKeyMultibase,
      created_at: key.at,
      retired_at: null,
      revoked_at: null,
    })
    .execute()
}

/** Says that a key must no longer be trusted; false where there is no such key in trust. */
export async function revokeIssuerKey(trx: Trx, kid: string, at: string): Promise<boolean> {
  const result = await trx
    .updateTable('issuer_key')
    .set({ revoked_at: at })
    .where('kid', '=', kid)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

import type { Db, Trx } from './connect.ts'

export interface Award {
  id: string
  badge: string
  awardedAt: string
  evidence: string
}

/** Every award a person holds, oldest first. */
export async function listAwards(db: Db | Trx, personId: string): Promise<Award[]> {
  const rows = await db
    .selectFrom('award')
    .select(['id', 'badge', 'awarded_at', 'evidence'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('awarded_at')
    .orderBy('badge')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    badge: row.badge,
    awardedAt: row.awarded_at,
    evidence: row.evidence,
  }))
}

/** Awards a badge exactly once: true if this call did, false if the person holds it already. */
export async function recordAward(
  trx: Trx,
  award: {
    id: string
    personId: string
    badge: string
    rulesVersion: number
    awardedAt: string
    evidence: string
  },
): Promise<boolean> {
  const result = await trx
    .insertInto('award')
    .values({
      id: award.id,
      person_id: award.personId,
      badge: award.badge,
      rules_version: award.rulesVersion,
      awarded_at: award.awardedAt,
      evidence: award.evidence,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

import type { Db, Trx } from './connect.ts'

/** What makes an award portable; everything in it but the holder is random. */
export interface Badge {
  /** 128 random bits: the public address. */
  id: string
  awardId: string
  personId: string
  /** `urn:uuid:…`, of this badge only. */
  subjectId: string
  salt: string
  statusIndex: number
}

/** A credential as it was signed. */
export interface BadgeVersion {
  n: number
  kid: string
  validFrom: string
  validUntil: string | null
  /** JSON, byte for byte. */
  credential: string
  signedAt: string
}

export async function recordBadge(
  trx: Trx,
  badge: Omit<Badge, 'personId'> & { madeAt: string },
): Promise<void> {
  await trx
    .insertInto('badge')
    .values({
      id: badge.id,
      award_id: badge.awardId,
      subject_id: badge.subjectId,
      salt: badge.salt,
      status_index: badge.statusIndex,
      made_at: badge.madeAt,
    })
    .execute()
}

/** Whether a place in the status list is taken. */
export async function isStatusIndexTaken(trx: Trx, statusIndex: number): Promise<boolean> {
  const row = await trx
    .selectFrom('badge')
    .select('id')
    .where('status_index', '=', statusIndex)
    .executeTakeFirst()
  return row !== undefined
}

/** The badge at a public address; null if there is none. */
export async function findBadge(db: Db | Trx, id: string): Promise<Badge | null> {
  const row = await badgeRows(db).where('badge.id', '=', id).executeTakeFirst()
  return row ? asBadge(row) : null
}

/** The badge of an award; null where the award has none. */
export async function findBadgeOfAward(db: Db | Trx, awardId: string): Promise<Badge | null> {
  const row = await badgeRows(db).where('award_id', '=', awardId).executeTakeFirst()
  return row ? asBadge(row) : null
}

/** The badges of every award a person ever had, oldest first. */
export async function listBadges(db: Db | Trx, personId: string): Promise<Badge[]> {
  const rows = await badgeRows(db)
    .where('award.person_id', '=', personId)
    .orderBy('awarded_at')
    .orderBy('badge.id')
    .execute()
  return rows.map(asBadge)
}

/** The credential that was signed last; null while the badge waits for its first signature. */
export async function findBadgeVersion(
  db: Db | Trx,
  badgeId: string,
): Promise<BadgeVersion | null> {
  const row = await db
    .selectFrom('badge_version')
    .selectAll()
    .where('badge_id', '=', badgeId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    n: row.n,
    kid: row.kid,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    credential: row.credential,
    signedAt: row.signed_at,
  }
}

/** Keeps a signed credential as the badge's nth; false where somebody else signed that one first. */
export async function recordBadgeVersion(
  db: Db | Trx,
  badgeId: string,
  version: BadgeVersion,
): Promise<boolean> {
  const result = await db
    .insertInto('badge_version')
    .values({
      badge_id: badgeId,
      n: version.n,
      kid: version.kid,
      valid_from: version.validFrom,
      valid_until: version.validUntil,
      credential: version.credential,
      signed_at: version.signedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

/** A badge that waits to be signed, and how many credentials it has. */
export interface BadgeToSign extends Badge {
  versions: number
}

/**
 * Badges whose newest credential does not say what it should: not signed yet, renewed since, or
 * signed by a key that was revoked since. At most `limit`, oldest first.
 */
export async function listBadgesToSign(
  db: Db,
  revokedKeys: readonly string[],
  limit: number,
): Promise<BadgeToSign[]> {
  const rows = await badgeRows(db)
    .leftJoin(
      (from) =>
        from
          .selectFrom('badge_version')
          .select((column) => ['badge_id', column.fn.max('n').as('newest')])
          .groupBy('badge_id')
          .as('signed'),
      (join) => join.onRef('signed.badge_id', '=', 'badge.id'),
    )
    .leftJoin('badge_version', (join) =>
      join
        .onRef('badge_version.badge_id', '=', 'badge.id')
        .onRef('badge_version.n', '=', 'signed.newest'),
    )
    .leftJoin(
      (from) =>
        from
          .selectFrom('renewal')
          .select((column) => ['renewal.award_id', column.fn.max('at').as('last')])
          .groupBy('renewal.award_id')
          .as('renewed'),
      (join) => join.onRef('renewed.award_id', '=', 'award.id'),
    )
    .select('badge_version.n as versions')
    .where('award.revoked_at', 'is', null)
    .where((column) =>
      column.or([
        column('badge_version.n', 'is', null),
        column('badge_version.valid_from', '<', column.ref('renewed.last')),
        ...(revokedKeys.length > 0 ? [column('badge_version.kid', 'in', [...revokedKeys])] : []),
      ]),
    )
    .orderBy('made_at')
    .orderBy('badge.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...asBadge(row), versions: row.versions ?? 0 }))
}

/** The places in the status list of every badge whose award has ended, in order. */
export async function listRevokedIndexes(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('badge')
    .innerJoin('award', 'award.id', 'badge.award_id')
    .select('status_index')
    .where('award.revoked_at', 'is not', null)
    .orderBy('status_index')
    .execute()
  return rows.map((row) => row.status_index)
}

/** When each award that lapsed with a change of post ended, by its badge's place in the status list. */
export async function listLapsedIndexes(db: Db): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('badge')
    .innerJoin('award_end', 'award_end.award_id', 'badge.award_id')
    .select(['status_index', 'at'])
    .where('why', '=', 'moved')
    .execute()
  return new Map(rows.map((row) => [row.status_index, row.at]))
}

function badgeRows(db: Db | Trx) {
  return db
    .selectFrom('badge')
    .innerJoin('award', 'award.id', 'badge.award_id')
    .select(['badge.id', 'badge.award_id', 'person_id', 'subject_id', 'salt', 'status_index'])
}

type BadgeRow = Awaited<ReturnType<ReturnType<typeof badgeRows>['execute']>>[number]

function asBadge(row: BadgeRow): Badge {
  return {
    id: row.id,
    awardId: row.award_id,
    personId: row.person_id,
    subjectId: row.subject_id,
    salt: row.salt,
    statusIndex: row.status_index,
  }
}

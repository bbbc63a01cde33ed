import { LEARNER_RANKS } from '#app/domain/people.ts'
import type { Db, Trx } from './connect.ts'

export interface Award {
  id: string
  /** The slug of the achievement. */
  badge: string
  /** The version of the rules it was earned under. */
  rulesVersion: number
  awardedAt: string
  /** JSON: each requirement in a sentence, and when it was met. */
  evidence: string
}

/** An award with what became of it. */
export interface AwardHistory extends Award {
  personId: string
  /** Instants, oldest first. */
  renewedAt: string[]
  ended: { why: EndedWhy; by: string | null; reason: string; at: string } | null
  /** Whether the learning team lets it be earned again after it was revoked. */
  isReopened: boolean
}

export type EndedWhy = 'revoked' | 'moved'

/** Every award a person holds, oldest first. */
export async function listAwards(db: Db | Trx, personId: string): Promise<Award[]> {
  const held = await listAwardHistory(db, personId)
  return held.flatMap(({ ended, renewedAt: _, isReopened: __, personId: ___, ...award }) =>
    ended === null ? award : [],
  )
}

/** Every award a person ever had, oldest first: those that were revoked or have lapsed, too. */
export async function listAwardHistory(db: Db | Trx, personId: string): Promise<AwardHistory[]> {
  const rows = await awardRows(db).where('award.person_id', '=', personId).execute()
  return withRenewals(db, rows)
}

/** Every award of everybody who is a learner now and has something assigned, oldest first. */
export async function listAwardsOfLearners(db: Db): Promise<AwardHistory[]> {
  const rows = await awardRows(db)
    .where((column) =>
      column.exists(
        column
          .selectFrom('posting')
          .innerJoin('assignment', 'assignment.person_id', 'posting.person_id')
          .select('posting.id')
          .whereRef('posting.person_id', '=', 'award.person_id')
          .where('to_day', 'is', null)
          .where('closed_at', 'is', null)
          .where('rank', 'in', [...LEARNER_RANKS]),
      ),
    )
    .execute()
  const renewals = await db
    .selectFrom('renewal')
    .select(['award_id', 'at'])
    .orderBy('nth')
    .execute()
  return rows.map((row) => asHistory(row, renewals))
}

/** One award with what became of it; null if there is none. */
export async function findAward(db: Db | Trx, awardId: string): Promise<AwardHistory | null> {
  const rows = await awardRows(db).where('award.id', '=', awardId).execute()
  return (await withRenewals(db, rows))[0] ?? null
}

/** Awards an achievement exactly once: true if this call did, false if the person holds it already. */
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

/** Ends an award, once: true if this call did, false where it had ended before. */
export async function recordAwardEnd(
  trx: Trx,
  end: { awardId: string; why: EndedWhy; by: string | null; reason: string; at: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('award')
    .set({ revoked_at: end.at })
    .where('id', '=', end.awardId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) return false
  await trx
    .insertInto('award_end')
    .values({
      award_id: end.awardId,
      why: end.why,
      ended_by: end.by,
      reason: end.reason,
      at: end.at,
    })
    .execute()
  return true
}

/** Lets what was revoked be earned again; a second time changes nothing. */
export async function recordAwardReopening(
  trx: Trx,
  reopening: { awardId: string; by: string; at: string },
): Promise<void> {
  await trx
    .insertInto('award_reopening')
    .values({ award_id: reopening.awardId, reopened_by: reopening.by, at: reopening.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps that a renewal was passed; the same attempt renews once. */
export async function recordRenewal(
  trx: Trx,
  renewal: { awardId: string; nth: number; attemptId: string; at: string },
): Promise<void> {
  await trx
    .insertInto('renewal')
    .values({
      award_id: renewal.awardId,
      nth: renewal.nth,
      attempt_id: renewal.attemptId,
      at: renewal.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps an achievement as it is declared now, if nobody earned this version of it before. */
export async function recordAchievementVersion(
  trx: Trx,
  one: { slug: string; version: number; definition: string; at: string },
): Promise<void> {
  await trx
    .insertInto('achievement_version')
    .values({
      slug: one.slug,
      version: one.version,
      definition: one.definition,
      recorded_at: one.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** An achievement as it was declared when it was first earned, as JSON; null if it never was. */
export async function findAchievementVersion(
  db: Db | Trx,
  slug: string,
  version: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('achievement_version')
    .select('definition')
    .where('slug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.definition ?? null
}

function awardRows(db: Db | Trx) {
  return db
    .selectFrom('award')
    .leftJoin('award_end', 'award_end.award_id', 'award.id')
    .leftJoin('award_reopening', 'award_reopening.award_id', 'award.id')
    .select(['award.id', 'award.person_id', 'badge', 'rules_version', 'awarded_at', 'evidence'])
    .select(['why', 'ended_by', 'reason', 'award_end.at as ended_at', 'revoked_at', 'reopened_by'])
    .orderBy('awarded_at')
    .orderBy('badge')
    .orderBy('award.id')
}

type AwardRow = Awaited<ReturnType<ReturnType<typeof awardRows>['execute']>>[number]

async function withRenewals(db: Db | Trx, rows: AwardRow[]): Promise<AwardHistory[]> {
  if (rows.length === 0) return []
  const renewals = await db
    .selectFrom('renewal')
    .select(['award_id', 'at'])
    .where(
      'award_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('nth')
    .execute()
  return rows.map((row) => asHistory(row, renewals))
}

function asHistory(row: AwardRow, renewals: { award_id: string; at: string }[]): AwardHistory {
  return {
    id: row.id,
    personId: row.person_id,
    badge: row.badge,
    rulesVersion: row.rules_version,
    awardedAt: row.awarded_at,
    evidence: row.evidence,
    renewedAt: renewals.filter((one) => one.award_id === row.id).map(({ at }) => at),
    ended:
      row.revoked_at === null
        ? null
        : {
            why: row.why ?? 'revoked',
            by: row.ended_by,
            reason: row.reason ?? '',
            at: row.ended_at ?? row.revoked_at,
          },
    isReopened: row.reopened_by !== null,
  }
}

import type { Db, Trx } from './connect.ts'

/** Whether whoever has the address of a badge or a passport may see it, and the holder's name on it. */
export interface Sharing {
  isShared: boolean
  showsName: boolean
  /** When it was last switched; null where it never was. */
  at: string | null
}

const PRIVATE: Sharing = { isShared: false, showsName: false, at: null }

/** How a badge or passport is shared now: private until its holder says otherwise. */
export async function findSharing(db: Db | Trx, thing: string): Promise<Sharing> {
  const row = await db
    .selectFrom('sharing')
    .select(['is_shared', 'shows_name', 'at'])
    .where('thing', '=', thing)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return PRIVATE
  return { isShared: row.is_shared === 1, showsName: row.shows_name === 1, at: row.at }
}

/** Switches how a badge or passport is shared; every switch is kept, and the newest counts. */
export async function recordSharing(
  trx: Trx,
  given: { thing: string; personId: string; isShared: boolean; showsName: boolean; at: string },
): Promise<void> {
  const { last } = await trx
    .selectFrom('sharing')
    .select((column) => column.fn.max('seq').as('last'))
    .where('thing', '=', given.thing)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('sharing')
    .values({
      thing: given.thing,
      seq: Number(last ?? 0) + 1,
      person_id: given.personId,
      is_shared: given.isShared ? 1 : 0,
      shows_name: given.showsName ? 1 : 0,
      at: given.at,
    })
    .execute()
}

/** Whose passport an address names; null if there is none. */
export async function findPassportHolder(db: Db | Trx, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('passport_page')
    .select('person_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** The public id of a person's passport; null until it is first asked for. */
export async function findPassportId(db: Db | Trx, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('passport_page')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Gives a person's passport a public id, once: the first stays. */
export async function recordPassportId(trx: Trx, personId: string, id: string): Promise<void> {
  await trx
    .insertInto('passport_page')
    .values({ person_id: personId, id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import type { Tables } from '../schema.ts'

/** Both databases take this many rows of the widest table in one statement. */
const ROWS_AT_ONCE = 500

/** Copies every row of a SQLite database into another that is empty, of either kind: all or nothing. */
export async function copyRows(from: Db, to: Db): Promise<void> {
  const tables = await listTables(from)
  await to.transaction().execute(async (trx) => {
    for (const table of tables) {
      const rows = await from.selectFrom(table).selectAll().execute()
      for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
        await trx
          .insertInto(table)
          .values(rows.slice(first, first + ROWS_AT_ONCE))
          .execute()
      }
    }
  })
}

/** In the order in which the migrations made them, so that what is referred to comes first. */
async function listTables(db: Db): Promise<(keyof Tables)[]> {
  const { rows } = await sql<{ name: keyof Tables }>`
    select name from sqlite_master
    where type = 'table' and name not like 'sqlite%' and name not like 'kysely%'
    order by rowid
  `.execute(db)
  return rows.map(({ name }) => name)
}

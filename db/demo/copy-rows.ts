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

/** What is referred to comes before what refers to it. */
async function listTables(db: Db): Promise<(keyof Tables)[]> {
  const { rows } = await sql<{ name: keyof Tables; parent: keyof Tables | null }>`
    select made.name, refers."table" as parent
    from sqlite_master as made
    left join pragma_foreign_key_list(made.name) as refers
    where made.type = 'table' and made.name not like 'sqlite%' and made.name not like 'kysely%'
    order by made.rowid
  `.execute(db)
  const ordered = new Set<keyof Tables>()
  const place = (name: keyof Tables) => {
    if (ordered.has(name)) return
    for (const { parent } of rows.filter((row) => row.name === name)) {
      if (parent !== null && parent !== name) place(parent)
    }
    ordered.add(name)
  }
  for (const { name } of rows) place(name)
  return [...ordered]
}

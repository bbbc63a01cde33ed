import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import { isPostgres } from '../migrations/index.ts'

/** Takes away every table with all that is in it, in one transaction. Only ever for a demonstration. */
export async function clearAway(db: Db): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  await db.transaction().execute(async (trx) => {
    if (isPostgres(db)) {
      await sql`drop schema public cascade`.execute(trx)
      await sql`create schema public`.execute(trx)
      return
    }
    // Tables may refer to each other, so they are only checked once all of them are gone.
    await sql`pragma defer_foreign_keys = on`.execute(trx)
    for (const { name } of tables) await sql`drop table ${sql.table(name)}`.execute(trx)
  })
}

/** Whether there is no table yet. */
export async function isBlank(db: Db): Promise<boolean> {
  return (await db.introspection.getTables()).length === 0
}

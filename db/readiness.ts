import { sql } from 'kysely'
import type { Db } from './connect.ts'
import { isMigrated } from './migrations/index.ts'

/** Why the store cannot serve now, each a sentence; empty when it can. */
export async function whyNotReady(db: Db): Promise<string[]> {
  try {
    await sql`select 1`.execute(db)
    return (await isMigrated(db)) ? [] : ['The database is of an older version than the program']
  } catch {
    return ['The database does not answer']
  }
}

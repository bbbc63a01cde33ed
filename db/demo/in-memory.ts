import type { Statement } from 'better-sqlite3'
import { connectSqlite, type Db, openSqlite } from '../connect.ts'
import { migrate } from '../migrations/index.ts'

/** Opens a migrated, empty database in memory, for making a year of data in seconds. */
export async function openInMemory(): Promise<Db> {
  const database = openSqlite(':memory:')
  const prepare = database.prepare.bind(database)
  const prepared = new Map<string, Statement>()
  // The same few statements run tens of thousands of times; preparing them is half of the work.
  const prepareOnce = (text: string) => {
    const statement = prepared.get(text) ?? prepare(planOnce(text))
    prepared.set(text, statement)
    return statement
  }
  // Kysely prepares text without naming types, so the types of one statement serve for all.
  database.prepare = prepareOnce as typeof database.prepare
  const db = connectSqlite(database)
  await migrate(db)
  return db
}

/**
 * The same statement with a plus before each parameter. It changes no value, but hides the parameter
 * from SQLite's planner, which otherwise plans most statements anew whenever another value is bound.
 */
function planOnce(text: string): string {
  return text.replace(/'[^']*'|"[^"]*"|\?/g, (part) => (part === '?' ? '+?' : part))
}

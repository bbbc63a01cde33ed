import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, describe, inject } from 'vitest'
import { connect, connectSqlite, type Db, openSqlite } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { TEMPLATE } from './postgres.ts'

export type DatabaseName = 'SQLite' | 'PostgreSQL'

/** Gives a migrated, empty database of the test's own; it is closed when the test ends. */
export type Open = () => Promise<Db>

/** The same sentences, held against both databases. */
export function onBothDatabases(suite: (open: Open, name: DatabaseName) => void): void {
  onDatabase('SQLite', suite)
  onDatabase('PostgreSQL', suite)
}

/** Sentences about one of the databases only. */
export function onDatabase(
  name: DatabaseName,
  suite: (open: Open, name: DatabaseName) => void,
): void {
  describe(`on ${name}`, () => {
    const closings: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const close of closings.splice(0)) await close()
    })
    const open = name === 'SQLite' ? openSqliteClone : openPostgresCopy
    suite(async () => {
      const { db, close } = await open()
      closings.push(close)
      return db
    }, name)
  })
}

/** A folder of this test file's own, taken away when the file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'passport-tests-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Opened {
  db: Db
  close(): Promise<void>
}

let migratedBytes: Promise<Buffer> | undefined

/** Cloning a migrated database takes a tenth of the time that migrating one does. */
async function openSqliteClone(): Promise<Opened> {
  migratedBytes ??= migrateInMemory()
  const db = connectSqlite(openSqlite(await migratedBytes))
  return { db, close: () => db.destroy() }
}

async function migrateInMemory(): Promise<Buffer> {
  const memory = openSqlite(':memory:')
  const db = connectSqlite(memory)
  await migrate(db)
  const bytes = memory.serialize()
  await db.destroy()
  return bytes
}

/** This file's own copies of the template, empty and free for the next test. */
const free: Db[] = []

/** A copy takes 30 ms to make and 15 to drop, so a file empties the copies it has made. */
async function openPostgresCopy(): Promise<Opened> {
  const db = free.pop() ?? (await copyTemplate())
  return {
    db,
    close: async () => {
      await empty(db)
      free.push(db)
    },
  }
}

async function copyTemplate(): Promise<Db> {
  const server = inject('postgresServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name} template ${TEMPLATE}`)
  await client.end()
  return connect(`${server}/${name}`)
}

/** Removes every row, past the triggers and foreign keys that forbid it. */
async function empty(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'`.execute(db)
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    for (const { name } of rows) await sql`delete from ${sql.table(name)}`.execute(one)
    await sql`reset session_replication_role`.execute(one)
  })
}

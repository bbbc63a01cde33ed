import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
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

async function openPostgresCopy(): Promise<Opened> {
  const server = inject('postgresServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name} template ${TEMPLATE}`)
  const db = connect(`${server}/${name}`)
  return {
    db,
    close: async () => {
      await db.destroy()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

let serverClient: Promise<pg.Client> | undefined

async function onServer(server: string, statement: string): Promise<void> {
  serverClient ??= connectTo(server)
  await (await serverClient).query(statement)
}

async function connectTo(server: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  // The server may be taken away before this file's process ends.
  client.on('error', () => {})
  await client.connect()
  return client
}

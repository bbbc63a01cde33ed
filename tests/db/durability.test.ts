import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect, openSqliteFile } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { whyNotReady } from '#db/readiness.ts'
import { temporaryFolder } from '#tests/support/databases.ts'
import { recordInspector } from '#tests/support/people.ts'

const folder = temporaryFolder()
const FULL = 2

test('an acknowledged answer is on the disk: the file is flushed at every commit', async () => {
  const url = `file:${path.join(folder, 'durable.db')}`
  const db = connect(url)
  await migrate(db)
  await recordInspector(db)
  const read = async (pragma: string) => {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(db)
    return Object.values(rows[0] ?? {})[0]
  }
  // Read after real writes: better-sqlite3 turns it down at the first access otherwise.
  expect(await read('synchronous')).toBe(FULL)
  expect(await read('journal_mode')).toBe('wal')
  expect(await read('foreign_keys')).toBe(1)
  expect(await read('busy_timeout')).toBe(5000)
  await db.destroy()
})

test('what was written is there when the file is opened again, flushed as before', async () => {
  const url = `file:${path.join(folder, 'again.db')}`
  const first = connect(url)
  await migrate(first)
  const personId = await recordInspector(first)
  await first.destroy()
  const again = openSqliteFile(url)
  expect(again.prepare('select id from person').pluck().all()).toEqual([personId])
  expect(again.pragma('synchronous', { simple: true })).toBe(FULL)
  expect(again.pragma('integrity_check', { simple: true })).toBe('ok')
  again.close()
})

test('a store that nobody has brought to the newest version does not call itself ready', async () => {
  const db = connect(`file:${path.join(folder, 'empty.db')}`)
  expect(await whyNotReady(db)).not.toEqual([])
  await db.destroy()
})

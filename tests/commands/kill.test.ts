import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { keyedStream, wholeBelow } from '#app/domain/randomness.ts'
import { connect, type Db } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { type Child, runScript } from '#tests/support/child-process.ts'
import { temporaryFolder } from '#tests/support/databases.ts'
import { recordInspector } from '#tests/support/people.ts'

const KILLS = 15
/** A slow machine is killed more often, until this many attempts were finished in all. */
const FINISHES = 3
const MOST_KILLS = 60
const LONGEST_LIFE_MS = 120

const folder = temporaryFolder()
let child: Child | undefined
afterAll(() => {
  child?.process.kill('SIGKILL')
})

test('a server killed in the middle of things has lost no answer that it acknowledged', async () => {
  const url = `file:${path.join(folder, 'killed.db')}`
  const first = connect(url)
  await migrate(first)
  const personId = await recordInspector(first)
  await first.destroy()

  const stream = keyedStream('kill')
  const acknowledged: string[] = []
  const finishes = () => acknowledged.filter((line) => line.startsWith('finish')).length
  for (let kill = 0; kill < KILLS || (finishes() < FINISHES && kill < MOST_KILLS); kill += 1) {
    child = runScript('answering-process.ts', [url, personId])
    expect(await child.nextLine()).toBe('ready')
    // Killed before its first answer, it would have nothing to lose.
    acknowledged.push(await child.nextLine())
    await wait(wholeBelow(LONGEST_LIFE_MS, stream))
    child.process.kill('SIGKILL')
    acknowledged.push(...(await child.restOfLines()))

    const db = connect(url)
    await expectKept(db, acknowledged)
    await expectNothingHalfDone(db)
    await db.destroy()
  }
  expect(finishes()).toBeGreaterThanOrEqual(FINISHES)
}, 120_000)

async function expectKept(db: Db, acknowledged: string[]): Promise<void> {
  const steps = await db.selectFrom('attempt_step').select('id').execute()
  const finished = await db
    .selectFrom('attempt')
    .select('id')
    .where('state', '=', 'finished')
    .execute()
  const kept = new Set([
    ...steps.map(({ id }) => `answer ${id}`),
    ...finished.map(({ id }) => `finish ${id}`),
  ])
  expect(acknowledged.filter((line) => !kept.has(line))).toEqual([])
}

/** Every answer with its mark, every finish with everything that follows from it, or neither. */
async function expectNothingHalfDone(db: Db): Promise<void> {
  const attempts = await db.selectFrom('attempt').select(['id', 'state']).execute()
  const count = async (table: 'attempt_slot' | 'attempt_step' | 'mark', attemptId: string) =>
    (await db.selectFrom(table).select('slot').where('attempt_id', '=', attemptId).execute()).length
  for (const { id, state } of attempts) {
    expect(await count('attempt_slot', id)).toBe(5)
    const marked = await count('mark', id)
    expect(marked).toBe(await count('attempt_step', id))
    if (state === 'finished') expect(marked).toBe(5)
  }
  expect(attempts.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1)
  const hasFinished = attempts.some(({ state }) => state === 'finished')
  const completions = await db.selectFrom('completion').select('achieved_at').execute()
  expect(completions.length).toBe(hasFinished ? 1 : 0)
  const { rows } = await sql`pragma integrity_check`.execute(db)
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  const broken = await sql`pragma foreign_key_check`.execute(db)
  expect(broken.rows).toEqual([])
}

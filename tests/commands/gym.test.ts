import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { decideGymScenario } from '#app/commands/decide-gym-scenario.server.ts'
import { openGymScenario } from '#app/commands/open-gym-scenario.server.ts'
import { type Practice, readPractice } from '#app/content/practice.ts'
import type { AllFacts } from '#app/domain/dashboards/facts.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { Decided } from '#app/domain/gym/marked.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import type { Db } from '#db/connect.ts'
import { copyRows } from '#db/demo/copy-rows.ts'
import { openInMemory } from '#db/demo/in-memory.ts'
import { findGymAttempt, listGymRecords } from '#db/gym.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'

let practice: Practice & { facts: AllFacts }

beforeAll(async () => {
  const tables = committedTables()
  const read = await readPractice('courses', tables)
  practice = { ...read.practice, facts: factsOf(tables) }
}, 120_000)

interface Learner {
  db: Db
  person: { id: string; seed: string }
}

async function aLearner(db: Db, seed = 'seed'): Promise<Learner> {
  return { db, person: { id: await recordInspector(db), seed } }
}

async function open({ db, person }: Learner, at = minute(0), from = practice): Promise<string> {
  const opened = await openGymScenario(db, { person, practice: from, at, newId })
  if (opened.outcome === 'none') throw new Error('There is nothing to open')
  return opened.attemptId
}

/** A decision of the right kind for the scenario; the first option, no claims. */
async function decide(
  { db, person }: Learner,
  attemptId: string,
  about: { decided?: Decided; certainty?: 1 | 2 | 3; at?: string } = {},
) {
  const attempt = await findGymAttempt(db, attemptId, person.id)
  const kind = attempt?.version.scenario.task.kind ?? 'set'
  const usual: Record<string, Decided> = {
    judge: { kind: 'judge', option: 0, claims: [] },
    read: { kind: 'read', value: -1 },
    set: { kind: 'set' },
  }
  return decideGymScenario(db, {
    attemptId,
    personId: person.id,
    decided: usual[kind] ?? { kind: 'set' },
    query: '?',
    certainty: 2,
    facts: practice.facts,
    curriculum: aCurriculum(),
    at: minute(1),
    newId,
    ...about,
  })
}

onBothDatabases((openDb) => {
  test('a scenario that is open is given again, with its variation and numbers', async () => {
    const learner = await aLearner(await openDb())
    const first = await open(learner)
    const before = await findGymAttempt(learner.db, first, learner.person.id)
    expect(await open(learner, minute(5))).toBe(first)
    expect(await findGymAttempt(learner.db, first, learner.person.id)).toEqual(before)
    expect(before).toMatchObject({ nth: 1, decision: null })
  })

  test('two clicks at once open one scenario', async () => {
    const learner = await aLearner(await openDb())
    const opened = await Promise.all([open(learner), open(learner), open(learner)])
    expect(new Set(opened).size).toBe(1)
  })

  test('of two decisions at once one is kept, and a later one never takes its place', async () => {
    const learner = await aLearner(await openDb())
    const attemptId = await open(learner)
    const told = await Promise.all([
      decide(learner, attemptId, { certainty: 1 }),
      decide(learner, attemptId, { certainty: 3 }),
    ])
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['decided-before', 'kept'])
    const kept = await findGymAttempt(learner.db, attemptId, learner.person.id)
    expect(await decide(learner, attemptId, { at: minute(9) })).toEqual({
      outcome: 'decided-before',
    })
    expect(await findGymAttempt(learner.db, attemptId, learner.person.id)).toEqual(kept)
    expect(await listGymRecords(learner.db, learner.person.id)).toHaveLength(1)
  })

  test('a decision is marked and kept with what was spotted; the next is another scenario', async () => {
    const learner = await aLearner(await openDb())
    const seen: string[] = []
    for (let nth = 1; nth <= 6; nth++) {
      const attemptId = await open(learner, minute(nth))
      const attempt = await findGymAttempt(learner.db, attemptId, learner.person.id)
      expect(attempt?.nth).toBe(nth)
      seen.push(attempt?.version.scenario.id ?? '')
      expect(await decide(learner, attemptId)).toMatchObject({ outcome: 'kept' })
    }
    expect(new Set(seen).size).toBe(6)
    const records = await listGymRecords(learner.db, learner.person.id)
    expect(records.map(({ scenario }) => scenario)).toEqual(seen)
    expect(records.filter(({ faults }) => faults.length === 0).length).toBeGreaterThanOrEqual(1)
    for (const { faults, context } of records) {
      expect(faults.every(({ isSpotted }) => typeof isSpotted === 'boolean')).toBe(true)
      expect(context).toContain(': ')
    }
  })

  test('somebody else’s scenario is not there', async () => {
    const db = await openDb()
    const [one, other] = [await aLearner(db), await aLearner(db, 'other')]
    const attemptId = await open(one)
    expect(await findGymAttempt(db, attemptId, other.person.id)).toBeNull()
    expect(await decide(other, attemptId)).toEqual({ outcome: 'not-found' })
    expect((await findGymAttempt(db, attemptId, one.person.id))?.decision).toBeNull()
  })

  test('a release that changes the scenario changes neither an open one nor a mark', async () => {
    const learner = await aLearner(await openDb())
    const attemptId = await open(learner)
    const before = await findGymAttempt(learner.db, attemptId, learner.person.id)
    const changed = {
      ...practice,
      scenarios: practice.scenarios.map((one) => ({ ...one, title: 'Changed', faults: [] })),
    }
    expect(await open(learner, minute(3), changed)).toBe(attemptId)
    expect(await decide(learner, attemptId)).toMatchObject({ outcome: 'kept' })
    const after = await findGymAttempt(learner.db, attemptId, learner.person.id)
    expect(after?.version).toEqual(before?.version)
    expect(after?.opened).toEqual(before?.opened)
    const later = await open(learner, minute(4), changed)
    const next = await findGymAttempt(learner.db, later, learner.person.id)
    expect(next?.version.scenario.title).toBe('Changed')
  })

  test('two learners get their own order and their own variations', async () => {
    const db = await openDb()
    const opened = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (seed) => {
        const learner = await aLearner(db, seed)
        const attempt = await findGymAttempt(db, await open(learner), learner.person.id)
        return `${attempt?.version.scenario.id} ${JSON.stringify(attempt?.opened.variation)}`
      }),
    )
    expect(new Set(opened).size).toBe(4)
  })

  test('what was opened and decided neither changes nor goes', async () => {
    const learner = await aLearner(await openDb())
    const attemptId = await open(learner)
    await decide(learner, attemptId)
    for (const table of ['gym_scenario', 'gym_attempt', 'gym_decision']) {
      const change = sql`update ${sql.table(table)} set id = 'x'`.execute(learner.db)
      await expect(change, table).rejects.toThrow(/append-only/)
      const removal = sql`delete from ${sql.table(table)}`.execute(learner.db)
      await expect(removal, table).rejects.toThrow(/append-only/)
    }
  })

  test('the store itself refuses a second scenario in the same place', async () => {
    const learner = await aLearner(await openDb())
    const attemptId = await open(learner)
    const copy = sql`insert into gym_attempt
      select 'x', person_id, nth, gym_scenario_id, seed, opened, opened_at from gym_attempt
      where id = ${attemptId}`.execute(learner.db)
    await expect(copy).rejects.toThrow(/unique/i)
  })

  test('all of it can be copied into another store, table after table', async () => {
    const memory = await openInMemory()
    const learner = await aLearner(memory)
    for (let nth = 1; nth <= 3; nth++) await decide(learner, await open(learner, minute(nth)))
    const copy = await openDb()
    await copyRows(memory, copy)
    const records = await listGymRecords(copy, learner.person.id)
    expect(records).toEqual(await listGymRecords(memory, learner.person.id))
    expect(records).toHaveLength(3)
    await memory.destroy()
  })

  test('a release without scenarios has nothing to open', async () => {
    const { db, person } = await aLearner(await openDb())
    const empty = { ...practice, scenarios: [] }
    const opened = await openGymScenario(db, { person, practice: empty, at: minute(0), newId })
    expect(opened).toEqual({ outcome: 'none' })
  })
})

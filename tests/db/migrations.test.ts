import { expect, test } from 'vitest'
import { clearAway } from '#db/demo/clear-away.ts'
import { isMigrated, migrate } from '#db/migrations/index.ts'
import { whyNotReady } from '#db/readiness.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

onBothDatabases((open) => {
  test('the store is brought to the newest version, and says that it is ready', async () => {
    const db = await open()
    expect(await isMigrated(db)).toBe(true)
    expect(await whyNotReady(db)).toEqual([])
  })

  test('bringing it to the newest version again changes nothing', async () => {
    const db = await open()
    await migrate(db)
    expect(await isMigrated(db)).toBe(true)
  })

  test('an attempt kept by the first release is there, guarded as before, after the second', async () => {
    const db = await open()
    await clearAway(db)
    await migrate(db, '001-first')
    const at = '2026-01-05T09:00:00.000Z'
    const person = { staff_number: '1', given_name: 'A', family_name: 'B', email: 'a@b.example' }
    await db
      .insertInto('person')
      .values({ id: 'p', ...person, seed: 's', created_at: at })
      .execute()
    await db
      .insertInto('assignment')
      .values({
        id: 'a',
        person_id: 'p',
        course: 'start',
        cycle: 1,
        due_on: null,
        reason: 'r',
        assigned_at: at,
        closed_at: null,
      })
      .execute()
    const attempt = {
      assignment_id: 'a',
      person_id: 'p',
      subject: 'P2',
      form: null,
      course_hash: 'h',
      seed: 's',
    }
    const finished = { state: 'finished', started_at: at, finished_at: at } as const
    await db
      .insertInto('attempt')
      .values({ ...attempt, ...finished, id: 't', kind: 'check' })
      .execute()
    await migrate(db)
    expect(await db.selectFrom('attempt').select(['id', 'kind']).execute()).toEqual([
      { id: 't', kind: 'check' },
    ])
    await db
      .insertInto('attempt')
      .values({ ...attempt, ...finished, id: 'u', kind: 'refresh' })
      .execute()
    await expect(
      db.updateTable('attempt').set({ seed: 'x' }).where('id', '=', 't').execute(),
    ).rejects.toThrow(/finished attempt does not change/)
    const open_ = {
      ...attempt,
      state: 'open',
      started_at: at,
      finished_at: null,
      kind: 'check',
    } as const
    await db
      .insertInto('attempt')
      .values({ ...open_, id: 'v' })
      .execute()
    await expect(
      db
        .insertInto('attempt')
        .values({ ...open_, id: 'w' })
        .execute(),
    ).rejects.toThrow()
    await expect(
      db
        .insertInto('attempt')
        .values({ ...attempt, ...finished, id: 'x', kind: 'exam' as 'check' })
        .execute(),
    ).rejects.toThrow()
    await expect(
      db
        .insertInto('attempt')
        .values({ ...attempt, ...finished, id: 'y', kind: 'check', assignment_id: 'nowhere' })
        .execute(),
    ).rejects.toThrow()
  })
})

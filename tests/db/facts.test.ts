import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { recordFirstAssignment } from '#db/assignments.ts'
import { listSlots } from '#db/attempts.ts'
import { type Db, isUniqueViolation } from '#db/connect.ts'
import { findPerson, recordPosting } from '#db/people.ts'
import type { Tables } from '#db/schema.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import {
  aLearner,
  answer,
  completeAllButAssessment,
  finish,
  type Learner,
  rightTo,
  startAssessment,
  startCheck,
  takeAssessment,
} from '#tests/support/taking.ts'

/** Somebody who has done everything, so that every table of facts has a row of theirs. */
async function aHolder(db: Db): Promise<Learner> {
  const learner = await aLearner(db)
  await completeAllButAssessment(learner)
  await takeAssessment(learner, { right: 4, at: minute(60) })
  return learner
}

/** Every table of facts that never change, with a column that somebody might want to change. */
const FACTS: [keyof Tables, string][] = [
  ['attempt_step', 'answer'],
  ['mark', 'reason'],
  ['attempt_slot', 'variant'],
  ['item_version', 'definition'],
  ['lesson_record', 'body'],
  ['milestone', 'achieved_at'],
  ['study_time', 'seconds'],
  ['completion', 'achieved_at'],
]

onBothDatabases((open) => {
  describe('facts are never changed or removed', () => {
    test('the store refuses to change or remove any of them', async () => {
      const { db } = await aHolder(await open())
      for (const [table, column] of FACTS) {
        const rows = () => db.selectFrom(table).selectAll().execute()
        const before = await rows()
        expect(before.length, table).toBeGreaterThan(0)
        await expect(
          sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`.execute(db),
        ).rejects.toThrow(`${table} is append-only`)
        await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(
          `${table} is append-only`,
        )
        expect(await rows()).toEqual(before)
      }
    })

    test('an award is not removed, nor given to somebody else, nor dated again', async () => {
      const { db } = await aHolder(await open())
      const other = await recordInspector(db)
      const changes = [{ person_id: other }, { badge: 'enabled' }, { awarded_at: minute(0) }]
      for (const change of [...changes, { evidence: '[]' }]) {
        await expect(db.updateTable('award').set(change).execute()).rejects.toThrow(
          'an award may only be revoked, once',
        )
      }
      await expect(db.deleteFrom('award').execute()).rejects.toThrow('revoked, not removed')
    })

    test('an award may be revoked, once', async () => {
      const { db } = await aHolder(await open())
      await db
        .updateTable('award')
        .set({ revoked_at: minute(90) })
        .execute()
      await expect(db.updateTable('award').set({ revoked_at: null }).execute()).rejects.toThrow(
        'an award may only be revoked, once',
      )
    })

    test('a finished attempt is not opened again', async () => {
      const { db } = await aHolder(await open())
      await expect(
        db.updateTable('attempt').set({ state: 'open', finished_at: null }).execute(),
      ).rejects.toThrow('a finished attempt does not change')
    })

    test('an answer is not added after its question was marked', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startCheck(learner, 'S1')
      const [slot] = await listSlots(learner.db, attemptId)
      if (!slot) throw new Error('The check has no questions')
      await answer(learner, attemptId, { slot: 1, answer: rightTo(slot) })
      const late = {
        id: newId(),
        attempt_id: attemptId,
        slot: 1,
        seq: 2,
        answer: '{}',
        certainty: null,
        at: minute(5),
      }
      await expect(learner.db.insertInto('attempt_step').values(late).execute()).rejects.toThrow(
        'this question has been marked',
      )
    })
  })

  describe('there is only ever one', () => {
    test('open attempt at a check or an assessment; finished ones do not stand in its way', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const row = await learner.db.selectFrom('attempt').selectAll().executeTakeFirstOrThrow()
      const second = learner.db.insertInto('attempt').values({ ...row, id: newId() })
      await expect(second.execute()).rejects.toSatisfy(isUniqueViolation)
      await finish(learner, attemptId)
      await second.execute()
    })

    test('open assignment of a course to a person; closed ones do not stand in its way', async () => {
      const learner = await aLearner(await open())
      await startAssessment(learner)
      const row = await learner.db.selectFrom('assignment').selectAll().executeTakeFirstOrThrow()
      const next = learner.db.insertInto('assignment').values({ ...row, id: newId(), cycle: 2 })
      await expect(next.execute()).rejects.toSatisfy(isUniqueViolation)
      await learner.db
        .updateTable('assignment')
        .set({ closed_at: minute(9) })
        .execute()
      await next.execute()
    })

    test('current posting of a person: a move closes the one before', async () => {
      const db = await open()
      const personId = await recordInspector(db, { command: 'Harrowbank' })
      const row = await db.selectFrom('posting').selectAll().executeTakeFirstOrThrow()
      await expect(
        db
          .insertInto('posting')
          .values({ ...row, id: newId() })
          .execute(),
      ).rejects.toSatisfy(isUniqueViolation)
      const move = { id: newId(), personId, rank: 'Chief Inspector', command: 'Saltmarsh' }
      await db.transaction().execute((trx) =>
        recordPosting(trx, {
          ...move,
          lineManagerId: null,
          fromDay: '2026-06-01',
          source: 'tests',
        }),
      )
      const postings = await db.selectFrom('posting').selectAll().orderBy('from_day').execute()
      expect(postings.map(({ command, to_day }) => [command, to_day])).toEqual([
        ['Harrowbank', '2026-06-01'],
        ['Saltmarsh', null],
      ])
      expect(await findPerson(db, personId)).toMatchObject({ command: 'Saltmarsh' })
    })

    test('badge of a kind held by a person; a revoked one may be earned again', async () => {
      const { db } = await aHolder(await open())
      const row = await db.selectFrom('award').selectAll().executeTakeFirstOrThrow()
      const second = db.insertInto('award').values({ ...row, id: newId() })
      await expect(second.execute()).rejects.toSatisfy(isUniqueViolation)
      await db
        .updateTable('award')
        .set({ revoked_at: minute(90) })
        .execute()
      await second.execute()
    })

    test('person with a staff number or an e-mail address', async () => {
      const db = await open()
      await recordInspector(db)
      const row = await db.selectFrom('person').selectAll().executeTakeFirstOrThrow()
      for (const same of [{ staff_number: 'another' }, { email: 'another@northmere.example' }]) {
        await expect(
          db
            .insertInto('person')
            .values({ ...row, id: newId(), ...same })
            .execute(),
        ).rejects.toSatisfy(isUniqueViolation)
      }
    })
  })

  describe('what makes no sense is refused', () => {
    test('an attempt of nobody, and an answer to a question that was not asked', async () => {
      const learner = await aLearner(await open())
      await startAssessment(learner)
      const { db } = learner
      const attempt = await db.selectFrom('attempt').selectAll().executeTakeFirstOrThrow()
      await expect(
        db
          .insertInto('attempt')
          .values({ ...attempt, id: newId(), person_id: 'x' })
          .execute(),
      ).rejects.toThrow(/foreign key/i)
      const stray = { id: newId(), attempt_id: attempt.id, slot: 99, seq: 1, answer: '{}' }
      await expect(
        db
          .insertInto('attempt_step')
          .values({ ...stray, certainty: 1, at: minute(1) })
          .execute(),
      ).rejects.toThrow(/foreign key/i)
    })

    test('a finished attempt without a time, a fourth degree of certainty, a flag of 2', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const { db } = learner
      const step = { id: newId(), attempt_id: attemptId, slot: 1, seq: 1, answer: '{}' }
      const nonsense = [
        db.updateTable('attempt').set({ state: 'finished' }),
        db.insertInto('attempt_step').values({ ...step, certainty: 4, at: minute(1) }),
        db.updateTable('assignment').set({ cycle: 0 }),
      ]
      for (const query of nonsense) await expect(query.execute()).rejects.toThrow(/check/i)
    })

    test('only leaders are narrowed to one command, and nobody manages themselves', async () => {
      const db = await open()
      const personId = await recordInspector(db)
      const role = { id: newId(), person_id: personId, role: 'admin', ended_at: null } as const
      await expect(
        db
          .insertInto('role')
          .values({ ...role, command: 'Harrowbank', granted_at: minute(0) })
          .execute(),
      ).rejects.toThrow(/check/i)
      await expect(
        db.updateTable('posting').set({ line_manager_id: personId }).execute(),
      ).rejects.toThrow(/check/i)
    })
  })

  test('a first assignment given twice is one assignment', async () => {
    const learner = await aLearner(await open())
    const given = { personId: learner.personId, course: 'statistics', dueOn: null, reason: 'x' }
    for (const dueOn of ['2026-12-01', '2027-01-01']) {
      await learner.db
        .transaction()
        .execute((trx) =>
          recordFirstAssignment(trx, { ...given, id: newId(), dueOn, at: minute(0) }),
        )
    }
    const rows = await learner.db.selectFrom('assignment').select('due_on').execute()
    expect(rows).toEqual([{ due_on: '2026-12-01' }])
  })
})

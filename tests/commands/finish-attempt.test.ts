import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { listAwards } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { minute } from '#tests/support/clock.ts'
import { type DatabaseName, onBothDatabases } from '#tests/support/databases.ts'
import {
  aLearner,
  answer,
  answerAll,
  completeAllButAssessment,
  finish,
  rightTo,
  startAssessment,
  startCheck,
} from '#tests/support/taking.ts'

/** Makes the store refuse every award from now on; gives how to stop that. */
async function refuseAwards(db: Db, name: DatabaseName): Promise<() => Promise<void>> {
  const trigger =
    name === 'SQLite'
      ? [`create trigger refuse before insert on award begin select raise(abort, 'no'); end`]
      : [
          `create function refuse() returns trigger language plpgsql as
           $$ begin raise exception 'no'; end $$`,
          `create trigger refuse before insert on award for each row execute function refuse()`,
        ]
  for (const statement of trigger) await sql.raw(statement).execute(db)
  const drop = name === 'SQLite' ? 'drop trigger refuse' : 'drop function refuse cascade'
  return async () => {
    await sql.raw(drop).execute(db)
  }
}

async function count(db: Db, table: 'mark' | 'milestone' | 'completion' | 'award') {
  return (await db.selectFrom(table).selectAll().execute()).length
}

onBothDatabases((open, name) => {
  test('finishing marks every question, and one left unanswered is not right', async () => {
    const learner = await aLearner(await open())
    const attemptId = await startAssessment(learner)
    const [first] = await listSlots(learner.db, attemptId)
    if (first) await answer(learner, attemptId, { slot: 1, answer: rightTo(first) })
    await finish(learner, attemptId, minute(7))
    const slots = await listSlots(learner.db, attemptId)
    expect(slots.map(({ mark }) => mark?.isRight)).toEqual([true, false, false, false])
    expect(slots.map(({ mark }) => mark?.at)).toEqual(Array(4).fill(minute(7)))
    expect(await findAttempt(learner.db, attemptId, learner.personId)).toMatchObject({
      state: 'finished',
      finishedAt: minute(7),
    })
  })

  test('a check keeps the marks it gave, and marks only what is left', async () => {
    const learner = await aLearner(await open())
    const attemptId = await startCheck(learner, 'S1')
    const [first] = await listSlots(learner.db, attemptId)
    if (first) await answer(learner, attemptId, { slot: 1, answer: rightTo(first), at: minute(1) })
    await finish(learner, attemptId, minute(7))
    const marks = (await listSlots(learner.db, attemptId)).map(({ mark }) => mark?.at)
    expect(marks).toEqual([minute(1), ...Array(4).fill(minute(7))])
  })

  test('finishing twice changes nothing the second time', async () => {
    const learner = await aLearner(await open())
    const attemptId = await startAssessment(learner)
    await answerAll(learner, attemptId, 4)
    expect(await finish(learner, attemptId, minute(2))).toMatchObject({ outcome: 'finished' })
    const before = await listSlots(learner.db, attemptId)
    expect(await finish(learner, attemptId, minute(9))).toEqual({ outcome: 'finished-before' })
    expect(await listSlots(learner.db, attemptId)).toEqual(before)
    expect(await findAttempt(learner.db, attemptId, learner.personId)).toMatchObject({
      finishedAt: minute(2),
    })
  })

  test('an attempt that does not exist is not found', async () => {
    const learner = await aLearner(await open())
    expect(await finish(learner, 'no-such-attempt')).toEqual({ outcome: 'not-found' })
  })

  describe('finishing the last assessment that a badge needs', () => {
    test('passes, completes the course and awards the badge, all at that moment', async () => {
      const learner = await aLearner(await open())
      await completeAllButAssessment(learner)
      const attemptId = await startAssessment(learner)
      await answerAll(learner, attemptId, 3)
      expect(await finish(learner, attemptId, minute(60))).toEqual({
        outcome: 'finished',
        awarded: ['skilled'],
      })
      expect(await listAwards(learner.db, learner.personId)).toMatchObject([
        { badge: 'skilled', awardedAt: minute(60) },
      ])
    })

    test('awards nothing where it was not passed', async () => {
      const learner = await aLearner(await open())
      await completeAllButAssessment(learner)
      const attemptId = await startAssessment(learner)
      await answerAll(learner, attemptId, 2)
      expect(await finish(learner, attemptId)).toEqual({ outcome: 'finished', awarded: [] })
      expect(await count(learner.db, 'award')).toBe(0)
    })

    test('leaves everything as it was where the badge cannot be awarded: no pass without it', async () => {
      const learner = await aLearner(await open())
      const { db, personId } = learner
      await completeAllButAssessment(learner)
      const attemptId = await startAssessment(learner)
      await answerAll(learner, attemptId, 4)
      const before = {
        marks: await count(db, 'mark'),
        milestones: await count(db, 'milestone'),
        completions: await count(db, 'completion'),
      }
      const allowAwards = await refuseAwards(db, name)
      await expect(finish(learner, attemptId)).rejects.toThrow('no')
      expect({
        marks: await count(db, 'mark'),
        milestones: await count(db, 'milestone'),
        completions: await count(db, 'completion'),
      }).toEqual(before)
      expect(await findAttempt(db, attemptId, personId)).toMatchObject({ state: 'open' })

      await allowAwards()
      expect(await finish(learner, attemptId)).toEqual({
        outcome: 'finished',
        awarded: ['skilled'],
      })
    })
  })
})

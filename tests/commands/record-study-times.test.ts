import { describe, expect, test } from 'vitest'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { recordInspector } from '#tests/support/people.ts'
import {
  aLearner,
  answerAll,
  finish,
  type Learner,
  meetGoal,
  startCheck,
  takeCheck,
} from '#tests/support/taking.ts'

async function timesOf({ db }: Learner) {
  return db.selectFrom('study_time').select(['module', 'seconds', 'finished_at']).execute()
}

onBothDatabases((open) => {
  describe('how long a module took', () => {
    test('is kept when it becomes complete, from every record of its lesson and its check', async () => {
      const learner = await aLearner(await open())
      await meetGoal(learner, 'S1', minute(0))
      expect(await timesOf(learner)).toEqual([])
      const check = await startCheck(learner, 'S1', minute(8))
      await answerAll(learner, check, 4, minute(11))
      await finish(learner, check, minute(12))
      expect(await timesOf(learner)).toEqual([
        { module: 'S1', seconds: 13 * 60, finished_at: minute(12) },
      ])
    })

    test('leaves out what another module and another person did', async () => {
      const learner = await aLearner(await open())
      const other = { ...learner, personId: await recordInspector(learner.db) }
      await meetGoal(learner, 'S1', minute(0))
      await meetGoal(learner, 'S2', minute(5))
      await meetGoal(other, 'S1', minute(5))
      await takeCheck(learner, 'S1', { right: 4, at: minute(12) })
      expect(await timesOf(learner)).toEqual([
        { module: 'S1', seconds: 60, finished_at: minute(12) },
      ])
    })

    test('never moves: a check taken afterwards changes nothing', async () => {
      const learner = await aLearner(await open())
      await meetGoal(learner, 'S1', minute(0))
      await takeCheck(learner, 'S1', { right: 1, at: minute(5) })
      const before = await timesOf(learner)
      await takeCheck(learner, 'S1', { right: 5, at: minute(9) })
      expect(await timesOf(learner)).toEqual(before)
      expect(before).toMatchObject([{ seconds: 6 * 60 }])
    })

    test('is not kept where the lesson was passed over', async () => {
      const learner = await aLearner(await open())
      // P1 asks for nothing but its check.
      await takeCheck(learner, 'P1', { right: 5, at: minute(5) })
      expect(await timesOf(learner)).toEqual([])
    })
  })
})

import { describe, expect, test } from 'vitest'
import { findOpenAssignment } from '#db/assignments.ts'
import { listAwards } from '#db/awards.ts'
import { findCompletion, listMilestones } from '#db/completions.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import {
  aLearner,
  completeAllButAssessment,
  type Learner,
  meetGoal,
  startCheck,
  takeAssessment,
  takeCheck,
} from '#tests/support/taking.ts'

/** What the learner has reached: `S1 complete 2026-11-22T09:00:00.000Z`, in order. */
async function reached({ db, personId }: Learner): Promise<string[]> {
  const milestones = await listMilestones(db, personId)
  return milestones.map((one) => `${one.subject} ${one.standard} ${one.achievedAt}`).sort()
}

async function completion({ db, personId }: Learner, course: string) {
  const assignment = await findOpenAssignment(db, personId, course)
  return assignment ? findCompletion(db, assignment.id) : null
}

onBothDatabases((open) => {
  describe('a module is complete', () => {
    test('when the goal of its exercise is met and then a check is finished', async () => {
      const learner = await aLearner(await open())
      await meetGoal(learner, 'S1', minute(1))
      expect(await reached(learner)).toEqual([])
      await takeCheck(learner, 'S1', { right: 0, at: minute(5) })
      expect(await reached(learner)).toEqual([`S1 complete ${minute(5)}`])
    })

    test('when a check is finished and then the goal is met', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'S1', { right: 0, at: minute(1) })
      expect(await reached(learner)).toEqual([])
      await meetGoal(learner, 'S1', minute(5))
      expect(await reached(learner)).toEqual([`S1 complete ${minute(5)}`])
    })

    test('when its check is finished, where it has no exercise', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'P1', { right: 0, at: minute(5) })
      expect(await reached(learner)).toEqual([`P1 complete ${minute(5)}`])
    })

    test('not by a check that is only begun', async () => {
      const learner = await aLearner(await open())
      await startCheck(learner, 'S1')
      await meetGoal(learner, 'S1', minute(1))
      expect(await reached(learner)).toEqual([])
    })

    test('not by what was done in another module', async () => {
      const learner = await aLearner(await open())
      await meetGoal(learner, 'S1', minute(1))
      await takeCheck(learner, 'S2', { right: 5, at: minute(2) })
      expect(await reached(learner)).toEqual([`S2 secure ${minute(2)}`])
    })

    test('not by what somebody else did', async () => {
      const db = await open()
      const [one, other] = [await aLearner(db), await aLearner(db)]
      await meetGoal(one, 'S1', minute(1))
      await takeCheck(other, 'S1', { right: 5, at: minute(2) })
      expect(await reached(one)).toEqual([])
    })
  })

  describe('a module is secure', () => {
    test('with four of five right in one check, and not with three', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'S1', { right: 3, at: minute(1) })
      await takeCheck(learner, 'S1', { right: 3, at: minute(2) })
      expect(await reached(learner)).toEqual([])
      await takeCheck(learner, 'S1', { right: 4, at: minute(3) })
      expect(await reached(learner)).toEqual([`S1 secure ${minute(3)}`])
    })
  })

  describe('when something was reached never moves', () => {
    test('not by doing it again, better or worse', async () => {
      const learner = await aLearner(await open())
      await meetGoal(learner, 'S1', minute(1))
      await takeCheck(learner, 'S1', { right: 4, at: minute(2) })
      const before = await reached(learner)
      expect(before).toEqual([`S1 complete ${minute(2)}`, `S1 secure ${minute(2)}`])
      await meetGoal(learner, 'S1', minute(8))
      await takeCheck(learner, 'S1', { right: 5, at: minute(9) })
      await takeCheck(learner, 'S1', { right: 0, at: minute(10) })
      expect(await reached(learner)).toEqual(before)
    })

    test('and it is the time of the evidence, the later of the two', async () => {
      const learner = await aLearner(await open())
      // Recorded late: what was done first reaches the store last.
      await meetGoal(learner, 'S1', minute(30))
      await takeCheck(learner, 'S1', { right: 4, at: minute(10) })
      expect(await reached(learner)).toEqual([
        `S1 complete ${minute(30)}`,
        `S1 secure ${minute(10)}`,
      ])
    })
  })

  describe('a course is completed', () => {
    test('when its last module is complete and its assessment passed, and dated by the last', async () => {
      const learner = await aLearner(await open())
      await completeAllButAssessment(learner)
      expect(await completion(learner, 'statistics')).toBeNull()
      await takeAssessment(learner, { right: 3, at: minute(60) })
      expect(await completion(learner, 'statistics')).toMatchObject({ achievedAt: minute(60) })
      await takeAssessment(learner, { right: 4, at: minute(90) })
      expect(await completion(learner, 'statistics')).toMatchObject({ achievedAt: minute(60) })
    })

    test('when its modules are complete, where it has no assessment', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'P1', { right: 0, at: minute(5) })
      expect(await completion(learner, 'performance')).toMatchObject({ achievedAt: minute(5) })
    })

    test('with its evidence, requirement by requirement', async () => {
      const learner = await aLearner(await open())
      await completeAllButAssessment(learner)
      await takeAssessment(learner, { right: 4, at: minute(60) })
      const kept = await completion(learner, 'statistics')
      expect(JSON.parse(kept?.evidence ?? '')).toEqual([
        { subject: 'S1', standard: 'complete', achievedAt: minute(20) },
        { subject: 'S2', standard: 'complete', achievedAt: minute(40) },
        { subject: 'statistics', standard: 'passed', achievedAt: minute(60) },
      ])
    })
  })

  describe('the assessment is passed', () => {
    test('with three of four, and not with two', async () => {
      const learner = await aLearner(await open())
      await takeAssessment(learner, { right: 2, at: minute(1) })
      expect(await reached(learner)).toEqual([])
      await takeAssessment(learner, { right: 3, at: minute(2) })
      expect(await reached(learner)).toEqual([`statistics passed ${minute(2)}`])
    })
  })

  describe('the stamp "skilled"', () => {
    test('is awarded by whichever requirement comes last, and dated by it', async () => {
      const learner = await aLearner(await open())
      await takeAssessment(learner, { right: 4, at: minute(5) })
      await completeAllButAssessment(learner)
      expect(await listAwards(learner.db, learner.personId)).toMatchObject([
        { badge: 'skilled', awardedAt: minute(50) },
      ])
    })

    test('is awarded exactly once, whatever is done afterwards', async () => {
      const learner = await aLearner(await open())
      await completeAllButAssessment(learner)
      const first = await takeAssessment(learner, { right: 4, at: minute(60) })
      expect(first).toMatchObject({ awarded: ['skilled'] })
      const before = await listAwards(learner.db, learner.personId)
      const again = await takeAssessment(learner, { right: 4, at: minute(70) })
      expect(again).toMatchObject({ awarded: [] })
      await takeCheck(learner, 'P1', { right: 5, at: minute(80) })
      expect(await listAwards(learner.db, learner.personId)).toEqual(before)
    })

    test('says in words what it was awarded for', async () => {
      const learner = await aLearner(await open())
      await completeAllButAssessment(learner)
      await takeAssessment(learner, { right: 4, at: minute(60) })
      const [award] = await listAwards(learner.db, learner.personId)
      expect(JSON.parse(award?.evidence ?? '')).toEqual([
        { sentence: '2 of 2 modules of Statistics complete', metAt: minute(40) },
        { sentence: 'Statistics assessment passed', metAt: minute(60) },
        { sentence: '1 of 1 module of Performance complete', metAt: minute(50) },
      ])
    })

    test('comes alone: a stamp that nothing earns yet is never awarded', async () => {
      const learner = await aLearner(await open())
      await completeAllButAssessment(learner)
      await takeAssessment(learner, { right: 4, at: minute(60) })
      const badges = (await listAwards(learner.db, learner.personId)).map(({ badge }) => badge)
      expect(badges).toEqual(['skilled'])
    })
  })
})

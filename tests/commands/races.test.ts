import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { listAwards } from '#db/awards.ts'
import { listBadges } from '#db/badges.ts'
import { listMilestones } from '#db/completions.ts'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { runScript } from '#tests/support/child-process.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onDatabase, temporaryFolder } from '#tests/support/databases.ts'
import { raceInTabs, type Tab } from '#tests/support/race.ts'
import {
  aLearner,
  answerAll,
  completeAllButAssessment,
  finish,
  type Learner,
  meetGoal,
  startAssessment,
  startCheck,
  takeAssessment,
  takeCheck,
} from '#tests/support/taking.ts'

/** However many tabs: one attempt, one result, one badge, and no acknowledged answer lost. */
async function expectOneResult({ db, personId }: Learner, tabs: Tab[]): Promise<void> {
  const attempts = await db
    .selectFrom('attempt')
    .selectAll()
    .where('person_id', '=', personId)
    .where('kind', '=', 'assessment')
    .execute()
  // A tab that comes after another finished opens the next attempt, so there may be several; at
  // most one is open, and each has exactly one result.
  expect(attempts.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1)
  for (const { id, state } of attempts) {
    const finishes = tabs.filter((tab) => tab.attemptId === id && tab.outcome === 'finished')
    expect(finishes).toHaveLength(state === 'finished' ? 1 : 0)
    const marks = await db.selectFrom('mark').selectAll().where('attempt_id', '=', id).execute()
    expect(marks.map(({ slot }) => slot).sort()).toEqual(state === 'finished' ? [1, 2, 3, 4] : [])
    const steps = await db
      .selectFrom('attempt_step')
      .select(['id', 'slot'])
      .where('attempt_id', '=', id)
      .orderBy('seq')
      .execute()
    const lastOf = new Map(steps.map((step) => [step.slot, step.id]))
    for (const { slot, step_id } of marks) expect(step_id).toBe(lastOf.get(slot) ?? null)
    const acknowledged = tabs
      .filter((tab) => tab.attemptId === id)
      .flatMap(({ answered }) => answered.filter(({ outcome }) => outcome === 'kept'))
    expect(steps.map((step) => step.id).sort()).toEqual(
      acknowledged.map(({ stepId }) => stepId).sort(),
    )
  }
  const awards = await listAwards(db, personId)
  expect(awards.map(({ badge }) => badge)).toEqual(['skilled'])
  expect(await listBadges(db, personId)).toMatchObject([{ awardId: awards[0]?.id }])
  expect(tabs.flatMap(({ awarded }) => awarded)).toEqual(['skilled'])
}

onDatabase('PostgreSQL', (open) => {
  test('eight tabs start at once and find one attempt', async () => {
    const learner = await aLearner(await open())
    const tabs = await Promise.all(Array.from({ length: 8 }, () => startCheck(learner, 'S1')))
    expect(new Set(tabs).size).toBe(1)
    expect(await learner.db.selectFrom('attempt').select('id').execute()).toHaveLength(1)
    expect(await learner.db.selectFrom('attempt_slot').select('slot').execute()).toHaveLength(5)
  })

  test('eight tabs finish at once: one result and one badge', async () => {
    const learner = await aLearner(await open())
    await completeAllButAssessment(learner)
    const attemptId = await startAssessment(learner)
    await answerAll(learner, attemptId, 4)
    const tabs = await Promise.all(Array.from({ length: 8 }, () => finish(learner, attemptId)))
    expect(tabs.filter(({ outcome }) => outcome === 'finished')).toEqual([
      { outcome: 'finished', awarded: ['skilled'] },
    ])
    expect(tabs.filter(({ outcome }) => outcome === 'finished-before')).toHaveLength(7)
    expect(await listAwards(learner.db, learner.personId)).toHaveLength(1)
  })

  test('eight tabs take the assessment from start to finish', async () => {
    const learner = await aLearner(await open())
    await completeAllButAssessment(learner)
    const tabs = await raceInTabs(learner, 8, 'tab', minute(60))
    await expectOneResult(learner, tabs)
  })

  test('a class of twelve starts a check at the same moment, on questions nobody has met', async () => {
    const db = await open()
    for (let round = 0; round < 3; round += 1) {
      const curriculum = aCurriculum()
      for (const course of curriculum.courses) course.hash = `edition-${round}`
      for (const question of curriculum.courses.flatMap(
        ({ modules }) => modules[0]?.questions ?? [],
      ))
        question.outcome = `edition ${round}`
      const learners = await Promise.all(
        Array.from({ length: 12 }, async () => ({ ...(await aLearner(db)), curriculum })),
      )
      const started = await Promise.all(learners.map((learner) => startCheck(learner, 'S1')))
      expect(new Set(started).size).toBe(12)
    }
  })

  describe('the last two things a badge needs, done at the same moment', () => {
    test('award it, whichever of two checks comes last', async () => {
      const db = await open()
      for (let round = 0; round < 6; round += 1) {
        const learner = await aLearner(db)
        await meetGoal(learner, 'S1', minute(1))
        await meetGoal(learner, 'S2', minute(1))
        await takeCheck(learner, 'S1', { right: 4, at: minute(2) })
        await takeAssessment(learner, { right: 4, at: minute(3) })
        const last = [await startCheck(learner, 'S2'), await startCheck(learner, 'P1')]
        const finished = await Promise.all(last.map((attemptId) => finish(learner, attemptId)))
        expect(finished.flatMap((one) => ('awarded' in one ? one.awarded : []))).toEqual([
          'skilled',
        ])
      }
    })

    test('complete the module, whichever of exercise and check comes last', async () => {
      const db = await open()
      for (let round = 0; round < 6; round += 1) {
        const learner = await aLearner(db)
        const attemptId = await startCheck(learner, 'S1')
        await Promise.all([finish(learner, attemptId), meetGoal(learner, 'S1', minute(3))])
        const reached = await listMilestones(db, learner.personId)
        expect(reached.map(({ subject, standard }) => `${subject} ${standard}`)).toEqual([
          'S1 complete',
        ])
      }
    })
  })
})

describe('on a SQLite file that two servers share', () => {
  const folder = temporaryFolder()
  const children: ReturnType<typeof runScript>[] = []
  afterEach(() => {
    for (const { process } of children.splice(0)) process.kill('SIGKILL')
  })

  test('four tabs on each take the assessment from start to finish, eight times over', async () => {
    const url = `file:${path.join(folder, 'shared.db')}`
    const db = connect(url)
    await migrate(db)
    children.push(...['left', 'right'].map((name) => runScript('racing-process.ts', [url, name])))
    const learners: Learner[] = []
    for (let round = 0; round < 8; round += 1) {
      const learner = await aLearner(db)
      await completeAllButAssessment(learner)
      learners.push(learner)
    }
    for (const child of children) expect(await child.nextLine()).toBe('ready')
    for (const learner of learners) {
      for (const child of children) child.process.stdin?.write(`${learner.personId}\n`)
      const told = await Promise.all(children.map((child) => child.nextLine()))
      await expectOneResult(
        learner,
        told.flatMap((line): Tab[] => JSON.parse(line)),
      )
    }
    await db.destroy()
  }, 30_000)
})

import { expect, test } from 'vitest'
import { startAssessment } from '#app/commands/start-assessment.server.ts'
import { findAttempt } from '#db/attempts.ts'
import { minute } from '#tests/support/clock.ts'
import { courseOf } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import {
  aLearner,
  answerAll,
  completeAllButAssessment,
  finish,
  type Learner,
  takeAssessment,
} from '#tests/support/taking.ts'

async function start({ db, personId, curriculum }: Learner, at: string): Promise<string | null> {
  const course = courseOf(curriculum, 'statistics')
  const { changes } = curriculum
  const started = await startAssessment(db, { personId, course, changes, at, newId })
  return started?.attemptId ?? null
}

/** Takes the assessment as far as it may be started, with nothing right. */
async function fail(learner: Learner, at: string): Promise<'A' | 'B' | null | undefined> {
  const attemptId = await start(learner, at)
  if (attemptId === null) throw new Error('The assessment cannot be started')
  await answerAll(learner, attemptId, 0, at)
  await finish(learner, attemptId, at)
  return (await findAttempt(learner.db, attemptId, learner.personId))?.form
}

onBothDatabases((open) => {
  test('it opens when every module is complete, once however often it is asked for', async () => {
    const learner = await aLearner(await open())
    expect(await start(learner, minute(0))).toBeNull()
    await completeAllButAssessment(learner)
    const ids = await Promise.all([1, 2, 3, 4].map(() => start(learner, minute(60))))
    expect(ids[0]).not.toBeNull()
    expect(new Set(ids).size).toBe(1)
  })

  test('not passed, it has a free resit on the other form, and then a week of London’s days', async () => {
    const learner = await aLearner(await open())
    await completeAllButAssessment(learner)
    expect(await fail(learner, minute(60))).toBe('A')
    expect(await fail(learner, minute(70))).toBe('B')
    expect(await start(learner, minute(80))).toBeNull()
    expect(await start(learner, '2026-11-28T23:59:00.000Z')).toBeNull()
    expect(await start(learner, '2026-11-29T00:00:00.000Z')).not.toBeNull()
  })

  test('passed, it is not begun again', async () => {
    const learner = await aLearner(await open())
    await completeAllButAssessment(learner)
    await takeAssessment(learner, { right: 4, at: minute(60) })
    expect(await start(learner, minute(70))).toBeNull()
  })
})

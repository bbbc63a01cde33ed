import { expect, test } from 'vitest'
import type { Curriculum } from '#app/domain/courses.ts'
import { verdictOf } from '#app/pages/verdict.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import {
  aLearner,
  answerAll,
  finish,
  type Learner,
  startAssessment,
} from '#tests/support/taking.ts'

async function verdict({ db, personId }: Learner, attemptId: string, curriculum: Curriculum) {
  const attempt = await findAttempt(db, attemptId, personId)
  if (!attempt) throw new Error('it was started')
  // Only what a verdict reads of what a request brings, and of a person.
  const context = {
    db,
    curriculum: () => curriculum,
    clock: () => minute(60),
    measuredMinutes: async () => new Map(),
  } as unknown as RequestContext
  const person = { id: personId } as Parameters<typeof verdictOf>[1]
  return verdictOf(context, person, attempt, await listSlots(db, attemptId))
}

onBothDatabases((open) => {
  test('a result is judged by the rules of its assessment, and by none where it is no longer offered', async () => {
    const db = await open()
    const curriculum = aCurriculum()
    const learner = await aLearner(db, curriculum)
    const attemptId = await startAssessment(learner)
    await answerAll(learner, attemptId, 4)
    await finish(learner, attemptId)

    expect(await verdict(learner, attemptId, curriculum)).toEqual({
      kind: 'assessment',
      right: 4,
      of: 4,
      needed: 3,
      passed: true,
      modulesAtZero: [],
      assessmentHref: '/courses/statistics/assessment',
      opensOn: null,
    })
    const courses = curriculum.courses.map((course) => ({ ...course, assessment: null }))
    expect(await verdict(learner, attemptId, { ...curriculum, courses })).toEqual({
      kind: 'withdrawn',
      right: 4,
      of: 4,
    })
  })
})

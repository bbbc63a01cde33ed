import { describe, expect, test } from 'vitest'
import { ensureAssignment } from '#app/commands/assign-course.server.ts'
import { recordLessonStep } from '#app/commands/record-lesson-step.server.ts'
import { findOpenAssignment } from '#db/assignments.ts'
import { readLearnerFacts } from '#db/learners.ts'
import { type LessonRecord, listLessonRecords } from '#db/lessons.ts'
import { minute } from '#tests/support/clock.ts'
import { moduleOf } from '#tests/support/curriculum.ts'
import { onBothDatabases, onDatabase } from '#tests/support/databases.ts'
import { whileHeld } from '#tests/support/interleaving.ts'
import { newId } from '#tests/support/new-id.ts'
import { aLearner, type Learner } from '#tests/support/taking.ts'

async function record(
  { db, personId, curriculum }: Learner,
  about: Partial<LessonRecord> & { stepId?: string; code?: string },
): Promise<void> {
  const { stepId = newId(), code = 'S1', ...step } = about
  await recordLessonStep(db, {
    ...moduleOf(curriculum, code),
    personId,
    curriculum,
    stepId,
    newId,
    part: 'prediction',
    subject: 'S1-predict',
    body: {},
    certainty: null,
    outcome: 'kept',
    at: minute(0),
    ...step,
  })
}

async function records({ db, personId }: Learner, code = 'S1'): Promise<LessonRecord[]> {
  const assignment = await findOpenAssignment(db, personId, 'statistics')
  return assignment ? listLessonRecords(db, assignment.id, code) : []
}

onBothDatabases((open) => {
  test('what was done in a lesson is kept as it was given', async () => {
    const learner = await aLearner(await open())
    const body = { choice: 'often', words: 'Ça va, “O’Brien”' }
    await record(learner, { body, certainty: 2, at: minute(3) })
    expect(await records(learner)).toEqual([
      {
        part: 'prediction',
        subject: 'S1-predict',
        body,
        certainty: 2,
        outcome: 'kept',
        at: minute(3),
      },
    ])
    expect(await records(learner, 'S2')).toEqual([])
  })

  describe('a prediction', () => {
    test('stands as it was first made', async () => {
      const learner = await aLearner(await open())
      await record(learner, { body: { choice: 'rarely' }, at: minute(1) })
      await record(learner, { body: { choice: 'often' }, at: minute(2) })
      expect((await records(learner)).map(({ body }) => body)).toEqual([{ choice: 'rarely' }])
    })

    test('made in eight tabs at once is one prediction', async () => {
      const learner = await aLearner(await open())
      const tabs = Array.from({ length: 8 }, (_, tab) => record(learner, { body: { tab } }))
      await Promise.all(tabs)
      expect(await records(learner)).toHaveLength(1)
    })

    test('of one person does not stand in another’s way', async () => {
      const db = await open()
      const [one, other] = [await aLearner(db), await aLearner(db)]
      await record(one, {})
      await record(other, {})
      expect(await records(other)).toHaveLength(1)
    })
  })

  describe('a step of an exercise', () => {
    test('posted twice by a double click is kept once', async () => {
      const learner = await aLearner(await open())
      const step = { part: 'exercise', subject: 'S1-machine', stepId: 'one-click' } as const
      await Promise.all([record(learner, step), record(learner, step)])
      await record(learner, step)
      expect(await records(learner)).toHaveLength(1)
    })

    test('is kept beside the ones before it, oldest first', async () => {
      const learner = await aLearner(await open())
      for (const at of [minute(2), minute(1), minute(3)]) {
        await record(learner, { part: 'exercise', subject: 'S1-machine', at })
      }
      expect((await records(learner)).map(({ at }) => at)).toEqual([1, 2, 3].map(minute))
    })
  })

  test('the first thing done in a lesson begins its module and assigns its course', async () => {
    const learner = await aLearner(await open())
    await record(learner, { code: 'S2' })
    const assignment = await findOpenAssignment(learner.db, learner.personId, 'statistics')
    expect(assignment).toMatchObject({ cycle: 1, reason: 'own choice' })
    const { modulesWithRecords } = await readLearnerFacts(learner.db, learner.personId)
    expect(modulesWithRecords).toEqual(['S2'])
  })
})

onDatabase('PostgreSQL', (open) => {
  test('an exercise lets whoever is starting a test of the course begin it first, and waits', async () => {
    const learner = await aLearner(await open())
    const { db, personId, curriculum } = learner
    const { course } = moduleOf(curriculum, 'S1')
    await whileHeld(
      ...([db, personId] as const),
      () => record(learner, { part: 'exercise', outcome: 'met' }),
      (trx) => ensureAssignment(trx, { personId, course, at: minute(0), newId }),
    )
    expect(await records(learner)).toMatchObject([{ part: 'exercise', outcome: 'met' }])
  })
})

import { describe, expect, test } from 'vitest'
import { finishAttempt } from '#app/commands/finish-attempt.server.ts'
import { recordLessonStep } from '#app/commands/record-lesson-step.server.ts'
import { startProgrammeTest } from '#app/commands/start-programme-test.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { ProgrammeTest } from '#app/domain/instruments.ts'
import { diagnosticForm } from '#app/domain/programme.ts'
import { findOpenAssignment } from '#db/assignments.ts'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { findCompletion, listMilestones } from '#db/completions.ts'
import type { Db } from '#db/connect.ts'
import { findPerson } from '#db/people.ts'
import { minute } from '#tests/support/clock.ts'
import { aCourse, aCurriculum, aModule, moduleOf } from '#tests/support/curriculum.ts'
import { onBothDatabases, onDatabase } from '#tests/support/databases.ts'
import { sideBySide } from '#tests/support/interleaving.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { aSingle } from '#tests/support/questions.ts'
import {
  answer,
  completeAllButAssessment,
  finish,
  type Learner,
  rightTo,
  startCheck,
  takeAssessment,
  takeCheck,
} from '#tests/support/taking.ts'

const CONSTRUCTS = ['S1 percentages', 'S2 the tail', 'P1 purpose']

/** The small curriculum with an orientation before it, whose diagnostic has three questions a form. */
function withDiagnostic(): Curriculum {
  const { courses, ...rest } = aCurriculum()
  const questions = CONSTRUCTS.flatMap((construct, at) =>
    (['A', 'B'] as const).map((form, other) =>
      aSingle({ id: `O1-0${1 + 2 * at + other}`, module: 'O1', construct, form, certainty: true }),
    ),
  )
  const orientation = aModule({
    code: 'O1',
    course: 'start',
    exercise: null,
    check: null,
    questions,
  })
  const start = aCourse({ id: 'start', code: 'O', title: 'Start here', modules: [orientation] })
  return { courses: [start, ...courses], ...rest }
}

async function aLearner(db: Db): Promise<Learner> {
  return { db, personId: await recordInspector(db), curriculum: withDiagnostic() }
}

async function start(
  { db, personId, curriculum }: Learner,
  kind: ProgrammeTest,
  at = minute(0),
): Promise<string | null> {
  const person = await findPerson(db, personId)
  if (!person) throw new Error('There is no such person')
  const today = at.slice(0, 10)
  const started = await startProgrammeTest(db, {
    person,
    curriculum,
    test: kind,
    today,
    at,
    newId,
  })
  return started?.attemptId ?? null
}

/** Answers everything rightly, at one certainty, and finishes. */
async function take(learner: Learner, kind: ProgrammeTest, at: string, certainty: 1 | 2 | 3 = 3) {
  const attemptId = await answerRightly(learner, kind, at, certainty)
  await finish(learner, attemptId, at)
  return attemptId
}

async function answerRightly(
  learner: Learner,
  kind: ProgrammeTest,
  at: string,
  certainty: 1 | 2 | 3 = 3,
): Promise<string> {
  const attemptId = await start(learner, kind, at)
  if (attemptId === null) throw new Error(`The ${kind} cannot be started`)
  for (const slot of await listSlots(learner.db, attemptId)) {
    await answer(learner, attemptId, { slot: slot.slot, answer: rightTo(slot), certainty, at })
  }
  return attemptId
}

async function reached({ db, personId }: Learner): Promise<string[]> {
  const milestones = await listMilestones(db, personId)
  return milestones.map((one) => `${one.subject} ${one.standard}`).sort()
}

async function formOf({ db, personId }: Learner, attemptId: string) {
  return (await findAttempt(db, attemptId, personId))?.form
}

onBothDatabases((open) => {
  describe('the diagnostic', () => {
    test('is on the form that the learner’s seed draws, every question of it', async () => {
      const learner = await aLearner(await open())
      const attemptId = (await start(learner, 'diagnostic')) ?? ''
      const person = await findPerson(learner.db, learner.personId)
      const form = diagnosticForm(person?.seed ?? '')
      expect(await formOf(learner, attemptId)).toBe(form)
      const asked = (await listSlots(learner.db, attemptId)).map(({ question }) => question)
      expect(asked.map(({ construct }) => construct)).toEqual(CONSTRUCTS)
      expect(asked.every((question) => question.form === form)).toBe(true)
    })

    test('is opened once, and not again when it is finished', async () => {
      const learner = await aLearner(await open())
      const attemptId = await start(learner, 'diagnostic')
      expect(await start(learner, 'diagnostic')).toBe(attemptId)
      await finish(learner, attemptId ?? '')
      expect(await start(learner, 'diagnostic')).toBeNull()
    })

    test('finished, completes the orientation, whatever was answered', async () => {
      const learner = await aLearner(await open())
      const attemptId = (await start(learner, 'diagnostic')) ?? ''
      await finish(learner, attemptId, minute(3))
      expect(await reached(learner)).toEqual(['O1 complete'])
      const assignment = await findOpenAssignment(learner.db, learner.personId, 'start')
      expect(await findCompletion(learner.db, assignment?.id ?? '')).toMatchObject({
        achievedAt: minute(3),
      })
    })

    test('started from eight windows at once, is one', async () => {
      const learner = await aLearner(await open())
      const ids = await Promise.all(Array.from({ length: 8 }, () => start(learner, 'diagnostic')))
      expect(new Set(ids).size).toBe(1)
    })
  })

  describe('a module is tested out', () => {
    test('by a diagnostic and a check that show it as known, without its lesson', async () => {
      const learner = await aLearner(await open())
      await take(learner, 'diagnostic', minute(1))
      await takeCheck(learner, 'S1', { right: 4, at: minute(5) })
      expect(await reached(learner)).toEqual(['O1 complete', 'S1 complete', 'S1 secure'])
    })

    test('in whichever order they are finished', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'S1', { right: 4, at: minute(1) })
      expect(await reached(learner)).toEqual(['S1 secure'])
      await take(learner, 'diagnostic', minute(5))
      expect(await reached(learner)).toEqual(['O1 complete', 'S1 complete', 'S1 secure'])
    })

    test('not by a check that is not secure', async () => {
      const learner = await aLearner(await open())
      await take(learner, 'diagnostic', minute(1))
      await takeCheck(learner, 'S1', { right: 3, at: minute(5) })
      expect(await reached(learner)).toEqual(['O1 complete'])
    })

    test('not by right answers that were guesses', async () => {
      const learner = await aLearner(await open())
      await take(learner, 'diagnostic', minute(1), 1)
      await takeCheck(learner, 'S1', { right: 5, at: minute(5) })
      expect(await reached(learner)).toEqual(['O1 complete', 'S1 secure'])
    })
  })

  describe('the post-test', () => {
    test('opens with the last course, on the other form, and the delayed test twelve weeks later', async () => {
      const learner = await aLearner(await open())
      const before = await take(learner, 'diagnostic', minute(1))
      await completeAllButAssessment(learner)
      expect(await start(learner, 'post-test')).toBeNull()
      await takeAssessment(learner, { right: 4, at: minute(60) })
      const after = await take(learner, 'post-test', minute(70))
      const forms = [await formOf(learner, before), await formOf(learner, after)]
      expect([...forms].sort()).toEqual(['A', 'B'])
      expect(await start(learner, 'delayed-test', '2027-02-13T09:00:00.000Z')).toBeNull()
      const delayed = (await start(learner, 'delayed-test', '2027-02-14T09:00:00.000Z')) ?? ''
      const asked = (await listSlots(learner.db, delayed)).map(({ question }) => question)
      expect(asked.map(({ construct }) => construct)).toEqual(CONSTRUCTS)
      expect(await formOf(learner, delayed)).toBeNull()
    })
  })

  describe('a lesson without an exercise', () => {
    test('is complete once its example was finished or shown, and its check finished', async () => {
      const learner = await aLearner(await open())
      const example = { id: 'one', stem: 'A', blanks: [], working: 'B' }
      const { course, module } = moduleOf(learner.curriculum, 'P1')
      module.faded = [example]
      const post = (outcome: 'not-yet' | 'kept') =>
        recordLessonStep(learner.db, {
          personId: learner.personId,
          course,
          module,
          curriculum: learner.curriculum,
          stepId: newId(),
          part: 'faded',
          subject: 'one',
          body: {},
          certainty: null,
          outcome,
          at: minute(9),
          newId,
        })
      await post('not-yet')
      await takeCheck(learner, 'P1', { right: 1, at: minute(5) })
      expect(await reached(learner)).toEqual([])
      await post('kept')
      expect(await reached(learner)).toEqual(['P1 complete'])
    })
  })

  test('a check is not begun in a module that ends with the diagnostic', async () => {
    const learner = await aLearner(await open())
    await expect(startCheck(learner, 'O1')).rejects.toThrow('ends with the diagnostic')
  })

  test('finishing somebody else’s diagnostic is not possible', async () => {
    const learner = await aLearner(await open())
    const attemptId = (await start(learner, 'diagnostic')) ?? ''
    const other = await aLearner(learner.db)
    const { curriculum } = learner
    const asked = { attemptId, personId: other.personId, curriculum, at: minute(1), newId }
    expect(await finishAttempt(learner.db, asked)).toEqual({ outcome: 'not-found' })
  })
})

onDatabase('PostgreSQL', (open) => {
  test('a module is tested out though its course is begun while the diagnostic is finished', async () => {
    const learner = await aLearner(await open())
    const attemptId = await answerRightly(learner, 'diagnostic', minute(1))
    await sideBySide(
      learner.db,
      (one) => finish({ ...learner, db: one }, attemptId, minute(2)),
      { reads: 'assignment' },
      () => takeCheck(learner, 'S1', { right: 4, at: minute(2) }),
    )
    expect(await reached(learner)).toEqual(['O1 complete', 'S1 complete', 'S1 secure'])
  })
})

import { describe, expect, test } from 'vitest'
import type { Curriculum } from '#app/domain/courses.ts'
import { courseStanding, type LearnerFacts } from '#app/domain/standing.ts'
import { certaintyOf, resultsOf } from '#app/pages/progress.server.ts'
import { listFinishedAttempts, listSlots, recordAttempt } from '#db/attempts.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { readLearnerFacts } from '#db/learners.ts'
import { minute } from '#tests/support/clock.ts'
import { aCourse, aCurriculum, aModule } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { aNumeric, aVariant, wrongAnswer } from '#tests/support/questions.ts'
import {
  aLearner,
  answer,
  finish,
  type Learner,
  rightTo,
  startCheck,
  takeAssessment,
  takeCheck,
} from '#tests/support/taking.ts'

const store = ({ db, curriculum }: Learner) => ({ db, curriculum: () => curriculum })

/** A curriculum whose S1 asks five numbers, each in two variants and each with certainty. */
function numbersOnly(): Curriculum {
  const questions = [1, 2, 3, 4, 5].map((number) =>
    aNumeric({
      id: `S1-0${number}`,
      certainty: true,
      variants: [
        aVariant(`${number} of 50?`, 2 * number),
        aVariant(`${number} of 25?`, 4 * number),
      ],
    }),
  )
  const course = aCourse({ modules: [aModule({ code: 'S1', questions })] })
  return aCurriculum({ courses: [course], passport: { version: 1, achievements: [] } })
}

/** A finished check in which every question is answered, as sure as said where that is asked. */
async function checkAt(
  learner: Learner,
  { certainty, isRight, at }: { certainty: 1 | 2 | 3; isRight: boolean; at: string },
): Promise<string> {
  const attemptId = await startCheck(learner, 'S1', at)
  for (const slot of await listSlots(learner.db, attemptId)) {
    const given = isRight ? rightTo(slot) : wrongAnswer(slot.question)
    await answer(learner, attemptId, { slot: slot.slot, answer: given, certainty, at })
  }
  await finish(learner, attemptId, at)
  return attemptId
}

/** So many more finished attempts, later than the first and without questions. */
async function finishMore({ db, personId }: Learner, howMany: number): Promise<void> {
  const [first] = await listFinishedAttempts(db, personId)
  if (!first) throw new Error('Nothing is finished')
  const { right: _right, of: _of, ...attempt } = first
  await inTransaction(db, async (trx) => {
    for (let at = 1; at <= howMany; at += 1) {
      await recordAttempt(trx, { ...attempt, id: `later-${at}`, finishedAt: minute(at) })
    }
  })
}

async function results(learner: Learner, page = 1) {
  const facts: LearnerFacts = await readLearnerFacts(learner.db, learner.personId)
  const standings = learner.curriculum.courses.map((course) =>
    courseStanding(course, facts, '2026-11-22'),
  )
  return resultsOf(store(learner), { id: learner.personId }, standings, page)
}

onBothDatabases((open) => {
  describe('sure, and mistaken', () => {
    test('each question leads to its place on the result page and to its lesson', async () => {
      const learner = await aLearner(await open())
      const attemptId = await checkAt(learner, { certainty: 3, isRight: false, at: minute(1) })
      const slots = await listSlots(learner.db, attemptId)
      const asked = slots.filter(({ asksCertainty }) => asksCertainty)
      const { errors } = await certaintyOf(store(learner), { id: learner.personId })
      expect(errors.map(({ slot }) => slot).sort()).toEqual(asked.map(({ slot }) => slot))
      for (const { slot, ...error } of errors) {
        expect(error).toEqual({
          certainty: 3,
          stem: expect.stringMatching(/\S/),
          attempt: 'Check: Module S1',
          on: '22 November 2026',
          answerHref: `/attempts/${attemptId}/result#question-${slot}`,
          lesson: { title: 'Module S1', href: '/courses/statistics/module-s1' },
        })
      }
    })

    test('the stem is that of the variant which was asked', async () => {
      const learner = { ...(await aLearner(await open())), curriculum: numbersOnly() }
      // The second check deals each question in another variant.
      await checkAt(learner, { certainty: 3, isRight: false, at: minute(1) })
      const attemptId = await checkAt(learner, { certainty: 3, isRight: false, at: minute(2) })
      const { errors } = await certaintyOf(store(learner), { id: learner.personId })
      const slots = await listSlots(learner.db, attemptId)
      const stems = slots.map(({ question, variant }) =>
        question.type === 'numeric' ? question.variants[variant]?.stem : null,
      )
      expect(errors).toHaveLength(5)
      for (const { slot, stem } of errors) expect(stem).toBe(stems[slot - 1])
    })

    test('nothing of a key is among what is sent', async () => {
      const learner = await aLearner(await open())
      await checkAt(learner, { certainty: 3, isRight: false, at: minute(1) })
      const sent = JSON.stringify(await certaintyOf(store(learner), { id: learner.personId }))
      for (const key of ['correct', 'feedback', 'choices', 'working', 'tolerance', 'variants']) {
        expect(sent).not.toContain(`"${key}"`)
      }
    })

    test('what was answered counts in the row of how sure it was', async () => {
      const learner = await aLearner(await open())
      const of = async () => {
        const { calibration } = await certaintyOf(store(learner), { id: learner.personId })
        return { ...calibration, rows: calibration.rows.map((row) => [row.right, row.of]) }
      }
      expect(await of()).toEqual({
        rows: [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        marks: { total: 0, of: 0 },
      })
      await checkAt(learner, { certainty: 3, isRight: true, at: minute(1) })
      const { rows, marks } = await of()
      const [right = 0, asked = 0] = rows[2] ?? []
      expect(asked).toBeGreaterThan(1)
      expect(right).toBe(asked)
      expect(marks).toEqual({ total: 3 * asked, of: asked })
    })
  })

  describe('results', () => {
    test('of a course show the best check of each module and what the assessment came to', async () => {
      const learner = await aLearner(await open())
      expect((await results(learner)).courses).toEqual([])
      await takeCheck(learner, 'S1', { right: 2, at: minute(1) })
      await takeCheck(learner, 'S1', { right: 4, at: minute(2) })
      await takeAssessment(learner, { right: 1, at: minute(3) })
      const [statistics, ...others] = (await results(learner)).courses
      expect(others).toEqual([])
      expect(statistics?.modules.map(({ best }) => best)).toEqual([{ right: 4, of: 5 }, null])
      expect(statistics?.assessment?.result).toMatchObject({ kind: 'not-yet-shown' })
      await takeAssessment(learner, { right: 3, at: minute(4) })
      const [after] = (await results(learner)).courses
      expect(after?.assessment?.result).toEqual({
        kind: 'passed',
        at: minute(4),
        score: { right: 3, of: 4 },
      })
    })

    test('the history names everything finished, newest first, with its form', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'S1', { right: 2, at: minute(1) })
      await takeAssessment(learner, { right: 3, at: minute(2) })
      const { history } = await results(learner)
      expect(history).toMatchObject({ page: 1, pages: 1, total: 2 })
      expect(history.entries).toMatchObject([
        { name: 'Statistics assessment', form: 'A', right: 3, of: 4, isRemarked: false },
        { name: 'Check: Module S1', form: null, right: 2, of: 5, on: '22 Nov 2026' },
      ])
    })

    test('a long history comes in pages, and a page beyond the last gives the last', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'P1', { right: 3, at: minute(0) })
      await finishMore(learner, 20)
      const { history } = await results(learner)
      expect(history).toMatchObject({ page: 1, pages: 2, first: 1, total: 21 })
      expect(history.entries).toHaveLength(20)
      const last = (await results(learner, 99)).history
      expect(last).toMatchObject({ page: 2, first: 21, entries: [{ right: 3, of: 5 }] })
    })
  })
})

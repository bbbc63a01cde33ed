import { describe, expect, test } from 'vitest'
import { startRefresh } from '#app/commands/start-refresh.server.ts'
import { addDays } from '#app/domain/civil-days.ts'
import type { Certainty } from '#app/domain/questions.ts'
import { refreshPlan } from '#app/domain/refreshes.ts'
import { findOpenAssignment } from '#db/assignments.ts'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { listAwards } from '#db/awards.ts'
import { findCompletion, listMilestones, recordMilestones } from '#db/completions.ts'
import type { Db } from '#db/connect.ts'
import { readRefreshFacts } from '#db/refreshes.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum, aModule, courseOf } from '#tests/support/curriculum.ts'
import { onBothDatabases, onDatabase } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { wrongAnswer } from '#tests/support/questions.ts'
import {
  answer,
  answerAll,
  completeAllButAssessment,
  finish,
  type Learner,
  meetGoal,
  rightTo,
  startCheck,
  takeAssessment,
  takeCheck,
} from '#tests/support/taking.ts'

/** The modules of the small curriculum, and the day its learners work on. */
const MODULES = ['S1', 'S2', 'P1']
const TODAY = '2026-11-22'

async function aLearner(db: Db, curriculum = aCurriculum()): Promise<Learner> {
  return { db, personId: await recordInspector(db), curriculum }
}

async function complete(learner: Learner, code: string, at: string, right = 5) {
  await meetGoal(learner, code, at)
  await takeCheck(learner, code, { right, at })
}

async function refresh({ db, personId, curriculum }: Learner, at = minute(60)): Promise<string> {
  const started = await startRefresh(db, { personId, curriculum, at, newId })
  if (started.outcome !== 'open') throw new Error(started.outcome)
  return started.attemptId
}

/** Starts, answers and finishes a refresh on a day. */
async function takeRefresh(learner: Learner, day: string): Promise<string> {
  const at = (time: string) => `${day}T${time}:00.000Z`
  const attemptId = await refresh(learner, at('10:00'))
  await answerAll(learner, attemptId, 5, at('10:05'))
  await finish(learner, attemptId, at('10:10'))
  return attemptId
}

async function planOn({ db, personId }: Learner, today: string) {
  return refreshPlan(await readRefreshFacts(db, personId, MODULES), today)
}

onBothDatabases((open) => {
  describe('starting a refresh', () => {
    test('before any module is complete opens nothing', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'S1', { right: 5, at: minute(1) })
      const { db, personId, curriculum } = learner
      expect(await startRefresh(db, { personId, curriculum, at: minute(60), newId })).toEqual({
        outcome: 'nothing-completed',
      })
    })

    test('asks five practice questions of the modules completed, and of no others', async () => {
      const learner = await aLearner(await open())
      await complete(learner, 'S1', minute(1))
      await takeCheck(learner, 'S2', { right: 5, at: minute(2) })
      const slots = await listSlots(learner.db, await refresh(learner))
      expect(slots.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5])
      expect(new Set(slots.map(({ question }) => question.id)).size).toBe(5)
      for (const { question } of slots) {
        expect(question).toMatchObject({ module: 'S1' })
        expect(question.form).toBeUndefined()
      }
      expect(slots.filter(({ asksCertainty }) => asksCertainty).length).toBeGreaterThan(1)
    })

    test('twice gives the same one; after finishing, another', async () => {
      const learner = await aLearner(await open())
      await complete(learner, 'S1', minute(1))
      const first = await refresh(learner)
      expect(await refresh(learner, minute(61))).toBe(first)
      await finish(learner, first, minute(62))
      expect(await refresh(learner, minute(63))).not.toBe(first)
    })

    test('never asks what the diagnostic asks, though it is complete', async () => {
      const curriculum = aCurriculum()
      const statistics = courseOf(curriculum, 'statistics')
      statistics.modules.push(aModule({ code: 'O1', check: null }))
      const learner = await aLearner(await open(), curriculum)
      await complete(learner, 'S1', minute(1))
      const assignment = await findOpenAssignment(learner.db, learner.personId, 'statistics')
      await learner.db.transaction().execute((trx) =>
        recordMilestones(trx, [
          {
            assignmentId: assignment?.id ?? '',
            subject: 'O1',
            standard: 'complete',
            achievedAt: minute(9),
          },
        ]),
      )
      for (let time = 0; time < 5; time += 1) {
        const attemptId = await refresh(learner, minute(60 + time))
        const slots = await listSlots(learner.db, attemptId)
        expect(slots.filter(({ question }) => question.module !== 'S1')).toEqual([])
        await finish(learner, attemptId, minute(60 + time))
      }
    })

    test('is kept under the course of the module completed last', async () => {
      const learner = await aLearner(await open())
      const { db, personId } = learner
      await complete(learner, 'S1', minute(1))
      await complete(learner, 'P1', minute(2))
      const ofPerformance = await findAttempt(db, await refresh(learner), personId)
      const performance = await findOpenAssignment(db, personId, 'performance')
      expect(ofPerformance).toMatchObject({
        kind: 'refresh',
        subject: 'programme',
        form: null,
        state: 'open',
        assignmentId: performance?.id,
      })
    })

    test('brings back first what was answered wrong, surest mistakes before all', async () => {
      const learner = await aLearner(await open())
      const check = await startCheck(learner, 'S1')
      const missed: string[] = []
      for (const slot of await listSlots(learner.db, check)) {
        const isMissed = slot.asksCertainty && missed.length < 2
        if (isMissed) missed.push(slot.question.id)
        const given = isMissed ? wrongAnswer(slot.question) : rightTo(slot)
        const certainty: Certainty | null = slot.asksCertainty ? 3 : null
        await answer(learner, check, { slot: slot.slot, answer: given, certainty })
      }
      await finish(learner, check, minute(2))
      await meetGoal(learner, 'S1', minute(3))
      await complete(learner, 'S2', minute(4))
      await complete(learner, 'P1', minute(5))
      const slots = await listSlots(learner.db, await refresh(learner))
      expect(slots.map(({ question }) => question.id)).toEqual(expect.arrayContaining(missed))
      const facts = await readRefreshFacts(learner.db, learner.personId, MODULES)
      const mistakes = facts.answers.filter(({ isRight }) => !isRight)
      expect(mistakes.map(({ itemId, certainty }) => [itemId, certainty]).sort()).toEqual(
        missed.map((id) => [id, 3]).sort(),
      )
    })
  })

  describe('finishing a refresh', () => {
    test('completes, secures, passes and awards nothing, right or wrong', async () => {
      const learner = await aLearner(await open())
      const { db, personId } = learner
      await completeAllButAssessment(learner)
      const assignment = await findOpenAssignment(db, personId, 'statistics')
      const state = async () => ({
        milestones: await listMilestones(db, personId),
        completion: await findCompletion(db, assignment?.id ?? ''),
        awards: await listAwards(db, personId),
      })
      const before = await state()
      for (const [right, at] of [[5, 60] as const, [0, 70] as const]) {
        const attemptId = await refresh(learner, minute(at))
        await answerAll(learner, attemptId, right, minute(at + 1))
        expect(await finish(learner, attemptId, minute(at + 2))).toEqual({
          outcome: 'finished',
          awarded: [],
        })
      }
      expect(await state()).toEqual(before)
    })

    test('leaves the next form of the assessment as it was', async () => {
      const learner = await aLearner(await open())
      await complete(learner, 'S1', minute(1))
      await finish(learner, await refresh(learner), minute(61))
      await takeAssessment(learner, { right: 0, at: minute(70) })
      const forms = await learner.db.selectFrom('attempt').select(['kind', 'form']).execute()
      expect(forms.filter(({ kind }) => kind === 'assessment')).toEqual([
        { kind: 'assessment', form: 'A' },
      ])
    })

    test('marks each answer as it is given, and keeps the score', async () => {
      const learner = await aLearner(await open())
      await complete(learner, 'S1', minute(1))
      const attemptId = await refresh(learner)
      await answerAll(learner, attemptId, 3)
      const slots = await listSlots(learner.db, attemptId)
      expect(slots.map(({ mark }) => mark?.isRight)).toEqual([true, true, true, false, false])
      await finish(learner, attemptId, minute(62))
      const { refreshes } = await readRefreshFacts(learner.db, learner.personId, MODULES)
      expect(refreshes).toMatchObject([{ id: attemptId, right: 3, of: 5, finishedAt: minute(62) }])
    })
  })

  describe('the days of a learner', () => {
    test('are worked out from what is stored: booked, due, settled by each refresh', async () => {
      const learner = await aLearner(await open())
      await complete(learner, 'S1', minute(1))
      const days = [2, 7, 28, 84].map((after) => addDays(TODAY, after))
      expect((await planOn(learner, TODAY)).next.map(({ on }) => on)).toEqual(days)
      await takeRefresh(learner, TODAY)
      expect((await planOn(learner, TODAY)).next.map(({ on }) => on)).toEqual(days)
      for (const [place, day] of days.entries()) {
        expect((await planOn(learner, day)).due).toEqual({
          since: day,
          modules: ['S1'],
          overdue: 0,
        })
        await takeRefresh(learner, day)
        const { due, next } = await planOn(learner, day)
        expect(due).toBeNull()
        expect(next.map(({ on }) => on)).toEqual(days.slice(place + 1))
      }
    })

    test('include two days after a wrong answer at certainty 3, in a check or a refresh', async () => {
      const learner = await aLearner(await open())
      await complete(learner, 'S1', minute(1))
      await takeRefresh(learner, '2026-12-21')
      const attemptId = await refresh(learner, '2026-12-30T10:00:00.000Z')
      for (const { slot, question } of await listSlots(learner.db, attemptId)) {
        const at = '2026-12-30T23:59:00.000Z'
        await answer(learner, attemptId, { slot, answer: wrongAnswer(question), certainty: 3, at })
      }
      const days = async () => (await planOn(learner, '2026-12-30')).next.map(({ on }) => on)
      expect(await days()).toEqual(['2027-01-01', '2027-02-14'])
      await finish(learner, attemptId, '2026-12-30T23:59:59.000Z')
      expect(await days()).toEqual(['2027-01-01', '2027-02-14'])
    })

    test('are nobody else’s', async () => {
      const db = await open()
      const [one, other] = [await aLearner(db), await aLearner(db)]
      await complete(one, 'S1', minute(1))
      await takeRefresh(one, TODAY)
      expect(await readRefreshFacts(db, other.personId, MODULES)).toEqual({
        completed: [],
        answers: [],
        refreshes: [],
      })
    })
  })
})

onDatabase('PostgreSQL', (open) => {
  test('eight tabs start a refresh at once and find one', async () => {
    const learner = await aLearner(await open())
    await complete(learner, 'S1', minute(1))
    const tabs = await Promise.all(Array.from({ length: 8 }, () => refresh(learner)))
    expect(new Set(tabs).size).toBe(1)
    const attempts = await learner.db.selectFrom('attempt').select(['id', 'kind']).execute()
    expect(attempts.filter(({ kind }) => kind === 'refresh')).toHaveLength(1)
  })
})

import { describe, expect, test } from 'vitest'
import type { Certainty } from '#app/domain/questions.ts'
import { listFinishedAttempts, listSlots } from '#db/attempts.ts'
import { listMarkedAnswers, listPinnedQuestions, listRemarkedAttempts } from '#db/progress.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { recordInspector } from '#tests/support/people.ts'
import { wrongAnswer } from '#tests/support/questions.ts'
import {
  aLearner,
  answer,
  finish,
  type Learner,
  rightTo,
  startAssessment,
  startCheck,
  takeCheck,
} from '#tests/support/taking.ts'

/** Answers the first slot that asks for certainty wrongly, as sure as said; gives that slot. */
async function beSureAndWrong(learner: Learner, attemptId: string, certainty: Certainty) {
  const slots = await listSlots(learner.db, attemptId)
  const slot = slots.find(({ asksCertainty }) => asksCertainty)
  if (!slot) throw new Error('Nothing asks for certainty')
  await answer(learner, attemptId, {
    slot: slot.slot,
    answer: wrongAnswer(slot.question),
    certainty,
    at: minute(3),
  })
  return slot
}

/** A re-mark of one slot, as right. */
async function remark({ db }: Learner, attemptId: string, slot: number): Promise<void> {
  const mark = await db
    .selectFrom('mark')
    .selectAll()
    .where('attempt_id', '=', attemptId)
    .where('slot', '=', slot)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('mark')
    .values({ ...mark, seq: 2, is_right: 1, reason: 're-mark', at: minute(90) })
    .execute()
}

onBothDatabases((open) => {
  describe('marked answers', () => {
    test('say what was answered, how sure, how it was marked and in which attempt', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startCheck(learner, 'S1')
      const slot = await beSureAndWrong(learner, attemptId, 3)
      expect(await listMarkedAnswers(learner.db, learner.personId)).toEqual([
        {
          attempt: expect.objectContaining({ id: attemptId, kind: 'check', state: 'open' }),
          slot: slot.slot,
          variant: slot.variant,
          itemVersionId: slot.itemVersionId,
          itemId: slot.question.id,
          module: 'S1',
          isRight: false,
          certainty: 3,
          at: minute(3),
        },
      ])
    })

    test('are not those of an assessment that goes on, nor what was left unanswered', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const [first] = await listSlots(learner.db, attemptId)
      if (!first) throw new Error('No slot')
      await answer(learner, attemptId, { slot: 1, answer: rightTo(first) })
      expect(await listMarkedAnswers(learner.db, learner.personId)).toEqual([])
      await finish(learner, attemptId)
      expect(await listMarkedAnswers(learner.db, learner.personId)).toMatchObject([
        { slot: 1, isRight: true, certainty: null },
      ])
    })

    test('count by their newest mark, with the version that was read', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startCheck(learner, 'S1')
      const { slot, itemVersionId } = await beSureAndWrong(learner, attemptId, 2)
      await remark(learner, attemptId, slot)
      expect(await listMarkedAnswers(learner.db, learner.personId)).toMatchObject([
        { slot, isRight: true, certainty: 2, at: minute(3), itemVersionId },
      ])
    })

    test('are nobody else’s', async () => {
      const learner = await aLearner(await open())
      await takeCheck(learner, 'S1', { right: 3, at: minute(1) })
      expect(await listMarkedAnswers(learner.db, await recordInspector(learner.db))).toEqual([])
      expect(await listMarkedAnswers(learner.db, learner.personId)).toHaveLength(5)
    })
  })

  test('pinned questions are given whole, by version', async () => {
    const learner = await aLearner(await open())
    const slots = await listSlots(learner.db, await startCheck(learner, 'S1'))
    const ids = slots.map(({ itemVersionId }) => itemVersionId)
    const found = await listPinnedQuestions(learner.db, ids)
    expect(ids.map((id) => found.get(id))).toEqual(slots.map(({ question }) => question))
    expect(await listPinnedQuestions(learner.db, [])).toEqual(new Map())
  })

  test('finished attempts come newest first, scored by the newest marks; open ones are left out', async () => {
    const learner = await aLearner(await open())
    await takeCheck(learner, 'S1', { right: 3, at: minute(1) })
    await takeCheck(learner, 'P1', { right: 5, at: minute(9) })
    await startCheck(learner, 'S2', minute(10))
    const finished = await listFinishedAttempts(learner.db, learner.personId)
    expect(finished).toMatchObject([
      { subject: 'P1', right: 5, of: 5, finishedAt: minute(9) },
      { subject: 'S1', right: 3, of: 5, finishedAt: minute(1) },
    ])
    const [, older] = finished
    await remark(learner, older?.id ?? '', 5)
    expect((await listFinishedAttempts(learner.db, learner.personId))[1]).toMatchObject({
      right: 4,
    })
  })

  test('an attempt is marked again when one of its answers is', async () => {
    const learner = await aLearner(await open())
    await takeCheck(learner, 'S1', { right: 3, at: minute(1) })
    await takeCheck(learner, 'P1', { right: 3, at: minute(2) })
    const { db, personId } = learner
    expect(await listRemarkedAttempts(db, personId)).toEqual(new Set())
    const [newest] = await listFinishedAttempts(db, personId)
    await remark(learner, newest?.id ?? '', 4)
    expect(await listRemarkedAttempts(db, personId)).toEqual(new Set([newest?.id]))
    expect(await listRemarkedAttempts(db, await recordInspector(db))).toEqual(new Set())
  })
})

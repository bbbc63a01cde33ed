import { describe, expect, test } from 'vitest'
import { listSlots, type Slot } from '#db/attempts.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { wrongAnswer } from '#tests/support/questions.ts'
import {
  aLearner,
  answer,
  finish,
  type Learner,
  rightTo,
  startAssessment,
  startCheck,
} from '#tests/support/taking.ts'

async function slotOf({ db }: Learner, attemptId: string, number: number): Promise<Slot> {
  const slot = (await listSlots(db, attemptId)).find((one) => one.slot === number)
  if (!slot) throw new Error(`No question ${number}`)
  return slot
}

async function steps({ db }: Learner): Promise<{ id: string; slot: number; seq: number }[]> {
  return db
    .selectFrom('attempt_step')
    .select(['id', 'slot', 'seq'])
    .orderBy('slot')
    .orderBy('seq')
    .execute()
}

onBothDatabases((open) => {
  describe('an answer', () => {
    test('is kept, with when it was given', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const given = rightTo(await slotOf(learner, attemptId, 1))
      expect(await answer(learner, attemptId, { slot: 1, answer: given, at: minute(3) })).toBe(
        'kept',
      )
      expect(await slotOf(learner, attemptId, 1)).toMatchObject({
        answer: given,
        answeredAt: minute(3),
        mark: null,
      })
      expect((await slotOf(learner, attemptId, 2)).answer).toBeNull()
    })

    test('may be changed while the assessment is open: the last one counts', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const slot = await slotOf(learner, attemptId, 1)
      await answer(learner, attemptId, { slot: 1, answer: wrongAnswer(slot.question) })
      await answer(learner, attemptId, { slot: 1, answer: rightTo(slot) })
      expect((await slotOf(learner, attemptId, 1)).answer).toEqual(rightTo(slot))
      expect((await steps(learner)).map(({ seq }) => seq)).toEqual([1, 2])
    })

    test('that was given before a newer one and arrives after it does not overwrite it', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const slot = await slotOf(learner, attemptId, 1)
      const wrong = { slot: 1, answer: wrongAnswer(slot.question) }
      const right = { slot: 1, answer: rightTo(slot) }
      // The second send names the first, which is still on its way.
      expect(await answer(learner, attemptId, { ...right, stepId: 'second', after: 'first' })).toBe(
        'kept',
      )
      expect(await answer(learner, attemptId, { ...wrong, stepId: 'first', after: null })).toBe(
        'stale',
      )
      expect((await slotOf(learner, attemptId, 1)).answer).toEqual(right.answer)
    })

    test('from a window that has not seen the newest answer is refused, until it has', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const slot = await slotOf(learner, attemptId, 1)
      const given = { slot: 1, answer: rightTo(slot) }
      await answer(learner, attemptId, { ...given, stepId: 'one', after: null })
      await answer(learner, attemptId, { ...given, stepId: 'two', after: 'one' })
      const other = { slot: 1, answer: wrongAnswer(slot.question) }
      expect(await answer(learner, attemptId, { ...other, after: 'one' })).toBe('stale')
      expect(await answer(learner, attemptId, { ...other, after: 'two' })).toBe('kept')
    })

    test('sent twice is kept once and acknowledged twice', async () => {
      const learner = await aLearner(await open())
      for (const attemptId of [await startAssessment(learner), await startCheck(learner, 'S1')]) {
        const given = {
          slot: 1,
          stepId: `double-click-${attemptId}`,
          answer: rightTo(await slotOf(learner, attemptId, 1)),
        }
        expect(await answer(learner, attemptId, given)).toBe('kept')
        expect(await answer(learner, attemptId, given)).toBe('kept')
      }
      expect(await steps(learner)).toHaveLength(2)
    })

    test('sent twice at the same moment is kept once and acknowledged twice', async () => {
      const learner = await aLearner(await open())
      for (const attemptId of [await startAssessment(learner), await startCheck(learner, 'S1')]) {
        const given = {
          slot: 1,
          stepId: `double-click-${attemptId}`,
          answer: rightTo(await slotOf(learner, attemptId, 1)),
        }
        const clicks = Array.from({ length: 8 }, () => answer(learner, attemptId, given))
        expect(new Set(await Promise.all(clicks))).toEqual(new Set(['kept']))
      }
      expect(await steps(learner)).toHaveLength(2)
    })

    test('sent again after a newer one does not take the newer one’s place', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const slot = await slotOf(learner, attemptId, 1)
      const stale = { slot: 1, stepId: 'stale', answer: wrongAnswer(slot.question) }
      await answer(learner, attemptId, stale)
      await answer(learner, attemptId, { slot: 1, stepId: 'newer', answer: rightTo(slot) })
      expect(await answer(learner, attemptId, { ...stale, at: minute(9) })).toBe('kept')
      expect(await slotOf(learner, attemptId, 1)).toMatchObject({
        stepId: 'newer',
        answer: rightTo(slot),
      })
    })

    test('sent again after finishing is acknowledged, and changes nothing', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const given = { slot: 1, stepId: 's', answer: rightTo(await slotOf(learner, attemptId, 1)) }
      await answer(learner, attemptId, given)
      await finish(learner, attemptId)
      const before = await listSlots(learner.db, attemptId)
      expect(await answer(learner, attemptId, given)).toBe('kept')
      expect(await listSlots(learner.db, attemptId)).toEqual(before)
    })

    test('under an id that was used for another question is not taken for that answer', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const given = { stepId: 's', answer: rightTo(await slotOf(learner, attemptId, 1)) }
      await answer(learner, attemptId, { ...given, slot: 1 })
      expect(await answer(learner, attemptId, { ...given, slot: 3 })).toBe('closed')
      expect((await slotOf(learner, attemptId, 3)).answer).toBeNull()
    })

    test('given in two tabs is kept from both, in one order', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const slot = await slotOf(learner, attemptId, 1)
      const tabs = ['left', 'right'].map((stepId) =>
        answer(learner, attemptId, { slot: 1, stepId, answer: rightTo(slot) }),
      )
      expect(await Promise.all(tabs)).toEqual(['kept', 'kept'])
      expect((await steps(learner)).map(({ seq }) => seq)).toEqual([1, 2])
    })
  })

  describe('somebody else', () => {
    test('finds no such attempt, and changes nothing in it', async () => {
      const db = await open()
      const [owner, other] = [await aLearner(db), await aLearner(db)]
      const attemptId = await startAssessment(owner)
      const given = { slot: 1, answer: rightTo(await slotOf(owner, attemptId, 1)) }
      expect(await answer(other, attemptId, given)).toBe('not-found')
      expect(await finish(other, attemptId)).toEqual({ outcome: 'not-found' })
      expect(await steps(owner)).toEqual([])
      expect(await answer(owner, attemptId, given)).toBe('kept')
    })

    test('learns nothing from an id that another person used', async () => {
      const db = await open()
      const [owner, other] = [await aLearner(db), await aLearner(db)]
      const theirs = await startAssessment(owner)
      const own = await startAssessment(other)
      const given = { slot: 1, stepId: 's', answer: rightTo(await slotOf(owner, theirs, 1)) }
      await answer(owner, theirs, given)
      expect(await answer(other, own, given)).toBe('closed')
      expect((await slotOf(other, own, 1)).answer).toBeNull()
    })
  })

  test('an attempt or a question that does not exist is not found', async () => {
    const learner = await aLearner(await open())
    const attemptId = await startAssessment(learner)
    const given = rightTo(await slotOf(learner, attemptId, 1))
    expect(await answer(learner, 'no-such-attempt', { slot: 1, answer: given })).toBe('not-found')
    expect(await answer(learner, attemptId, { slot: 99, answer: given })).toBe('not-found')
  })

  test('after finishing, an answer comes too late', async () => {
    const learner = await aLearner(await open())
    const attemptId = await startAssessment(learner)
    const slot = await slotOf(learner, attemptId, 1)
    await answer(learner, attemptId, { slot: 1, answer: wrongAnswer(slot.question) })
    await finish(learner, attemptId)
    expect(await answer(learner, attemptId, { slot: 1, answer: rightTo(slot) })).toBe('closed')
    expect((await slotOf(learner, attemptId, 1)).mark?.isRight).toBe(false)
  })

  describe('marking', () => {
    test('in a check is immediate, and the answer then stands', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startCheck(learner, 'S1')
      const wrong = wrongAnswer((await slotOf(learner, attemptId, 1)).question)
      await answer(learner, attemptId, { slot: 1, answer: wrong, at: minute(4) })
      const slot = await slotOf(learner, attemptId, 1)
      expect(slot.mark).toMatchObject({ isRight: false, at: minute(4) })
      expect(await answer(learner, attemptId, { slot: 1, answer: rightTo(slot) })).toBe('closed')
      expect((await slotOf(learner, attemptId, 1)).answer).toEqual(wrong)

      const given = rightTo(await slotOf(learner, attemptId, 2))
      await answer(learner, attemptId, { slot: 2, answer: given })
      expect((await slotOf(learner, attemptId, 2)).mark).toMatchObject({ isRight: true })
    })

    test('in an assessment waits until it is finished', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      await answer(learner, attemptId, {
        slot: 1,
        answer: rightTo(await slotOf(learner, attemptId, 1)),
      })
      expect(await learner.db.selectFrom('mark').selectAll().execute()).toEqual([])
    })
  })

  test('how sure somebody is, is kept and marked only where it was asked', async () => {
    const learner = await aLearner(await open())
    const attemptId = await startCheck(learner, 'S1')
    const slots = await listSlots(learner.db, attemptId)
    const sure = slots.find((slot) => slot.asksCertainty)
    const plain = slots.find((slot) => !slot.asksCertainty)
    if (!sure || !plain) throw new Error('The check should have questions of both kinds')
    for (const slot of [sure, plain]) {
      const given = { slot: slot.slot, answer: wrongAnswer(slot.question), certainty: 3 } as const
      await answer(learner, attemptId, given)
    }
    expect(await slotOf(learner, attemptId, sure.slot)).toMatchObject({
      certainty: 3,
      mark: { certaintyMark: -6 },
    })
    expect(await slotOf(learner, attemptId, plain.slot)).toMatchObject({
      certainty: null,
      mark: { certaintyMark: null },
    })
  })
})

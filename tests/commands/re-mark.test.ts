import { describe, expect, test } from 'vitest'
import { reMark } from '#app/commands/re-mark.server.ts'
import { itemHashes } from '#app/content/content-hash.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { listSlots } from '#db/attempts.ts'
import { listAwards } from '#db/awards.ts'
import { listMilestones } from '#db/completions.ts'
import type { Db } from '#db/connect.ts'
import { recordItemVersion } from '#db/content-versions.ts'
import { listMarks } from '#db/re-marks.ts'
import type { Tables } from '#db/schema.ts'
import { changed, questionIn, withRight, withStem } from '#tests/support/changes.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum, moduleOf } from '#tests/support/curriculum.ts'
import { onBothDatabases, onDatabase } from '#tests/support/databases.ts'
import { whileHeld } from '#tests/support/interleaving.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { rightAnswer } from '#tests/support/questions.ts'
import {
  answer,
  answerAll,
  completeAllButAssessment,
  finish,
  type Learner,
  rightTo,
  startAssessment,
  startCheck,
} from '#tests/support/taking.ts'

/** The single question of form A in S1, and the choice that becomes right. */
const QUESTION = 'S1-11'

async function aLearner(db: Db, curriculum = aCurriculum()): Promise<Learner> {
  return { db, personId: await recordInspector(db), curriculum }
}

async function sweep({ db }: Learner, curriculum: Curriculum, at = minute(100)) {
  return await reMark(db, { curriculum, at, newId })
}

const TABLES = [
  'attempt',
  'attempt_slot',
  'attempt_step',
  'mark',
  'item_version',
  'milestone',
  'completion',
  'award',
  'lesson_record',
  'assignment',
] as (keyof Tables)[]

async function everyRow(db: Db): Promise<unknown> {
  const rows = TABLES.map(async (table) => {
    const found = await db.selectFrom(table).selectAll().execute()
    return [table, found.map((row) => JSON.stringify(row)).sort()]
  })
  return Object.fromEntries(await Promise.all(rows))
}

/** A finished assessment in which so many questions are right, the first slots first. */
async function assessed(learner: Learner, right: number, at = minute(60)): Promise<string> {
  const attemptId = await startAssessment(learner, 'statistics', at)
  await answerAll(learner, attemptId, right, at)
  await finish(learner, attemptId, at)
  return attemptId
}

async function rightness(db: Db, attemptId: string) {
  return (await listSlots(db, attemptId)).map(({ mark }) => mark?.isRight)
}

onBothDatabases((open) => {
  describe('marking again', () => {
    test('turns a right answer into one that is not, and keeps the mark it had', async () => {
      const learner = await aLearner(await open())
      const { db } = learner
      const attemptId = await assessed(learner, 4)
      const after = changed(learner.curriculum, QUESTION, 're-mark', withRight('rise'))
      expect(await sweep(learner, after)).toEqual({ answers: 1 })
      expect(await rightness(db, attemptId)).toEqual([false, true, true, true])
      const marks = (await listMarks(db, attemptId)).filter(({ slot }) => slot === 1)
      expect(marks).toMatchObject([
        { seq: 1, isRight: true, reason: 'finish', at: minute(60) },
        { seq: 2, isRight: false, reason: 're-mark', at: minute(100) },
      ])
      expect(marks[1]?.question).toEqual(questionIn(after, QUESTION))
    })

    test('turns a wrong answer into a right one: the pass and the stamp are gained, as of then', async () => {
      const learner = await aLearner(await open())
      const { db, personId } = learner
      await completeAllButAssessment(learner)
      const attemptId = await startAssessment(learner, 'statistics', minute(60))
      const [first, ...others] = await listSlots(db, attemptId)
      await answer(learner, attemptId, { slot: 1, answer: { type: 'single', choice: 'rise' } })
      // Two right of four; with the first, three: enough.
      for (const slot of others.slice(0, 2))
        await answer(learner, attemptId, { slot: slot.slot, answer: rightTo(slot) })
      await finish(learner, attemptId, minute(60))
      expect(first?.question.id).toBe(QUESTION)
      expect(await listAwards(db, personId)).toEqual([])

      await sweep(learner, changed(learner.curriculum, QUESTION, 're-mark', withRight('rise')))
      expect(await rightness(db, attemptId)).toEqual([true, true, true, false])
      expect(await listMilestones(db, personId)).toContainEqual(
        expect.objectContaining({ standard: 'passed', achievedAt: minute(60) }),
      )
      expect(await listAwards(db, personId)).toMatchObject([
        { badge: 'skilled', awardedAt: minute(60) },
      ])
    })

    test('takes nothing away: a pass and a stamp stay where the marks no longer reach', async () => {
      const learner = await aLearner(await open())
      const { db, personId } = learner
      await completeAllButAssessment(learner)
      await assessed(learner, 3)
      const before = [await listMilestones(db, personId), await listAwards(db, personId)]
      expect(before[1]).toHaveLength(1)
      await sweep(learner, changed(learner.curriculum, QUESTION, 're-mark', withRight('rise')))
      expect([await listMilestones(db, personId), await listAwards(db, personId)]).toEqual(before)
    })

    test('gives the certainty mark anew', async () => {
      const learner = await aLearner(await open())
      const { db } = learner
      questionIn(learner.curriculum, QUESTION).certainty = true
      const attemptId = await startAssessment(learner)
      await answer(learner, attemptId, {
        slot: 1,
        answer: { type: 'single', choice: 'luck' },
        certainty: 3,
      })
      await finish(learner, attemptId)
      const marked = async () => (await listSlots(db, attemptId))[0]?.mark?.certaintyMark
      expect(await marked()).toBe(3)
      await sweep(learner, changed(learner.curriculum, QUESTION, 're-mark', withRight('rise')))
      expect(await marked()).toBe(-6)
    })

    test('a second time changes nothing', async () => {
      const learner = await aLearner(await open())
      await assessed(learner, 4)
      const after = changed(learner.curriculum, QUESTION, 're-mark', withRight('rise'))
      await sweep(learner, after)
      const rows = await everyRow(learner.db)
      expect(await sweep(learner, after, minute(200))).toEqual({ answers: 0 })
      expect(await everyRow(learner.db)).toEqual(rows)
    })

    test('by two servers at the same moment gives one mark', async () => {
      const learner = await aLearner(await open())
      const attemptId = await assessed(learner, 4)
      const after = changed(learner.curriculum, QUESTION, 're-mark', withRight('rise'))
      await Promise.all([sweep(learner, after), sweep(learner, after)])
      const marks = await listMarks(learner.db, attemptId)
      expect(marks.filter(({ reason }) => reason === 're-mark')).toHaveLength(1)
    })

    test('reaches the answers of a check, and of everybody', async () => {
      const db = await open()
      const curriculum = aCurriculum()
      const { module } = moduleOf(curriculum, 'P1')
      // As many as a check draws, so that each of them is asked.
      module.questions = module.questions.slice(0, 5)
      for (let person = 0; person < 3; person += 1) {
        const learner = await aLearner(db, curriculum)
        const attemptId = await startCheck(learner, 'P1')
        await answerAll(learner, attemptId, 5)
        await finish(learner, attemptId)
      }
      const after = changed(curriculum, 'P1-05', 're-mark', withRight('rise'))
      expect(await reMark(db, { curriculum: after, at: minute(9), newId })).toEqual({ answers: 3 })
    })

    test('leaves an open attempt as it was dealt; once finished it is marked again', async () => {
      const learner = await aLearner(await open())
      const { db } = learner
      const attemptId = await startAssessment(learner)
      await answerAll(learner, attemptId, 4)
      const after = changed(learner.curriculum, QUESTION, 're-mark', withRight('rise'))
      const rows = await everyRow(db)
      expect(await sweep(learner, after)).toEqual({ answers: 0 })
      expect(await everyRow(db)).toEqual(rows)

      await finish({ ...learner, curriculum: after }, attemptId)
      expect(await rightness(db, attemptId), 'as it was dealt').toEqual([true, true, true, true])
      expect(await sweep(learner, after)).toEqual({ answers: 1 })
      expect(await rightness(db, attemptId)).toEqual([false, true, true, true])
    })

    test('leaves an open check as it was dealt, answers that were marked at once too', async () => {
      const curriculum = aCurriculum()
      const { module } = moduleOf(curriculum, 'S1')
      // As many as a check draws, so that each of them is asked.
      module.questions = module.questions.slice(0, 5)
      const learner = await aLearner(await open(), curriculum)
      const attemptId = await startCheck(learner, 'S1')
      await answerAll(learner, attemptId, 5)
      const after = changed(curriculum, 'S1-05', 're-mark', withRight('rise'))
      expect(await sweep(learner, after)).toEqual({ answers: 0 })
      await finish(learner, attemptId)
      expect(await sweep(learner, after)).toEqual({ answers: 1 })
    })

    test('leaves what cannot be read against the new text, and what was not answered', async () => {
      const learner = await aLearner(await open())
      const { db } = learner
      const attemptId = await startAssessment(learner)
      await answer(learner, attemptId, { slot: 1, answer: { type: 'single', choice: 'twenty' } })
      await finish(learner, attemptId)
      const gone = changed(learner.curriculum, QUESTION, 're-mark', (question) =>
        question.type === 'single'
          ? { ...question, choices: question.choices.filter(({ id }) => id !== 'twenty') }
          : question,
      )
      const wider = changed(learner.curriculum, 'S1-12', 're-mark', (question) =>
        question.type === 'numeric' ? { ...question, tolerance: 50 } : question,
      )
      const rows = await everyRow(db)
      await sweep(learner, gone)
      await sweep(learner, wider)
      expect(await everyRow(db)).toEqual(rows)
    })

    test('a number is held against the new tolerance, for the figures that were asked', async () => {
      const learner = await aLearner(await open())
      const { db } = learner
      const attemptId = await startAssessment(learner)
      const slot = (await listSlots(db, attemptId)).find(({ question }) => question.id === 'S1-12')
      if (!slot) throw new Error('S1-12 is in form A')
      const right = rightAnswer(slot.question, slot.variant)
      if (right.type !== 'numeric') throw new Error('S1-12 is numeric')
      const near = { ...right, value: right.value + 1 }
      await answer(learner, attemptId, { slot: slot.slot, answer: near })
      await finish(learner, attemptId)
      const isRight = async () => (await rightness(db, attemptId))[slot.slot - 1]
      expect(await isRight()).toBe(false)
      const after = changed(learner.curriculum, 'S1-12', 're-mark', (question) =>
        question.type === 'numeric'
          ? { ...question, tolerance: 1, variants: [...question.variants].reverse() }
          : question,
      )
      await sweep(learner, after)
      expect(await isRight()).toBe(true)
    })

    test('goes past corrections of words, before it and after it', async () => {
      const learner = await aLearner(await open())
      const attemptId = await assessed(learner, 4)
      const worded = changed(learner.curriculum, QUESTION, 'editorial', withStem('Worded better'))
      const reMarked = changed(worded, QUESTION, 're-mark', withRight('rise'))
      const after = changed(reMarked, QUESTION, 'editorial', withStem('Worded best'))
      expect(await sweep(learner, after)).toEqual({ answers: 1 })
      expect(await rightness(learner.db, attemptId)).toEqual([false, true, true, true])
      expect(await sweep(learner, after)).toEqual({ answers: 0 })
    })

    test('stops at a change that made it another question', async () => {
      const learner = await aLearner(await open())
      await assessed(learner, 4)
      const another = changed(learner.curriculum, QUESTION, 'new-item', withStem('Something else'))
      const after = changed(another, QUESTION, 're-mark', withRight('rise'))
      expect(await sweep(learner, after)).toEqual({ answers: 0 })
    })

    test('and back again: the last word counts', async () => {
      const learner = await aLearner(await open())
      const attemptId = await assessed(learner, 4)
      const wrongly = changed(learner.curriculum, QUESTION, 're-mark', withRight('rise'))
      await sweep(learner, wrongly)
      const after = changed(wrongly, QUESTION, 're-mark', withRight('luck'))
      expect(await sweep(learner, after)).toEqual({ answers: 1 })
      expect(await rightness(learner.db, attemptId)).toEqual([true, true, true, true])
      expect(await sweep(learner, after)).toEqual({ answers: 0 })
    })
  })

  test.each(['editorial', 'structure', 'new-item'] as const)(
    'a change of class %s touches no row, and nobody’s state',
    async (kind) => {
      const learner = await aLearner(await open())
      const { db, personId } = learner
      await completeAllButAssessment(learner)
      await assessed(learner, 3)
      const state = [await listMilestones(db, personId), await listAwards(db, personId)]
      const rows = await everyRow(db)
      const after = changed(learner.curriculum, QUESTION, kind, withStem('Worded better'))
      expect(await sweep(learner, after)).toEqual({ answers: 0 })
      expect(await everyRow(db)).toEqual(rows)
      expect([await listMilestones(db, personId), await listAwards(db, personId)]).toEqual(state)
    },
  )

  test('a re-mark that leads to another text than the present one is not acted on', async () => {
    const learner = await aLearner(await open())
    await assessed(learner, 4)
    const after = changed(learner.curriculum, QUESTION, 're-mark', withRight('rise'))
    const undeclared = changed(after, QUESTION, 'editorial', withStem('Being edited'))
    expect(await sweep(learner, { ...undeclared, changes: after.changes })).toEqual({ answers: 0 })
  })
})

onDatabase('PostgreSQL', (open) => {
  test('lets whoever is starting something keep the new text first, and waits', async () => {
    const learner = await aLearner(await open())
    const { db, personId } = learner
    const attemptId = await assessed(learner, 4)
    const after = changed(learner.curriculum, QUESTION, 're-mark', withRight('rise'))
    const question = questionIn(after, QUESTION)
    const swept = await whileHeld(
      ...([db, personId] as const),
      () => sweep(learner, after),
      (trx) =>
        recordItemVersion(trx, { id: newId(), question, ...itemHashes(question), at: minute(90) }),
    )
    expect(swept).toEqual({ answers: 1 })
    expect(await rightness(db, attemptId)).toEqual([false, true, true, true])
  })
})

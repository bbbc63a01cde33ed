import { describe, expect, test } from 'vitest'
import type { Curriculum } from '#app/domain/courses.ts'
import { findAttempt, listSlots } from '#db/attempts.ts'
import type { Db } from '#db/connect.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum, aModule, moduleOf } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { recordInspector } from '#tests/support/people.ts'
import { aNumeric, aSingle, aVariant } from '#tests/support/questions.ts'
import { finish, type Learner, startAssessment, startCheck } from '#tests/support/taking.ts'

async function aLearner(db: Db, curriculum = aCurriculum()): Promise<Learner> {
  return { db, personId: await recordInspector(db), curriculum }
}

function withModule(change: Parameters<typeof aModule>[0]): Curriculum {
  const curriculum = aCurriculum()
  const { course } = moduleOf(curriculum, 'S1')
  course.modules = [aModule(change)]
  return curriculum
}

onBothDatabases((open) => {
  describe('starting', () => {
    test('twice gives the same attempt, with the same questions', async () => {
      const learner = await aLearner(await open())
      const first = await startCheck(learner, 'S1', minute(0))
      const slots = await listSlots(learner.db, first)
      expect(await startCheck(learner, 'S1', minute(9))).toBe(first)
      expect(await listSlots(learner.db, first)).toEqual(slots)
    })

    test('a check, another check and an assessment are three attempts', async () => {
      const learner = await aLearner(await open())
      const started = [
        await startCheck(learner, 'S1'),
        await startCheck(learner, 'S2'),
        await startAssessment(learner),
      ]
      expect(new Set(started).size).toBe(3)
    })

    test('again after finishing gives a new attempt', async () => {
      const learner = await aLearner(await open())
      const first = await startCheck(learner, 'S1')
      await finish(learner, first)
      expect(await startCheck(learner, 'S1')).not.toBe(first)
    })

    test('two people never share an attempt', async () => {
      const db = await open()
      const [one, other] = [await aLearner(db), await aLearner(db)]
      const attemptId = await startCheck(one, 'S1')
      expect(await startCheck(other, 'S1')).not.toBe(attemptId)
      expect(await findAttempt(db, attemptId, other.personId)).toBeNull()
    })

    test('by their own choice assigns the course to the person, once', async () => {
      const learner = await aLearner(await open())
      await startCheck(learner, 'S1')
      await startCheck(learner, 'S2')
      const rows = await learner.db.selectFrom('assignment').selectAll().execute()
      expect(rows).toMatchObject([{ course: 'statistics', reason: 'own choice', due_on: null }])
    })
  })

  describe('a check', () => {
    test('has five practice questions of its own module, two numeric, two asking how sure', async () => {
      for (let check = 0; check < 3; check += 1) {
        const learner = await aLearner(await open())
        const slots = await listSlots(learner.db, await startCheck(learner, 'S1'))
        expect(slots.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5])
        expect(new Set(slots.map(({ question }) => question.id)).size).toBe(5)
        for (const { question } of slots) {
          expect(question.module).toBe('S1')
          expect(question.form).toBeUndefined()
        }
        const numeric = slots.filter(({ question }) => question.type === 'numeric')
        expect(numeric.length).toBeGreaterThanOrEqual(2)
        const sure = slots.filter(({ asksCertainty }) => asksCertainty)
        expect(sure.length).toBeGreaterThanOrEqual(2)
      }
    })

    test('asks what has not been asked before, while there is something', async () => {
      const learner = await aLearner(await open())
      const first = await startCheck(learner, 'S1')
      await finish(learner, first)
      const second = await startCheck(learner, 'S1')
      const asked = [first, second].map((id) => listSlots(learner.db, id))
      const ids = (await Promise.all(asked)).flat().map(({ question }) => question.id)
      // Nine to practise on: all of them, or all but one where the first had every number.
      expect(new Set(ids).size).toBeGreaterThanOrEqual(8)
    })

    test('no variant of a question is met twice before all of that question’s were', async () => {
      const learner = await aLearner(await open())
      const met = new Map<string, number[]>()
      for (let check = 0; check < 12; check += 1) {
        const attemptId = await startCheck(learner, 'S1', minute(check))
        for (const { question, variant } of await listSlots(learner.db, attemptId)) {
          met.set(question.id, [...(met.get(question.id) ?? []), variant])
        }
        await finish(learner, attemptId, minute(check))
      }
      const { questions } = moduleOf(learner.curriculum, 'S1').module
      for (const question of questions) {
        if (question.type !== 'numeric' || question.form) continue
        const variants = met.get(question.id) ?? []
        const of = question.variants.length
        expect(variants.length).toBeGreaterThan(of)
        for (let round = 0; round + of <= variants.length; round += of) {
          expect(new Set(variants.slice(round, round + of)).size, question.id).toBe(of)
        }
      }
    })

    test('draws differently for different people', async () => {
      const db = await open()
      const drawn: string[] = []
      for (let person = 0; person < 6; person += 1) {
        const learner = await aLearner(db)
        const slots = await listSlots(db, await startCheck(learner, 'S1'))
        drawn.push(slots.map(({ question }) => question.id).join())
      }
      expect(new Set(drawn).size).toBeGreaterThan(1)
    })
  })

  describe('an assessment', () => {
    test('asks every question of its form, in the order of its modules', async () => {
      const learner = await aLearner(await open())
      const slots = await listSlots(learner.db, await startAssessment(learner))
      expect(slots.map(({ question }) => question.id)).toEqual(['S1-11', 'S1-12', 'S2-11', 'S2-12'])
    })

    test('asks form A first, form B at the resit, and so on in turn', async () => {
      const learner = await aLearner(await open())
      const forms: (string | undefined)[] = []
      for (let time = 0; time < 3; time += 1) {
        const attemptId = await startAssessment(learner)
        const slots = await listSlots(learner.db, attemptId)
        forms.push([...new Set(slots.map(({ question }) => question.form))].join())
        await finish(learner, attemptId)
      }
      expect(forms).toEqual(['A', 'B', 'A'])
    })

    test('taken again in the same form deals numbers that were not met before', async () => {
      const learner = await aLearner(await open())
      const dealt: number[] = []
      for (let time = 0; time < 5; time += 1) {
        const attemptId = await startAssessment(learner)
        const slots = await listSlots(learner.db, attemptId)
        dealt.push(
          ...slots.flatMap(({ question, variant }) => (question.id === 'S1-12' ? [variant] : [])),
        )
        await finish(learner, attemptId)
      }
      expect(dealt.sort()).toEqual([0, 1, 2])
    })
  })

  describe('an attempt keeps its questions as they were', () => {
    const check = { questions: 1, atLeastNumeric: 0, atLeastWithCertainty: 0, secureAt: 1 }

    test('when the course is edited while it is open; the next attempt takes the new text', async () => {
      const db = await open()
      const before = withModule({ check, questions: [aSingle({ stem: 'Old words' })] })
      const after = withModule({ check, questions: [aSingle({ stem: 'New words' })] })
      const learner = await aLearner(db, before)
      const first = await startCheck(learner, 'S1')
      const edited = { ...learner, curriculum: after }
      expect(await startCheck(edited, 'S1')).toBe(first)
      expect((await listSlots(db, first))[0]?.question.stem).toBe('Old words')
      await finish(edited, first)
      const next = await startCheck(edited, 'S1')
      expect((await listSlots(db, next))[0]?.question.stem).toBe('New words')
    })

    test('and the same text is kept once, however many are asked it', async () => {
      const db = await open()
      const curriculum = withModule({
        check,
        questions: [aNumeric({ variants: [aVariant('12 of 50?', 24), aVariant('5 of 50?', 10)] })],
      })
      for (let person = 0; person < 3; person += 1) {
        await startCheck(await aLearner(db, curriculum), 'S1')
      }
      expect(await db.selectFrom('item_version').select('id').execute()).toHaveLength(1)
    })
  })
})

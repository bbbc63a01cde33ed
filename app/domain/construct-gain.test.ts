import { describe, expect, test } from 'vitest'
import { aCourse, aModule } from '#tests/support/curriculum.ts'
import { aDelayedTest, aLearner, learners } from '#tests/support/gains.ts'
import { aSingle } from '#tests/support/questions.ts'
import { type Construct, constructGains, constructsOf } from './construct-gain.ts'
import type { Learner } from './learning-gain.ts'

/** The third idea of both forms, in the words of `tests/support/gains.ts`. */
const THIRD: Construct[] = [{ module: 'S3', title: 'third idea', itemIds: ['A-3', 'B-3'] }]

describe('the ideas of the diagnostic', () => {
  test('come in the order of the courses, each with its question on either form', () => {
    const asked = (id: string, form: 'A' | 'B', construct: string) =>
      aSingle({ id, module: 'O1', form, construct })
    const questions = [
      asked('O1-01', 'A', 'S2 averages'),
      asked('O1-02', 'B', 'S2 averages'),
      asked('O1-03', 'A', 'P1 purpose'),
      asked('O1-04', 'B', 'P1 purpose'),
      asked('O1-05', 'A', 'S1 small counts'),
      asked('O1-06', 'B', 'S1 small counts'),
      aSingle({ id: 'O1-07', module: 'O1' }),
    ]
    const courses = [
      aCourse({ modules: [aModule({ code: 'S1' }), aModule({ code: 'S2' })] }),
      aCourse({ id: 'performance', modules: [aModule({ code: 'P1' })] }),
    ]
    expect(constructsOf({ questions }, courses)).toEqual([
      { module: 'S1', title: 'small counts', itemIds: ['O1-05', 'O1-06'] },
      { module: 'S2', title: 'averages', itemIds: ['O1-01', 'O1-02'] },
      { module: 'P1', title: 'purpose', itemIds: ['O1-03', 'O1-04'] },
    ])
  })
})

describe('how many were right on an idea', () => {
  /** Ten people: so many right on the third idea before, so many after. */
  function people(before: number, after: number, from = 0): Learner[] {
    return Array.from({ length: 10 }, (_, at) =>
      aLearner(
        at % 2 === 0 ? 'A' : 'B',
        { score: at < before ? 3 : 2, day: from + at + 1 },
        { score: at < after ? 3 : 2, day: from + at + 200 },
      ),
    )
  }

  test('is counted before and after, on whichever form it was asked', () => {
    expect(constructGains(people(3, 7), THIRD)).toEqual([
      {
        module: 'S3',
        title: 'third idea',
        before: { people: 10, right: 3 },
        after: { people: 10, right: 7 },
        later: null,
      },
    ])
  })

  test.each([
    { right: 10, shown: 'nearly all' },
    { right: 9, shown: 'nearly all' },
    { right: 8, shown: 8 },
    { right: 2, shown: 2 },
    { right: 1, shown: 'hardly any' },
    { right: 0, shown: 'hardly any' },
  ])('$right of ten is shown as $shown: everybody alike would tell on each', ({ right, shown }) => {
    expect(constructGains(people(right, 5), THIRD)[0]?.before).toEqual({ people: 10, right: shown })
  })

  test('is not shown for nine people, nor changed by the eleventh', () => {
    const [nine] = constructGains(people(3, 7).slice(1), THIRD)
    expect(nine).toMatchObject({ before: null, after: null, later: null })
    const eleventh = people(10, 10, 300).slice(0, 1)
    expect(constructGains([...people(3, 7), ...eleventh], THIRD)).toEqual(
      constructGains(people(3, 7), THIRD),
    )
  })

  test('is shown later once ten have taken the delayed test', () => {
    const [ten, nine] = [10, 9].map((count) =>
      learners(20).map((learner, at) =>
        at < count ? { ...learner, delayedTest: aDelayedTest(at < 4 ? 3 : 2, 400 + at) } : learner,
      ),
    )
    expect(constructGains(ten ?? [], THIRD)[0]?.later).toEqual({ people: 10, right: 4 })
    expect(constructGains(nine ?? [], THIRD)[0]?.later).toBeNull()
  })

  test('leaves out who was asked a question that is gone, and closes the batches up', () => {
    const all = [...people(3, 7), ...people(3, 7, 20)]
    const gone = all.map((learner, at) =>
      at === 0 ? { ...learner, diagnostic: { ...learner.diagnostic, answers: [] } } : learner,
    )
    const [row] = constructGains(gone, THIRD)
    expect(row?.before).toMatchObject({ people: 10 })
    expect(row?.after).toMatchObject({ people: 20 })
  })
})

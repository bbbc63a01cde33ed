import { describe, expect, test } from 'vitest'
import { aPool } from '#tests/support/curriculum.ts'
import { aNumeric, aSingle } from '#tests/support/questions.ts'
import { type Draw, drawAssessment, drawCheck, drawDelayedTest, type Seen } from './drawing.ts'
import type { Question } from './questions.ts'

const check = { questions: 5, atLeastNumeric: 2, atLeastWithCertainty: 2, secureAt: 4 }
const module = { questions: aPool('S1'), check }
const SEEDS = Array.from({ length: 200 }, (_, index) => `seed-${index}`)

const ids = (draws: Draw[]) => draws.map(({ question }) => question.id)
const seenIn = (draws: Draw[]): Seen[] =>
  draws.map(({ question, variant }) => ({ itemId: question.id, variant }))

describe('a check', () => {
  test('keeps to its rules, whatever the seed and whatever was met before', () => {
    let seen: Seen[] = []
    for (const seed of SEEDS) {
      const draws = drawCheck(module, seen, seed)
      expect(new Set(ids(draws)).size).toBe(5)
      expect(draws.filter(({ question }) => question.type === 'numeric').length).toBeGreaterThan(1)
      expect(draws.filter(({ asksCertainty }) => asksCertainty).length).toBeGreaterThan(1)
      expect(draws.every(({ question }) => question.form === undefined)).toBe(true)
      seen = [...seen, ...seenIn(draws)]
    }
  })

  test('is the same for the same seed, and differs between seeds', () => {
    expect(drawCheck(module, [], 'a')).toEqual(drawCheck(module, [], 'a'))
    expect(
      new Set(SEEDS.map((seed) => ids(drawCheck(module, [], seed)).join())).size,
    ).toBeGreaterThan(50)
  })

  test('draws each question sooner or later, in each of its places', () => {
    const all = SEEDS.map((seed) => ids(drawCheck(module, [], seed)))
    const practice = module.questions.filter(({ form }) => form === undefined)
    for (const { id } of practice) {
      for (let place = 0; place < 5; place += 1) {
        expect(
          all.some((drawn) => drawn[place] === id),
          `${id} at ${place}`,
        ).toBe(true)
      }
    }
  })

  test('asks again only for the sake of enough numbers, while there is something new', () => {
    for (const seed of SEEDS) {
      const first = drawCheck(module, [], seed)
      const second = drawCheck(module, seenIn(first), `${seed} again`)
      const newNumbers = 3 - first.filter(({ question }) => question.type === 'numeric').length
      const again = second.filter(({ question }) => ids(first).includes(question.id))
      expect(again).toHaveLength(Math.max(0, check.atLeastNumeric - newNumbers))
      expect(again.every(({ question }) => question.type === 'numeric')).toBe(true)
    }
  })

  test('asks how sure somebody is of enough questions, even where too few ask by themselves', () => {
    const shy = module.questions.map((question): Question => ({ ...question, certainty: false }))
    const draws = drawCheck({ questions: shy, check }, [], 'a')
    expect(draws.map(({ asksCertainty }) => asksCertainty)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('from a pool that is too small has what there is', () => {
    const small = { questions: [aSingle(), aNumeric()], check }
    expect(ids(drawCheck(small, [], 'a')).sort()).toEqual(['S1-01', 'S1-03'])
  })
})

describe('the numbers of a question', () => {
  const one = { questions: [aNumeric()], check: { ...check, questions: 1 } }

  test('are all met once before any is met again', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const seen: Seen[] = []
      for (let time = 0; time < 9; time += 1)
        seen.push(...seenIn(drawCheck(one, seen, seed + time)))
      const variants = seen.map(({ variant }) => variant)
      for (const round of [0, 3, 6]) {
        expect(variants.slice(round, round + 3).sort()).toEqual([0, 1, 2])
      }
    }
  })

  test('differ between people from the start', () => {
    const first = SEEDS.map((seed) => drawCheck(one, [], seed)[0]?.variant)
    expect(new Set(first)).toEqual(new Set([0, 1, 2]))
  })
})

describe('an assessment', () => {
  const modules = [{ questions: aPool('S1') }, { questions: aPool('S2') }]

  test('has every question of its form in the order of its modules, and no other', () => {
    expect(ids(drawAssessment(modules, 'A', [], 'a'))).toEqual(['S1-11', 'S1-12', 'S2-11', 'S2-12'])
    expect(ids(drawAssessment(modules, 'B', [], 'a'))).toEqual(['S1-13', 'S1-14', 'S2-13', 'S2-14'])
  })

  test('deals numbers that were not met before', () => {
    const first = drawAssessment(modules, 'A', [], 'a')
    const second = drawAssessment(modules, 'A', seenIn(first), 'a')
    expect(second[1]?.variant).not.toBe(first[1]?.variant)
  })
})

describe('the delayed test', () => {
  const CONSTRUCTS = [
    'S1 a',
    'S2 b',
    'S3 c',
    'S4 d',
    'P1 e',
    'P2 f',
    'P3 g',
    'P4 h',
    'D1 i',
    'D2 j',
  ]
  const twoForms = CONSTRUCTS.flatMap((construct, at) =>
    (['A', 'B'] as const).map((form, other) =>
      aSingle({ id: `O1-${10 + 2 * at + other}`, module: 'O1', construct, form }),
    ),
  )

  test('asks every construct once, half of each course in either form, by chance', () => {
    const chosen = SEEDS.map((seed) => drawDelayedTest({ questions: twoForms }, [], seed))
    for (const draws of chosen) {
      expect(draws.map(({ question }) => question.construct)).toEqual(CONSTRUCTS)
      const formsOf = (course: string) =>
        draws
          .filter(({ question }) => question.construct?.startsWith(course))
          .filter(({ question }) => question.form === 'A').length
      expect([formsOf('S'), formsOf('P'), formsOf('D')]).toEqual([2, 2, 1])
    }
    expect(new Set(chosen.map((draws) => ids(draws).join())).size).toBeGreaterThan(20)
  })
})

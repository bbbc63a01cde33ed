import { describe, expect, test } from 'vitest'
import { aModule, aPool } from '#tests/support/curriculum.ts'
import { aSingle } from '#tests/support/questions.ts'
import { type Draw, drawAssessment, drawCheck, type Seen } from './drawing.ts'
import type { Question } from './questions.ts'
import { happens, keyedStream, wholeBelow } from './randomness.ts'
import { drawRefresh } from './refresh-drawing.ts'
import type { PracticeAnswer } from './refreshes.ts'

const SEEDS = Array.from({ length: 100 }, (_, index) => `seed-${index}`)
const modules = ['S1', 'S2', 'P1', 'D1'].map((code) => ({ code, questions: aPool(code) }))
const [s1, s2, p1, d1] = modules as [Named, Named, Named, Named]
type Named = (typeof modules)[number]

const nothing = { answers: [], seen: [], due: [] }
const ids = (draws: Draw[]) => draws.map(({ question }) => question.id)
const seenIn = (draws: Draw[]): Seen[] =>
  draws.map(({ question, variant }) => ({ itemId: question.id, variant }))
const seenOnce = (...ofModules: Named[]): Seen[] =>
  ofModules.flatMap(({ questions }) => questions.map(({ id }) => ({ itemId: id, variant: 0 })))

const countIn = (draws: Draw[], code: string) =>
  draws.filter(({ question }) => question.module === code).length

function answered(itemId: string, about: Partial<PracticeAnswer> = {}): PracticeAnswer {
  const module = itemId.slice(0, 2)
  return { itemId, module, isRight: false, certainty: null, at: '2026-06-01', ...about }
}

describe('a refresh', () => {
  test('is five different practice questions, two of them asking how sure', () => {
    for (const seed of SEEDS) {
      const draws = drawRefresh({ ...nothing, modules }, seed)
      expect(new Set(ids(draws)).size).toBe(5)
      expect(draws.every(({ question }) => question.form === undefined)).toBe(true)
      expect(draws.filter(({ asksCertainty }) => asksCertainty).length).toBeGreaterThan(1)
    }
  })

  test('asks how sure somebody is even where no question does by itself', () => {
    const shy = [s1, s2, p1].map(({ questions }) => ({
      questions: questions.map((question): Question => ({ ...question, certainty: false })),
    }))
    const draws = drawRefresh({ ...nothing, modules: shy }, 'a')
    expect(draws.map(({ asksCertainty }) => asksCertainty)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('is the same for the same seed, and differs between seeds', () => {
    const draw = (seed: string) => drawRefresh({ ...nothing, modules }, seed)
    expect(draw('a')).toEqual(draw('a'))
    expect(new Set(SEEDS.map((seed) => ids(draw(seed)).join())).size).toBeGreaterThan(90)
  })

  test('has what there is where too few questions are left', () => {
    const small = [{ questions: [aSingle()] }, { questions: [aSingle({ id: 'S2-01' })] }]
    expect(ids(drawRefresh({ ...nothing, modules: small }, 'a')).sort()).toEqual(['S1-01', 'S2-01'])
    expect(drawRefresh({ ...nothing, modules: [] }, 'a')).toEqual([])
  })
})

describe('missed ideas', () => {
  const answers = [
    answered('S1-04', { certainty: 3 }),
    answered('S2-05', { certainty: 2 }),
    answered('P1-06'),
    answered('D1-07', { isRight: true, certainty: 3 }),
  ]

  test('come first, in any place of the refresh', () => {
    const places = new Set<number>()
    for (const seed of SEEDS) {
      const drawn = ids(drawRefresh({ ...nothing, modules, answers }, seed))
      expect(drawn).toEqual(expect.arrayContaining(['S1-04', 'S2-05', 'P1-06']))
      places.add(drawn.indexOf('S1-04'))
    }
    expect(places).toEqual(new Set([0, 1, 2, 3, 4]))
  })

  test('missed at certainty 3 come before the other ones missed, due or not', () => {
    const sure = ['S1-01', 'S1-02', 'S2-01', 'S2-02', 'P1-01']
    const unsure = ['P1-02', 'D1-01', 'D1-02', 'D1-03']
    const all = [
      ...unsure.map((id) => answered(id, { certainty: 2 })),
      ...sure.map((id) => answered(id, { certainty: 3 })),
    ]
    for (const seed of SEEDS) {
      const drawn = drawRefresh({ ...nothing, modules, answers: all, due: ['D1'] }, seed)
      expect(ids(drawn).sort()).toEqual([...sure].sort())
    }
  })

  test('missed come before those of modules that are due', () => {
    const missed = ['S1-01', 'S1-02', 'S2-01', 'S2-02', 'P1-01'].map((id) => answered(id))
    for (const seed of SEEDS) {
      const drawn = drawRefresh({ ...nothing, modules, answers: missed, due: ['D1'] }, seed)
      expect(countIn(drawn, 'D1')).toBe(0)
    }
  })

  test('answered rightly since are missed no longer, and the other way round', () => {
    const [first, again] = [answered('S1-04', { certainty: 3 }), answered('S1-04')]
    const right = { ...again, isRight: true }
    const share = (history: PracticeAnswer[]) =>
      SEEDS.filter((seed) =>
        ids(drawRefresh({ ...nothing, modules, answers: history }, seed)).includes('S1-04'),
      ).length
    expect(share([first])).toBe(100)
    expect(share([right, first])).toBe(100)
    expect(share([first, right])).toBeLessThan(60)
  })
})

describe('where nothing was missed', () => {
  test('modules that are due are asked about first, two questions each', () => {
    for (const seed of SEEDS) {
      const drawn = drawRefresh({ ...nothing, modules, due: ['S2', 'D1'] }, seed)
      expect([countIn(drawn, 'S2'), countIn(drawn, 'D1')]).toEqual([2, 2])
    }
  })

  test('what was met least is asked first', () => {
    const seen = [...seenOnce(s1, s2), ...seenOnce(p1).filter(({ itemId }) => itemId !== 'P1-04')]
    for (const seed of SEEDS) {
      const drawn = drawRefresh({ ...nothing, modules: [s1, s2, p1], seen }, seed)
      expect(ids(drawn)).toContain('P1-04')
    }
  })
})

describe('mixing', () => {
  const everyQuestionOf = ({ questions }: Named) =>
    questions.map(({ id }) => answered(id, { certainty: 3 }))

  test('at most two come from one module while three can give, whatever was missed', () => {
    for (const seed of SEEDS) {
      const drawn = drawRefresh(
        { modules: [s1, s2, p1], answers: everyQuestionOf(s1), seen: [], due: ['S1'] },
        seed,
      )
      expect(countIn(drawn, 'S1')).toBe(2)
      expect(Math.max(...['S2', 'P1'].map((code) => countIn(drawn, code)))).toBe(2)
    }
  })

  test('two modules share three and two, and one gives all five', () => {
    for (const seed of SEEDS) {
      const two = drawRefresh({ ...nothing, modules: [s1, d1], answers: everyQuestionOf(d1) }, seed)
      expect([countIn(two, 'S1'), countIn(two, 'D1')]).toEqual([2, 3])
      expect(countIn(drawRefresh({ ...nothing, modules: [p1] }, seed), 'P1')).toBe(5)
    }
  })

  test('a module that has one question left does not leave the refresh short', () => {
    const few = [s1, { questions: [aSingle({ id: 'S2-01', module: 'S2' })] }]
    const three = [...few, { questions: [aSingle({ id: 'P1-01', module: 'P1' })] }]
    for (const seed of SEEDS) {
      expect(countIn(drawRefresh({ ...nothing, modules: three }, seed), 'S1')).toBe(3)
    }
  })
})

test('a long history of checks, refreshes and assessments: no variant comes twice before all came', () => {
  for (let life = 0; life < 10; life += 1) {
    const chance = keyedStream('life', life)
    const seen: Seen[] = []
    const met = new Map<string, number[]>()
    const answers: PracticeAnswer[] = []
    let refreshed = 0
    for (let time = 0; time < 250; time += 1) {
      const seed = `${life} ${time}`
      const module = aModule({ ...modules[wholeBelow(4, chance)] })
      const kind = wholeBelow(5, chance)
      const drawn =
        kind === 0
          ? drawCheck(module, seen, seed)
          : kind === 1
            ? drawAssessment(modules, time % 2 === 0 ? 'A' : 'B', seen, seed)
            : drawRefresh({ modules, answers, seen, due: [module.code] }, seed)
      if (kind > 1) {
        refreshed += 1
        expect(drawn.filter(({ question }) => question.form !== undefined)).toEqual([])
        for (const { code } of modules) expect(countIn(drawn, code)).toBeLessThan(3)
      }
      seen.push(...seenIn(drawn))
      for (const { question, variant } of drawn) {
        met.set(question.id, [...(met.get(question.id) ?? []), variant])
        const certainty = ([1, 2, 3] as const)[wholeBelow(3, chance)] ?? null
        answers.push(answered(question.id, { isRight: happens(0.7, chance), certainty }))
      }
    }
    expect(refreshed).toBeGreaterThan(100)
    for (const question of modules.flatMap(({ questions }) => questions)) {
      const variants = met.get(question.id) ?? []
      expect(variants.length, question.id).toBeGreaterThan(0)
      const of = question.type === 'numeric' ? question.variants.length : 1
      for (let round = 0; round < variants.length; round += of) {
        const inRound = variants.slice(round, round + of)
        expect(new Set(inRound).size, question.id).toBe(inRound.length)
      }
    }
  }
})

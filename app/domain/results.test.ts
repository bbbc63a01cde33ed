import { describe, expect, test } from 'vitest'
import { assessmentResult, goalMetAt, isSecure, type MarkedSlot, marksNeeded } from './results.ts'

const rules = { id: 'a', title: 'A', passShare: 0.75, noModuleAtZero: true, minutes: 20 }
const check = { questions: 5, atLeastNumeric: 2, atLeastWithCertainty: 2, secureAt: 4 }

/** `S1: 2 of 2` as slots. */
function slots(...modules: [module: string, right: number, of: number][]): MarkedSlot[] {
  return modules.flatMap(([module, right, of]) =>
    Array.from({ length: of }, (_, index) => ({ module, isRight: index < right })),
  )
}

describe('the assessment is passed', () => {
  test.each([
    { right: 12, passed: true },
    { right: 9, passed: true },
    { right: 8, passed: false },
    { right: 0, passed: false },
  ])('with nine of twelve right, so with $right: $passed', ({ right, passed }) => {
    const result = assessmentResult(slots(['S1', right, 12]), rules)
    expect(result).toMatchObject({ right, of: 12, needed: 9, passed })
  })

  test('only with something right in every module', () => {
    const marked = slots(['S1', 5, 5], ['S2', 5, 5], ['S3', 0, 2])
    expect(assessmentResult(marked, rules).passed).toBe(false)
    expect(assessmentResult(marked, { ...rules, noModuleAtZero: false }).passed).toBe(true)
    expect(assessmentResult(slots(['S1', 5, 5], ['S2', 4, 5], ['S3', 1, 2]), rules).passed).toBe(
      true,
    )
  })

  test('never with no questions', () => {
    expect(assessmentResult([], rules).passed).toBe(false)
  })

  test.each([
    { of: 4, needed: 3 },
    { of: 5, needed: 4 },
    { of: 10, needed: 8 },
    { of: 12, needed: 9 },
    { of: 1, needed: 1 },
  ])('of $of questions $needed are needed: rounded up', ({ of, needed }) => {
    expect(marksNeeded(of, rules)).toBe(needed)
  })

  test('a share that binary numbers cannot hold asks for no mark more', () => {
    expect(marksNeeded(10, { ...rules, passShare: 0.7 })).toBe(7)
    expect(marksNeeded(100, { ...rules, passShare: 0.57 })).toBe(57)
  })
})

test('a result says module by module how many were right, in the order they were asked', () => {
  const { byModule } = assessmentResult(slots(['S2', 1, 2], ['S1', 2, 2]), rules)
  expect(byModule).toEqual([
    { module: 'S2', right: 1, of: 2 },
    { module: 'S1', right: 2, of: 2 },
  ])
})

test('a module is secure with four of five right in one check', () => {
  expect(isSecure(slots(['S1', 5, 5]), check)).toBe(true)
  expect(isSecure(slots(['S1', 4, 5]), check)).toBe(true)
  expect(isSecure(slots(['S1', 3, 5]), check)).toBe(false)
})

describe('the goal of a lesson', () => {
  const example = (id: string) => ({ id, stem: '', blanks: [], working: '' })
  const at = (subject: string, when: string, part: 'exercise' | 'faded' = 'faded') => ({
    part,
    subject,
    at: when,
  })

  test('is its exercise’s where it has one, whatever became of its examples', () => {
    const module = { exercise: 'luck-machine', faded: [example('one')] }
    expect(goalMetAt(module, [at('one', '09:00')])).toBeNull()
    expect(goalMetAt(module, [at('luck-machine', '10:00', 'exercise')])).toBe('10:00')
  })

  test('is the last of its examples where it has none', () => {
    const module = { exercise: null, faded: [example('one'), example('two')] }
    expect(goalMetAt(module, [at('two', '10:00')])).toBeNull()
    expect(goalMetAt(module, [at('two', '10:00'), at('one', '09:00')])).toBe('10:00')
    expect(goalMetAt(module, [at('two', '10:00'), at('one', '11:00')])).toBe('11:00')
  })

  test('was met before all time where the lesson asks for nothing', () => {
    expect(goalMetAt({ exercise: null, faded: [] }, [])).toBe('')
  })
})

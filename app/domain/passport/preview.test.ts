import { describe, expect, test } from 'vitest'
import { aCurriculum } from '#tests/support/curriculum.ts'
import type { AchievementRule, PassportRules, Requirement } from '../courses.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { isChanged, previewOf, type Tried } from './preview.ts'

const declared = aCurriculum()

const STATISTICS: Requirement = { kind: 'modules-complete', course: 'statistics' }
const PERFORMANCE: Requirement = { kind: 'modules-complete', course: 'performance' }

function rules(requires: Requirement[], about: Partial<AchievementRule> = {}): PassportRules {
  const rule: AchievementRule = {
    slug: 'skilled',
    strand: 'skilled',
    course: null,
    title: 'Skilled',
    shows: 'x',
    validDays: 730,
    principles: [1],
    requires,
    ...about,
  }
  return { version: 1, achievements: [rule] }
}

function someone(name: string, codes: string[], holds: string[] = []): Tried {
  const modulesComplete = new Map(codes.map((code) => [code, '2026-01-01T00:00:00.000Z']))
  const evidence: Evidence = evidenceOf({ modulesComplete })
  return { name, evidence, holds: new Set(holds) }
}

function effectOf(before: PassportRules, after: PassportRules, person: Tried) {
  const [preview] = previewOf({ rules: before, declared }, { rules: after, declared }, [person])
  return Object.entries(preview ?? {})
    .filter(([, value]) => Array.isArray(value) && value.includes(person.name))
    .map(([effect]) => effect)
}

describe('new rules, tried on somebody', () => {
  const less = rules([STATISTICS])
  const more = rules([STATISTICS, PERFORMANCE])

  test.each([
    {
      who: 'who holds it and has what it asks',
      codes: ['S1', 'S2', 'P1'],
      holds: true,
      is: 'keep',
    },
    {
      who: 'who holds it and lacks what is new',
      codes: ['S1', 'S2'],
      holds: true,
      is: 'keepAlthough',
    },
    { who: 'who had everything but the award', codes: ['S1', 'S2'], holds: false, is: 'further' },
    { who: 'who is under way', codes: ['S1'], holds: false, is: 'further' },
  ])('that ask more: $who', ({ codes, holds, is }) => {
    expect(effectOf(less, more, someone('Robin', codes, holds ? ['skilled'] : []))).toEqual([is])
  })

  test.each([
    { who: 'who lacked only what is dropped', codes: ['S1', 'S2'], is: ['newlyEarn'] },
    { who: 'who lacks something else too', codes: ['S1'], is: ['nearer'] },
    { who: 'who had done what is dropped', codes: ['S1', 'P1'], is: [] },
  ])('that ask less: $who', ({ codes, is }) => {
    expect(effectOf(more, less, someone('Robin', codes))).toEqual(is)
  })

  test('count those for whom nothing changes', () => {
    const [preview] = previewOf({ rules: less, declared }, { rules: less, declared }, [
      someone('Robin', ['S1']),
      someone('Sam', []),
    ])
    expect(preview).toMatchObject({ change: 'unchanged', same: 2, nearer: [], further: [] })
  })

  test('that drop an achievement leave it to those who hold it', () => {
    const none: PassportRules = { version: 2, achievements: [] }
    const [preview] = previewOf({ rules: less, declared }, { rules: none, declared }, [
      someone('Robin', ['S1', 'S2'], ['skilled']),
      someone('Sam', ['S1']),
    ])
    expect(preview).toMatchObject({ change: 'removed', keep: ['Robin'], same: 1 })
  })

  test('that add one say who would earn it at once', () => {
    const none: PassportRules = { version: 2, achievements: [] }
    const [preview] = previewOf({ rules: none, declared }, { rules: less, declared }, [
      someone('Robin', ['S1', 'S2']),
      someone('Sam', ['S1']),
    ])
    expect(preview).toMatchObject({ change: 'added', newlyEarn: ['Robin'], same: 1 })
  })
})

test('rules are changed by what they say, not by their version or the order of their keys', () => {
  const before = rules([STATISTICS])
  const [rule] = before.achievements
  const turned = Object.fromEntries(
    Object.entries(rule ?? {}).reverse(),
  ) as unknown as AchievementRule
  expect(isChanged(before, { version: 9, achievements: [turned] })).toBe(false)
  expect(isChanged(before, rules([PERFORMANCE]))).toBe(true)
  expect(isChanged(before, rules([STATISTICS], { shows: 'y' }))).toBe(true)
})

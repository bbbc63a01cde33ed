import { describe, expect, test } from 'vitest'
import { aCourse, aModule } from '#tests/support/curriculum.ts'
import { awardToRenew, coursesNamed, nextTryOn, renewalNeeds } from './renewal.ts'
import { drawRenewal } from './renewal-drawing.ts'
import type { Awarded } from './validity.ts'

function anAward(about: Partial<Awarded> = {}): Awarded {
  return {
    awardedAt: '2026-11-22T10:00:00.000Z',
    validDays: 730,
    renewedAt: [],
    ended: null,
    ...about,
  }
}

describe('what a renewal renews', () => {
  test.each([
    { now: '2028-09-21T12:00:00.000Z', what: 'nothing earlier than 60 days before', due: false },
    { now: '2028-09-22T12:00:00.000Z', what: 'from 60 days before it runs out', due: true },
    { now: '2029-06-01T12:00:00.000Z', what: 'long after it has run out', due: true },
  ])('$what', ({ now, due }) => {
    const award = anAward()
    expect(awardToRenew([award], now)).toBe(due ? award : null)
  })

  test('not what was revoked, lapsed, never runs out or was renewed', () => {
    const now = '2028-11-01T12:00:00.000Z'
    const awards = [
      anAward({ ended: { why: 'revoked', at: '2027-01-01T00:00:00.000Z' } }),
      anAward({ ended: { why: 'moved', at: '2027-01-01T00:00:00.000Z' } }),
      anAward({ validDays: null }),
      anAward({ renewedAt: ['2028-10-01T00:00:00.000Z'] }),
    ]
    expect(awardToRenew(awards, now)).toBeNull()
  })

  test('of several the one that runs out first', () => {
    const [later, sooner] = [anAward(), anAward({ awardedAt: '2026-10-22T10:00:00.000Z' })]
    expect(awardToRenew([later, sooner], '2028-12-01T12:00:00.000Z')).toBe(sooner)
  })
})

test('nine of twelve renew, and a share of any other number is rounded up', () => {
  expect([12, 8, 10].map(renewalNeeds)).toEqual([9, 6, 8])
})

test('the next try is the day after the last one, as London counts days', () => {
  expect(nextTryOn([])).toBeNull()
  expect(nextTryOn(['2028-07-02T10:00:00.000Z', '2028-07-01T10:00:00.000Z'])).toBe('2028-07-03')
  expect(nextTryOn(['2028-07-01T23:30:00.000Z'])).toBe('2028-07-03')
})

test('the courses asked about are those the rule names, in its order, each once', () => {
  const courses = (['statistics', 'performance', 'dashboards'] as const).map((id) =>
    aCourse({ id }),
  )
  const requires = [
    { kind: 'modules-secure', course: 'dashboards' } as const,
    { kind: 'gym-met' } as const,
    { kind: 'assessment-passed', course: 'statistics' } as const,
    { kind: 'assessment-passed', course: 'dashboards' } as const,
  ]
  expect(coursesNamed({ requires }, courses).map(({ id }) => id)).toEqual([
    'dashboards',
    'statistics',
  ])
})

describe('the questions of a renewal', () => {
  const courses = ['S', 'P', 'D'].map((letter) => ({
    modules: [1, 2, 3, 4, 5].map((number) => aModule({ code: `${letter}${number}` })),
  }))

  test('are four practice questions of each course, each of a module of its own', () => {
    for (const seed of ['one', 'two', 'three']) {
      const questions = drawRenewal(courses, [], seed).map(({ question }) => question)
      expect(questions).toHaveLength(12)
      expect(questions.every(({ form }) => form === undefined)).toBe(true)
      expect(new Set(questions.map(({ module }) => module)).size).toBe(12)
      for (const letter of ['S', 'P', 'D']) {
        expect(questions.filter(({ module }) => module.startsWith(letter))).toHaveLength(4)
      }
    }
  })

  test('are those met least often, in an order that tells nothing', () => {
    const [first] = courses
    const asked = drawRenewal(courses.slice(0, 1), [], 'one')
    const seen = asked.map(({ question, variant }) => ({ itemId: question.id, variant }))
    const next = drawRenewal(first ? [first] : [], seen, 'two').map(({ question }) => question.id)
    expect(next.filter((id) => seen.some(({ itemId }) => itemId === id))).toEqual([])
    const letters = drawRenewal(courses, [], 'one').map(({ question }) => question.module.charAt(0))
    expect([...letters].sort()).not.toEqual(letters)
  })
})

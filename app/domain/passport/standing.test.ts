import { describe, expect, test } from 'vitest'
import { aCurriculum } from '#tests/support/curriculum.ts'
import type { PassportRules } from '../courses.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { passportStanding } from './standing.ts'

const curriculum = aCurriculum()
const { passport } = curriculum

function evidence(complete: Record<string, string>, passed: Record<string, string> = {}): Evidence {
  return evidenceOf({
    modulesComplete: new Map(Object.entries(complete)),
    assessmentsPassed: new Map(Object.entries(passed)),
  })
}

function skilled(given: Evidence) {
  const stamp = passportStanding(passport, curriculum, given).find(
    ({ rule }) => rule.strand === 'skilled',
  )
  if (!stamp) throw new Error('The passport has no such stamp')
  return stamp
}

const ALL = { S1: '2026-01-01', S2: '2026-03-01', P1: '2026-02-01' }

describe('a stamp', () => {
  test('is earned when everything it needs is done, and dated by what was done last', () => {
    expect(skilled(evidence(ALL, { statistics: '2026-02-15' })).earnedAt).toBe('2026-03-01')
    expect(skilled(evidence(ALL, { statistics: '2026-04-15' })).earnedAt).toBe('2026-04-15')
  })

  test.each([
    { missing: 'a module', given: evidence({ S1: 'x', P1: 'x' }, { statistics: 'x' }) },
    { missing: 'the assessment', given: evidence(ALL) },
    { missing: 'another course', given: evidence({ S1: 'x', S2: 'x' }, { statistics: 'x' }) },
    { missing: 'everything', given: evidence({}) },
  ])('is not earned while $missing is left', ({ given }) => {
    expect(skilled(given).earnedAt).toBeNull()
  })

  test('that needs nothing yet cannot be earned by doing nothing', () => {
    const standing = passportStanding(passport, curriculum, evidence(ALL, { statistics: 'x' }))
    const equipped = standing.find(({ rule }) => rule.strand === 'equipped')
    expect(equipped).toMatchObject({ requirements: [], earnedAt: null })
  })

  test('says in a sentence for each requirement what is done and what is left', () => {
    const { requirements } = skilled(evidence({ S1: '2026-01-01', P1: '2026-02-01' }))
    expect(
      requirements.map(({ sentence, done, of, metAt }) => [sentence, done, of, metAt]),
    ).toEqual([
      ['1 of 2 modules of Statistics complete', 1, 2, null],
      ['Statistics assessment not yet passed', 0, 1, null],
      ['1 of 1 module of Performance complete', 1, 1, '2026-02-01'],
    ])
  })
})

test('a passport that names a course which does not exist is a mistake that is named', () => {
  const rules: PassportRules = {
    version: 1,
    achievements: [
      {
        slug: 'skilled',
        strand: 'skilled',
        course: null,
        validDays: null,
        principles: [1],
        title: 'Skilled',
        shows: 'x',
        requires: [{ kind: 'modules-complete', course: 'dashboards' }],
      },
    ],
  }
  expect(() => passportStanding(rules, curriculum, evidence({}))).toThrow('dashboards')
})

import { expect, test } from 'vitest'
import type { PassportRules, Requirement } from '#app/domain/courses.ts'
import { evidenceOf } from '#app/domain/passport/evidence.ts'
import { previewOf } from '#app/domain/passport/preview.ts'
import { previewLines } from '../scripts/passport/preview-lines.ts'
import { aCurriculum } from './support/curriculum.ts'

const declared = aCurriculum()

function rules(version: number, requires: Requirement[], validDays: number | null): PassportRules {
  return {
    version,
    achievements: [
      {
        slug: 'skilled',
        strand: 'skilled',
        course: null,
        title: 'Skilled',
        shows: 'x',
        validDays,
        principles: [1],
        requires,
      },
    ],
  }
}

const before = {
  rules: rules(1, [{ kind: 'modules-complete', course: 'performance' }], 730),
  declared,
}
const after = {
  rules: rules(2, [{ kind: 'assessment-passed', course: 'statistics' }], null),
  declared,
}
const people = [
  { name: 'Robin', evidence: evidenceOf(), holds: new Set(['skilled']) },
  { name: 'Sam', evidence: evidenceOf(), holds: new Set<string>() },
]

test('a preview says what changes in each rule, and counts people', () => {
  const previews = previewOf(before, after, people)
  expect(previewLines(before, after, previews, { people: 2, isNamed: false })).toEqual([
    'Released: version 1. As written: version 2. Tried on 2 people.',
    'Nothing that was awarded changes: not its date, its validity, nor what its badge says.',
    '',
    'Skilled: changed',
    '  - The 1 module of Performance complete',
    '  - Awarded for 730 days',
    '  + The Statistics assessment passed',
    '  + Does not run out',
    '  0 hold it and keep it',
    '  1 hold it and keep it, although the new rule asks for what they have not done',
    '  0 would be awarded it when the rules are released',
    '  0 are nearer to it',
    '  1 are further from it',
    '  nothing changes for 0 people',
  ])
})

test('names are given only where they are asked for', () => {
  const previews = previewOf(before, after, people)
  const named = previewLines(before, after, previews, { people: 2, isNamed: true })
  expect(named).toContain('  1 are further from it: Sam')
})

test('where nothing has changed it says so', () => {
  const previews = previewOf(before, before, people)
  expect(previewLines(before, before, previews, { people: 2, isNamed: true })).toContain(
    'No rule has changed.',
  )
})

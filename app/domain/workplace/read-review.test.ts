import { expect, test } from 'vitest'
import type { Rubric } from './forms.ts'
import { readReview } from './read-review.ts'

const RUBRIC: Rubric = {
  prompts: [],
  criteria: ['source', 'method'].map((id) => ({
    id,
    title: id,
    levels: ['a', 'b', 'c', 'd'] as [string, string, string, string],
  })),
}

function read(fields: Record<string, string>, rubric: Rubric | null = RUBRIC) {
  return readReview(rubric, (name) => fields[name] ?? '')
}

test('“secure in every criterion” stands where nothing else was said', () => {
  const { marks } = read({ 'all-secure': 'yes', 'level-method': '1', 'comment-method': 'Rules' })
  expect(marks).toEqual({
    source: { level: 2, comment: '' },
    method: { level: 1, comment: 'Rules' },
  })
})

test('a level or a verdict that there is not is none', () => {
  const { marks, verdict } = read({ 'level-source': '4', 'level-method': '', verdict: 'signed' })
  expect(marks.source?.level).toBeNull()
  expect(marks.method?.level).toBeNull()
  expect(verdict).toBeNull()
})

test('a confirmation has words and a verdict, and no marks', () => {
  expect(read({ verdict: 'returned', next: 'Name the owner', 'level-source': '3' }, null)).toEqual({
    verdict: 'returned',
    marks: {},
    observed: '',
    obstacle: '',
    next: 'Name the owner',
  })
})

import { describe, expect, test } from 'vitest'
import type { Rubric } from './forms.ts'
import {
  type DraftMarks,
  isPass,
  type Level,
  LONGEST_COMMENT,
  type ReviewDraft,
  rubricOf,
  verdictOf,
  whatIsMissingInMarks,
  whatIsMissingInReview,
  wholeMarks,
} from './rubric.ts'

const criterion = (id: string, title: string): Rubric['criteria'][number] => ({
  id,
  title,
  levels: ['a', 'b', 'c', 'd'],
})
const rubric: Rubric = {
  prompts: ['What do you need from me?'],
  criteria: [criterion('source', 'Source'), criterion('method', 'Method')],
}

const marks = (source: Level | null, method: Level | null, comment = ''): DraftMarks => ({
  source: { level: source, comment },
  method: { level: method, comment },
})

const signedOff: ReviewDraft = {
  verdict: 'accepted',
  marks: marks(2, 3),
  next: '',
  observed: 'Showed the chart and asked why.',
  obstacle: 'Free an hour a month.',
}
const missing = (review: Partial<ReviewDraft>, of: Rubric | null = rubric) =>
  whatIsMissingInReview(of, { ...signedOff, ...review })

describe('the rubric of a form', () => {
  const looking = {
    ...rubric,
    criteria: [
      criterion('source', 'Source'),
      { ...criterion('method', 'Method'), looksAt: { 'task-p': 'chart and rules' } },
    ],
  }
  const titlesOf = (id: 'task-p' | 'task-s') =>
    rubricOf(looking, { id, kind: 'task' })?.criteria.map(({ title }) => title)

  test('says what a criterion looks at in this task, and nothing of the other tasks', () => {
    expect(titlesOf('task-p')).toEqual(['Source', 'Method (chart and rules)'])
    expect(titlesOf('task-s')).toEqual(['Source', 'Method'])
  })

  test('is none where nothing is marked', () => {
    expect(rubricOf(looking, { id: 'data-card', kind: 'confirmation' })).toBeNull()
  })
})

describe('a pass', () => {
  test.each([
    { given: marks(2, 2), is: true },
    { given: marks(3, 2), is: true },
    { given: marks(3, 1), is: false },
    { given: marks(0, 3), is: false },
    { given: marks(2, null), is: false },
    { given: {}, is: false },
  ])('needs at least 2 in every criterion: $is', ({ given, is }) => {
    expect(isPass(given)).toBe(is)
    expect(verdictOf(given)).toBe(is ? 'accepted' : 'returned')
  })
})

test('a clear pass, with what was seen and what will be done, is complete', () => {
  expect(missing({})).toEqual([])
})

test('signing off names everything that is not there', () => {
  expect(missing({ marks: {}, observed: ' ', obstacle: '', verdict: 'accepted' })).toEqual([
    { field: 'level-source', sentence: 'Select a level for “Source”' },
    { field: 'level-method', sentence: 'Select a level for “Method”' },
    { field: 'observed', sentence: 'Enter one thing you saw this person do' },
    { field: 'obstacle', sentence: 'Enter one thing you will do to remove an obstacle' },
  ])
  expect(missing({ verdict: null })).toEqual([
    { field: 'verdict', sentence: 'Select whether you sign it off or return it' },
  ])
})

test('work below secure cannot be signed off, and a low level needs its reason', () => {
  expect(missing({ marks: marks(1, 2) })).toEqual([
    {
      field: 'comment-source',
      sentence: 'Enter what would make “Source” secure: you marked it “Developing”',
    },
    {
      field: 'verdict',
      sentence:
        'Return it for more work, or look again at “Source”: every level must be at least 2 to sign it off',
    },
  ])
})

test('a return needs what to do next, and nothing that belongs to signing off', () => {
  const returned = { verdict: 'returned' as const, observed: '', obstacle: '' }
  expect(missing({ ...returned, marks: marks(0, 2, 'Say where it comes from.') })).toEqual([
    { field: 'next', sentence: 'Enter what to do before it is sent again' },
  ])
  expect(missing({ ...returned, next: 'Ask the analyst.' })).toEqual([])
})

test('a confirmation has no levels and needs nothing seen or promised', () => {
  const bare = { marks: {}, observed: '', obstacle: '' }
  expect(missing(bare, null)).toEqual([])
  expect(missing({ ...bare, verdict: null }, null)).toEqual([
    { field: 'verdict', sentence: 'Select whether you confirm it or return it' },
  ])
  expect(missing({ ...bare, verdict: 'returned' }, null).map(({ field }) => field)).toEqual([
    'next',
  ])
})

test('words that are too long are named with their field', () => {
  const long = 'x'.repeat(LONGEST_COMMENT + 1)
  expect(missing({ marks: marks(2, 2, long), observed: long }).map(({ field }) => field)).toEqual([
    'comment-source',
    'comment-method',
    'observed',
  ])
})

test('a second marker gives levels and reasons only', () => {
  expect(whatIsMissingInMarks(rubric, marks(2, 1)).map(({ field }) => field)).toEqual([
    'comment-method',
  ])
})

test('marks are whole when every criterion of the rubric has a level; others are left behind', () => {
  expect(wholeMarks(rubric, marks(2, null))).toBeNull()
  expect(wholeMarks(rubric, { ...marks(2, 0, ' why '), gone: { level: 3, comment: '' } })).toEqual({
    source: { level: 2, comment: 'why' },
    method: { level: 0, comment: 'why' },
  })
})

import { describe, expect, test } from 'vitest'
import {
  type ChangeClass,
  type QuestionChange,
  reasonsForMarkingAgain,
  textsSinceNewItem,
  textsToMarkAgain,
} from './changes.ts'

/** Changes of one question, each from the text before it: `chain('A', ['re-mark', 'B'])`. */
function chain(first: string, ...steps: [ChangeClass, string | null][]): QuestionChange[] {
  return steps.map(([kind, to], i) => ({
    question: 'S1-01',
    class: kind,
    why: `Why ${to}.`,
    to,
    from: i === 0 ? first : (steps[i - 1]?.[1] ?? null),
  }))
}

describe('texts whose answers are to be marked again', () => {
  test.each<{ what: string; changes: QuestionChange[]; present: string; texts: string[] }>([
    { what: 'none without a change', changes: [], present: 'A', texts: [] },
    { what: 'the one before', changes: chain('A', ['re-mark', 'B']), present: 'B', texts: ['A'] },
    {
      what: 'all before, past corrections of words',
      changes: chain('A', ['editorial', 'B'], ['re-mark', 'C'], ['editorial', 'D']),
      present: 'D',
      texts: ['B', 'A'],
    },
    {
      what: 'not those before another shape of it',
      changes: chain('A', ['re-mark', 'B'], ['structure', 'C'], ['re-mark', 'D']),
      present: 'D',
      texts: ['C'],
    },
    {
      what: 'none where it was a re-mark and then asked something else',
      changes: chain('A', ['re-mark', 'B'], ['new-item', 'C']),
      present: 'C',
      texts: [],
    },
    {
      what: 'never the present one, though it was there before',
      changes: chain('A', ['re-mark', 'B'], ['re-mark', 'A']),
      present: 'A',
      texts: ['B'],
    },
    {
      what: 'none where the present text is not declared',
      changes: chain('A', ['re-mark', 'B']),
      present: 'C',
      texts: [],
    },
    {
      what: 'none of another question',
      changes: chain('A', ['re-mark', 'B']).map((change) => ({ ...change, question: 'S1-02' })),
      present: 'B',
      texts: [],
    },
  ])('$what', ({ changes, present, texts }) => {
    expect(textsToMarkAgain(changes, 'S1-01', present)).toEqual(texts)
  })

  test('the text before is known from the declaration before, where it is left out', () => {
    const changes = chain('A', ['editorial', 'B'], ['re-mark', 'C'])
    const sparse = changes.map((change, i) => (i === 1 ? { ...change, from: null } : change))
    expect(textsToMarkAgain(sparse, 'S1-01', 'C')).toEqual(['B', 'A'])
  })
})

test('the reasons are those of every re-mark between the two texts, oldest first', () => {
  const changes = chain('A', ['re-mark', 'B'], ['editorial', 'C'], ['re-mark', 'D'])
  const why = (from: string, to: string) =>
    reasonsForMarkingAgain(changes, 'S1-01', { from, to }).join(' ')
  expect(why('A', 'D')).toBe('Why B. Why D.')
  expect(why('A', 'C')).toBe('Why B.')
  expect(why('C', 'D')).toBe('Why D.')
})

test('a question that came to ask something else counts as seen in its texts since then only', () => {
  const changes = chain('A', ['re-mark', 'B'], ['new-item', 'C'], ['editorial', 'D'])
  expect([...(textsSinceNewItem(changes).get('S1-01') ?? [])]).toEqual(['C', 'D'])
  expect(textsSinceNewItem(chain('A', ['re-mark', 'B'], ['structure', null])).size).toBe(0)
})

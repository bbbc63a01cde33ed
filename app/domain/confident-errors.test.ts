import { describe, expect, test } from 'vitest'
import { type AnswerToQuestion, confidentErrors } from './confident-errors.ts'

function answer(
  itemId: string,
  day: number,
  outcome: 'right' | 'wrong',
  certainty: AnswerToQuestion['certainty'],
): AnswerToQuestion {
  const at = `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`
  return { itemId, at, isRight: outcome === 'right', certainty }
}

const listed = (...answers: AnswerToQuestion[]) =>
  confidentErrors(answers).map(
    ({ itemId, certainty, at }) => `${itemId} ${certainty} ${at.slice(8, 10)}`,
  )

test('those at certainty 3 come first, the newest first among equals', () => {
  expect(
    listed(
      answer('S1-01', 1, 'wrong', 3),
      answer('S1-02', 9, 'wrong', 2),
      answer('S1-03', 5, 'wrong', 3),
      answer('S1-04', 2, 'wrong', 2),
    ),
  ).toEqual(['S1-03 3 05', 'S1-01 3 01', 'S1-02 2 09', 'S1-04 2 02'])
})

test('what was right, or wrong at certainty 1, is no confident error', () => {
  expect(listed(answer('S1-01', 1, 'right', 3), answer('S1-02', 1, 'wrong', 1))).toEqual([])
})

describe('a question that is answered again', () => {
  const first = answer('S1-01', 1, 'wrong', 3)

  test.each([3, 1, null] as const)(
    'leaves the list when it is right (certainty %s)',
    (certainty) => {
      expect(listed(first, answer('S1-01', 4, 'right', certainty))).toEqual([])
    },
  )

  test('leaves the list whatever order the answers come in', () => {
    expect(listed(answer('S1-01', 4, 'right', 2), first)).toEqual([])
  })

  test('stands once, as it was last answered with confidence', () => {
    expect(listed(first, answer('S1-01', 4, 'wrong', 2))).toEqual(['S1-01 2 04'])
  })

  test('comes back when it is wrong again', () => {
    expect(listed(first, answer('S1-01', 4, 'right', 3), answer('S1-01', 8, 'wrong', 3))).toEqual([
      'S1-01 3 08',
    ])
  })

  test('wrong again without being asked how sure stays as it stood', () => {
    expect(listed(first, answer('S1-01', 4, 'wrong', null))).toEqual(['S1-01 3 01'])
  })

  test('wrong again as a guess is not confident any more', () => {
    expect(listed(first, answer('S1-01', 4, 'wrong', 1))).toEqual([])
  })
})

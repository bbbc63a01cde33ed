import { expect, test } from 'vitest'
import { decisionWord } from './decision-word.ts'

test('a decision is called what the assessor chose: sign off a task, confirm a card, return either', () => {
  expect(decisionWord('task', 'accepted')).toBe('Signed off')
  expect(decisionWord('confirmation', 'accepted')).toBe('Confirmed')
  expect(decisionWord('task', 'returned')).toBe('Returned for more work')
  expect(decisionWord('confirmation', 'returned')).toBe('Returned for more work')
})

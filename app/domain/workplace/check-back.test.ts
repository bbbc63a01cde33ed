import { expect, test } from 'vitest'
import { checkBackState, checkBackWindow } from './check-back.ts'

test('a decision is looked back at 8 to 12 weeks on, across the change of clocks', () => {
  expect(checkBackWindow('2026-09-01')).toEqual({ opensOn: '2026-10-27', dueBy: '2026-11-24' })
})

test.each([
  { today: '2026-10-26', state: 'not-yet' },
  { today: '2026-10-27', state: 'open' },
  { today: '2026-11-24', state: 'open' },
  { today: '2026-11-25', state: 'late' },
])('on $today it is $state', ({ today, state }) => {
  expect(checkBackState('2026-09-01', today)).toBe(state)
})

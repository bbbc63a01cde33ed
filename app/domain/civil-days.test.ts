import { expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  isOverdue,
  londonDay,
  writtenDay,
  writtenTime,
} from './civil-days.ts'

test.each([
  // In winter London is UTC; from 29 March 2026 01:00Z it is an hour ahead; from 25 October it is not.
  ['2026-03-28T23:59:59.999Z', '2026-03-28'],
  ['2026-03-29T00:00:00.000Z', '2026-03-29'],
  ['2026-03-29T22:59:59.999Z', '2026-03-29'],
  ['2026-03-29T23:00:00.000Z', '2026-03-30'],
  ['2026-10-24T23:00:00.000Z', '2026-10-25'],
  ['2026-10-25T23:59:59.999Z', '2026-10-25'],
  ['2026-10-26T00:00:00.000Z', '2026-10-26'],
])('%s falls on %s in London', (instant, day) => {
  expect(londonDay(instant)).toBe(day)
})

test('days are counted by the calendar, whatever the clocks do', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2026-10-24', 7)).toBe('2026-10-31')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
})

test('something due today is not overdue until tomorrow', () => {
  expect(isOverdue('2026-11-22', '2026-11-22')).toBe(false)
  expect(isOverdue('2026-11-22', '2026-11-23')).toBe(true)
  expect(isOverdue(null, '2026-11-23')).toBe(false)
})

test('days and times are written the way people say them', () => {
  expect(writtenDay('2026-12-18')).toBe('18 December 2026')
  expect(writtenTime('2026-07-01T13:05:00Z')).toBe('2:05pm')
  expect(writtenTime('2026-01-01T00:30:00Z')).toBe('12:30am')
})

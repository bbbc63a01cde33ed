import { expect, test } from 'vitest'
import { isCivilDay } from './complete.ts'
import { boxesOfDay, dayFromBoxes } from './day-boxes.ts'

test.each([
  { day: '22', month: '11', year: '2026', answer: '2026-11-22' },
  { day: ' 5', month: '03 ', year: '2026', answer: '2026-03-05' },
  { day: '', month: '', year: '', answer: '' },
])('$day $month $year is “$answer”', ({ answer, ...boxes }) => {
  expect(dayFromBoxes(boxes)).toBe(answer)
})

test.each([
  { day: '22', month: '', year: '' },
  { day: '', month: '11', year: '2026' },
  { day: 'Tuesday', month: 'Nov', year: '26' },
  { day: '31', month: '2', year: '2026' },
])('what is no day, $day $month $year, comes back as it was typed', (boxes) => {
  const answer = dayFromBoxes(boxes)
  expect(isCivilDay(answer)).toBe(false)
  expect(boxesOfDay(answer)).toEqual(boxes)
})

import { expect, test } from 'vitest'
import { aForm } from './form-for-tests.ts'
import { readKnown, typedIn, writtenKnown } from './typed.ts'

const form = aForm('task-p', [
  { id: 'measure', as: { kind: 'line', atMost: 9 } },
  { id: 'on', as: { kind: 'day' } },
  { id: 'reading', as: { kind: 'choice', choices: [{ id: 'noise', text: 'Noise' }] } },
])

const typed = (fields: Record<string, string>) => typedIn(form, (name) => fields[name] ?? null)

test('what was typed is read by field, a day from its three boxes', () => {
  const day = { 'answer-on-day': '5', 'answer-on-month': '3', 'answer-on-year': '2026' }
  expect(typed({ 'answer-measure': 'Calls\r\na month', ...day, 'answer-other': 'x' })).toEqual({
    measure: 'Calls\na month',
    on: '2026-03-05',
  })
})

test('an emptied field is empty, and one that is not on the page is absent', () => {
  expect(typed({ 'answer-measure': '' })).toEqual({ measure: '' })
})

test('the numbers of texts are read as they were written, and anything else is none', () => {
  expect(readKnown(writtenKnown({ measure: 2, 'name-1': 12 }))).toEqual({
    measure: 2,
    'name-1': 12,
  })
  expect(readKnown(' measure: x:-1 y:1e9 points:3')).toEqual({ points: 3 })
})

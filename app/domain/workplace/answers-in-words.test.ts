import { expect, test } from 'vitest'
import { answersInWords } from './answers-in-words.ts'
import { aForm } from './form-for-tests.ts'

test('a form is read as it was filled in: days and choices in words, an empty answer as none', () => {
  const form = aForm('own-chart', [
    { id: 'line', as: { kind: 'text', atMost: 100 } },
    { id: 'day', as: { kind: 'day' } },
    { id: 'choice', as: { kind: 'choice', choices: [{ id: 'yes', text: 'They agree' }] } },
    { id: 'number', as: { kind: 'number', unit: 'days' } },
    { id: 'points', as: { kind: 'numbers', atLeast: 2 } },
    { id: 'none', as: { kind: 'line', atMost: 10 } },
  ])
  const answers = {
    line: 'Two\nlines ',
    day: '2026-11-03',
    choice: 'yes',
    number: '4',
    none: ' ',
    points: '12\n14\n1,250',
    'not-in-the-form': 'left out',
  }
  expect(answersInWords(form, answers)).toEqual([
    {
      id: 'section',
      title: 'Section 1',
      hasPoints: true,
      answers: [
        { id: 'line', label: 'The line', text: 'Two\nlines' },
        { id: 'day', label: 'The day', text: '3 November 2026' },
        { id: 'choice', label: 'The choice', text: 'They agree' },
        { id: 'number', label: 'The number', text: '4 days' },
        { id: 'points', label: 'The points', text: '12, 14, 1250' },
        { id: 'none', label: 'The none', text: null },
      ],
    },
  ])
})

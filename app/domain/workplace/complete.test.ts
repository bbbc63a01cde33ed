import { describe, expect, test } from 'vitest'
import { isCivilDay, whatIsMissing } from './complete.ts'
import { aForm } from './form-for-tests.ts'
import type { FieldKind, WorkField } from './forms.ts'

const TODAY = '2026-11-22'

function said(as: FieldKind, written: string, field: Partial<WorkField> = {}) {
  const form = aForm('task-s', [{ id: 'measure', as, ...field }])
  return whatIsMissing(form, { measure: written }, TODAY).map(({ sentence }) => sentence)
}

describe('a form is not complete with', () => {
  test.each<{ why: string; as: FieldKind; written: string; sentence: string }>([
    {
      why: 'nothing in a field that is needed',
      as: { kind: 'line', atMost: 20 },
      written: '  ',
      sentence: 'Enter the measure',
    },
    {
      why: 'a text that is too long',
      as: { kind: 'text', atMost: 10 },
      written: 'twelve chars',
      sentence: 'The measure must be 10 characters or fewer: it has 12',
    },
    {
      why: 'a day that there is not',
      as: { kind: 'day' },
      written: '2026-02-30',
      sentence: 'The measure must be a real date, such as 22 11 2026',
    },
    {
      why: 'a day without a year',
      as: { kind: 'day' },
      written: '0026-02-03',
      sentence: 'The measure must be a real date, such as 22 11 2026',
    },
    {
      why: 'tomorrow as a day that has been',
      as: { kind: 'day' },
      written: '2026-11-23',
      sentence: 'The measure must be today or in the past',
    },
    {
      why: 'two numbers in place of one',
      as: { kind: 'number', unit: null },
      written: '4 to 6',
      sentence: 'The measure must be one number, such as 43.8',
    },
    {
      why: 'a word among numbers',
      as: { kind: 'numbers', atLeast: 2 },
      written: '4\nJan\n6',
      sentence: 'The measure must be only numbers, one on each line: “Jan” is not a number',
    },
    {
      why: 'eleven points',
      as: { kind: 'numbers', atLeast: 12 },
      written: '1 2 3 4 5 6 7 8 9 10 11',
      sentence: 'The measure must have at least 12 numbers: there are 11',
    },
    {
      why: 'a choice that there is not',
      as: { kind: 'choice', choices: [{ id: 'a', text: 'A' }] },
      written: 'b',
      sentence: 'Select the measure',
    },
  ])('$why', ({ as, written, sentence }) => {
    expect(said(as, written)).toEqual([sentence])
  })
})

describe('a form is complete with', () => {
  test.each<{ why: string; as: FieldKind; written: string }>([
    { why: 'a text of just the length', as: { kind: 'text', atMost: 4 }, written: ' four ' },
    { why: 'today', as: { kind: 'day' }, written: TODAY },
    {
      why: 'a day ahead that may be',
      as: { kind: 'day', mayBeAhead: true },
      written: '2027-01-20',
    },
    { why: 'a number with its unit', as: { kind: 'number', unit: '%' }, written: '12.5%' },
    {
      why: 'a column of points',
      as: { kind: 'numbers', atLeast: 3 },
      written: '1,250\r\n980\r\n1,003\r\n',
    },
    {
      why: 'a choice',
      as: { kind: 'choice', choices: [{ id: 'a', text: 'A' }] },
      written: 'a',
    },
  ])('$why', ({ as, written }) => {
    expect(said(as, written)).toEqual([])
  })

  test('nothing in a field that is not needed', () => {
    expect(said({ kind: 'line', atMost: 10 }, '', { isRequired: false })).toEqual([])
    expect(said({ kind: 'numbers', atLeast: 12 }, '', { isRequired: false })).toEqual([])
  })
})

test('every mistake is named at once, in the order of the page, and a capital name keeps its capital', () => {
  const form = aForm('task-p', [
    { id: 'day', as: { kind: 'day' } },
    { id: 'chart', label: 'XmR chart', as: { kind: 'line', atMost: 10 } },
    { id: 'pnc', label: 'L&D’s view', as: { kind: 'line', atMost: 10 } },
  ])
  expect(whatIsMissing(form, { gone: 'x' }, TODAY)).toEqual([
    { field: 'day', sentence: 'Enter the day' },
    { field: 'chart', sentence: 'Enter XmR chart' },
    { field: 'pnc', sentence: 'Enter L&D’s view' },
  ])
})

test('where a label stands in several sections, the sentence names the section', () => {
  const one = aForm('data-card', [
    { id: 'owner-1', label: 'Its owner', as: { kind: 'line', atMost: 10 } },
  ])
  const [section] = one.sections
  if (!section) throw new Error('a form has a section')
  const second = {
    id: 'b',
    title: 'Measure 2',
    guidance: null,
    fields: section.fields.map((field) => ({ ...field, id: 'owner-2' })),
  }
  const form = { ...one, sections: [{ ...section, title: 'Measure 1' }, second] }
  expect(whatIsMissing(form, { 'owner-1': 'the team' }, TODAY)).toEqual([
    { field: 'owner-2', sentence: 'Measure 2: Enter its owner' },
  ])
})

test('a civil day is one of the calendar', () => {
  expect(['2024-02-29', '2026-12-31'].every(isCivilDay)).toBe(true)
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '22/11/2026', ''].some(isCivilDay)).toBe(false)
})

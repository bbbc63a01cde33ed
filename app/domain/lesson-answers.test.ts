import { describe, expect, test } from 'vitest'
import { aPrediction } from '#tests/support/curriculum.ts'
import type { FadedExample, PredictionField } from './courses.ts'
import { isBlankRight, readCertainty, readFaded, readPrediction } from './lesson-answers.ts'

const numbers = aPrediction({
  kind: 'numbers',
  choices: [],
  certainty: true,
  fields: [
    { id: 'low', label: 'Lowest month' },
    { id: 'high', label: 'HMICFRS figure' },
  ],
})

const districts = (about: Omit<PredictionField, 'id' | 'label'>) =>
  aPrediction({
    kind: 'numbers',
    choices: [],
    fields: [{ id: 'n', label: 'Districts', ...about }],
  })

const example: FadedExample = {
  id: 'faded',
  stem: 'Finish the working',
  blanks: [
    { id: 'rate', label: 'Rate', kind: 'number', answer: 4.2, tolerance: 0.1, hint: 'Divide' },
    {
      id: 'reading',
      label: 'Reading',
      kind: 'choice',
      answer: 'luck',
      hint: 'Look again',
      choices: [
        { id: 'rise', text: 'A rise' },
        { id: 'luck', text: 'Luck' },
      ],
    },
  ],
  working: '21 / 5 = 4.2',
}

describe('a prediction', () => {
  test('by choice is kept as it was made', () => {
    expect(readPrediction(aPrediction(), { choice: 'often' })).toEqual({
      body: { choice: 'often' },
      certainty: null,
      outcome: 'kept',
    })
  })

  test('that names no choice there is asks for one', () => {
    for (const choice of ['', 'sometimes']) {
      expect(readPrediction(aPrediction(), { choice })).toEqual({
        problems: [{ field: 'choice', message: 'Select what you expect' }],
      })
    }
  })

  test('in numbers is kept in the words it was typed in', () => {
    const fields = { 'field-low': ' 24 ', 'field-high': '1,250', certainty: '2' }
    expect(readPrediction(numbers, fields)).toEqual({
      body: { low: '24', high: '1,250' },
      certainty: 2,
      outcome: 'kept',
    })
  })

  test('with several things to put right names them all, each beside its field', () => {
    expect(readPrediction(numbers, { 'field-high': 'lots', certainty: '4' })).toEqual({
      problems: [
        { field: 'field-low', message: 'Enter lowest month' },
        { field: 'field-high', message: 'HMICFRS figure must be one number, like 4.2' },
        { field: 'certainty', message: 'Select how sure you are' },
      ],
    })
    expect(readPrediction(numbers, { certainty: '1', 'field-low': '1' })).toEqual({
      problems: [{ field: 'field-high', message: 'Enter HMICFRS figure' }],
    })
  })
})

describe('a predicted number that cannot happen', () => {
  test.each([
    { about: { max: 5 }, typed: '40', said: 'Districts must be 5 or less' },
    { about: { min: 0 }, typed: '-1', said: 'Districts must be 0 or more' },
    { about: { min: 0, max: 8 }, typed: '9', said: 'Districts must be between 0 and 8' },
    { about: { min: 0, max: 8 }, typed: '−1', said: 'Districts must be between 0 and 8' },
    {
      about: { min: -2.5, max: 1200 },
      typed: '3,000',
      said: 'Districts must be between −2.5 and 1,200',
    },
    { about: { whole: true }, typed: '2.5', said: 'Districts must be a whole number, like 4' },
    {
      about: { min: 0, max: 8, whole: true },
      typed: 'eight',
      said: 'Districts must be one number, like 4.2',
    },
    { about: { min: 0, max: 8, whole: true }, typed: ' ', said: 'Enter districts' },
  ])('$typed where $about is refused: $said', ({ about, typed, said }) => {
    expect(readPrediction(districts(about), { 'field-n': typed })).toEqual({
      problems: [{ field: 'field-n', message: said }],
    })
  })

  test.each(['0', '8', '5'])('%s of 8 can happen, and is kept as typed', (typed) => {
    const read = readPrediction(districts({ min: 0, max: 8, whole: true }), { 'field-n': typed })
    expect(read).toMatchObject({ body: { n: typed }, outcome: 'kept' })
  })
})

test.each([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['0', null],
  ['4', null],
  ['2.0', null],
  ['', null],
  [null, null],
  [undefined, null],
])('how sure somebody is: %j is read as %j', (given, certainty) => {
  expect(readCertainty(given)).toBe(certainty)
})

describe('a worked example to finish', () => {
  const solved = { 'blank-rate': '4.2', 'blank-reading': 'luck' }

  test('is met when every blank is right', () => {
    expect(readFaded(example, solved)).toEqual({
      body: { given: { rate: '4.2', reading: 'luck' }, revealed: false },
      certainty: null,
      outcome: 'met',
    })
  })

  test('is not met yet while one is wrong, and is kept all the same', () => {
    const result = readFaded(example, { ...solved, 'blank-rate': '5' })
    expect(result).toMatchObject({ outcome: 'not-yet', body: { given: { rate: '5' } } })
  })

  test('with blanks left empty asks for each of them', () => {
    expect(readFaded(example, {})).toEqual({
      problems: [
        { field: 'blank-rate', message: 'Enter rate' },
        { field: 'blank-reading', message: 'Select reading' },
      ],
    })
  })

  test('shows its working on request, with blanks empty or wrong, and that is not met', () => {
    expect(readFaded(example, { do: 'reveal', 'blank-rate': 'no idea' })).toMatchObject({
      body: { given: { rate: 'no idea', reading: '' }, revealed: true },
      outcome: 'kept',
    })
  })

  test.each([
    { given: '4.1', right: true },
    { given: '4.3', right: true },
    { given: '4.31', right: false },
    { given: 'four', right: false },
    { given: '', right: false },
  ])('has a number right within its tolerance: $given is $right', ({ given, right }) => {
    const [blank] = example.blanks
    expect(blank && isBlankRight(blank, given)).toBe(right)
  })
})

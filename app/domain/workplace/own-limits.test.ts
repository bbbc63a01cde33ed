import { describe, expect, test } from 'vitest'
import { whatIsMissing } from './complete.ts'
import { aForm } from './form-for-tests.ts'
import { workedLimits, wrongLimits } from './own-limits.ts'

/** Mean 44.6667; ranges 5 8 12 7 4 8 3 2 7 9 5, average 6.3636; reach 16.927. */
const POINTS = '42 47 39 51 44 40 48 45 43 50 41 46'

const right = {
  points: POINTS,
  'centre-line': '44.7',
  'upper-limit': '61.6',
  'lower-limit': '27.7',
}

const form = aForm('own-chart', [
  { id: 'points', as: { kind: 'numbers', atLeast: 12 } },
  { id: 'baseline', isRequired: false, as: { kind: 'number', unit: null } },
  { id: 'centre-line', as: { kind: 'number', unit: null } },
  { id: 'upper-limit', as: { kind: 'number', unit: null } },
  { id: 'lower-limit', as: { kind: 'number', unit: null } },
])

const wrongFields = (answers: Record<string, string>) =>
  whatIsMissing(form, { ...right, ...answers }, '2026-11-22').map(({ field }) => field)

test('the product works the limits out as the course does', () => {
  expect(workedLimits(right)).toEqual({
    centre: expect.closeTo(44.6667, 3),
    upper: expect.closeTo(61.594, 3),
    lower: expect.closeTo(27.7394, 3),
  })
  expect(workedLimits({ points: '4' })).toBeNull()
  expect(workedLimits({ points: 'some' })).toBeNull()
})

describe('limits are right', () => {
  test.each([
    ['with one decimal', {}],
    ['in whole numbers', { 'centre-line': '45', 'upper-limit': '62', 'lower-limit': '28' }],
    [
      'with the average range rounded on the way',
      { 'centre-line': '44.7', 'upper-limit': '61.72', 'lower-limit': '27.68' },
    ],
    ['from the first twelve points of thirteen', { points: `${POINTS} 90`, baseline: '12' }],
  ])('%s', (_, answers) => {
    expect(wrongFields(answers)).toEqual([])
  })

  test('with outliers screened out of the ranges, as some tools do', () => {
    const points = `${POINTS} 90 43 45`
    const screened = { points, 'centre-line': '47.6', 'upper-limit': '63.6', 'lower-limit': '31.6' }
    const all = { points, 'centre-line': '47.6', 'upper-limit': '78.6', 'lower-limit': '16.6' }
    expect(
      wrongLimits({ points, 'centre-line': '1', 'upper-limit': '1', 'lower-limit': '1' }),
    ).toHaveLength(3)
    expect([wrongFields(screened), wrongFields(all)]).toEqual([[], []])
    expect(wrongFields({ ...all, 'upper-limit': '63.6' })).toEqual(['upper-limit'])
  })

  test('at 0 where a count would go below it', () => {
    const points = '12 2 14 3 12 1 10 4 15 2 13 5'
    const worked = workedLimits({ points })
    const answers = {
      points,
      'centre-line': String(worked?.centre.toFixed(1)),
      'upper-limit': String(worked?.upper.toFixed(1)),
    }
    expect(worked?.lower).toBeLessThan(0)
    expect(wrongFields({ ...answers, 'lower-limit': '0' })).toEqual([])
    expect(wrongFields({ ...answers, 'lower-limit': String(worked?.lower.toFixed(1)) })).toEqual([])
    expect(wrongFields({ ...answers, 'lower-limit': '3' })).toEqual(['lower-limit'])
  })
})

describe('limits are not right', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'with standard deviations',
      { 'upper-limit': '56.3', 'lower-limit': '33' },
      ['upper-limit', 'lower-limit'],
    ],
    [
      'the wrong way round',
      { 'upper-limit': '27.7', 'lower-limit': '61.6' },
      ['upper-limit', 'lower-limit'],
    ],
    ['with a median as centre', { 'centre-line': '44' }, ['centre-line']],
    ['at 0 where no count would go below it', { 'lower-limit': '0' }, ['lower-limit']],
    [
      'with all thirteen points where twelve were named',
      { points: `${POINTS} 90`, baseline: '12', 'centre-line': '48.2' },
      ['centre-line'],
    ],
  ])('%s', (_, answers, fields) => {
    expect(wrongFields(answers)).toEqual(fields)
  })

  test('and the sentence says how to work them out, not what they are', () => {
    const sentences = wrongLimits({ ...right, 'centre-line': '50' }).map(({ sentence }) => sentence)
    expect(sentences).toEqual([
      'Check the centre line: it is the mean of the points that set the limits',
    ])
  })

  test('coarse rounding of a small measure is not near enough', () => {
    const points = '0.42 0.47 0.39 0.51 0.44 0.40 0.48 0.45 0.43 0.50 0.41 0.46'
    const answers = { points, 'centre-line': '0', 'upper-limit': '1', 'lower-limit': '0' }
    expect(wrongLimits(answers)).toHaveLength(3)
  })
})

test('a baseline of fewer than twelve points, or of more than there are, is refused first', () => {
  expect(wrongFields({ baseline: '6' })).toEqual(['baseline'])
  expect(wrongFields({ baseline: '13' })).toEqual(['baseline'])
  expect(wrongFields({ baseline: '12.5' })).toEqual(['baseline'])
})

test('limits are not judged while the points or a limit cannot be read', () => {
  expect(wrongFields({ points: '4 5 6' })).toEqual(['points'])
  expect(wrongFields({ 'upper-limit': 'high', 'centre-line': '1' })).toEqual(['upper-limit'])
})

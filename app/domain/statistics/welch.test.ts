import { expect, test } from 'vitest'
import { isRefusal } from './refusal.ts'
import { welchDifference } from './welch.ts'

const TEN = [7, 9, 5, 8, 6, 10, 7, 4, 9, 8]
const TWELVE = [5, 6, 4, 7, 6, 8, 3, 5, 7, 6, 6, 4]

test('the difference, its degrees of freedom and its interval are those of scipy', () => {
  // scipy 1.17: ttest_ind(ten, twelve, equal_var=False).confidence_interval(0.95)
  expect(welchDifference(TEN, TWELVE)).toEqual({
    difference: expect.closeTo(1.7166666666666668, 12),
    df: expect.closeTo(16.663732323377182, 9),
    lower: expect.closeTo(0.1779301684591046, 9),
    upper: expect.closeTo(3.255403164874229, 9),
  })
})

test('the other way round, everything changes its sign and nothing else', () => {
  const [there, back] = [welchDifference(TEN, TWELVE), welchDifference(TWELVE, TEN)]
  if (isRefusal(there) || isRefusal(back)) throw new Error('both can be worked out')
  expect(back.difference).toBeCloseTo(-there.difference, 12)
  expect(back.lower).toBeCloseTo(-there.upper, 12)
  expect(back.upper).toBeCloseTo(-there.lower, 12)
  expect(back.df).toBeCloseTo(there.df ?? 0, 9)
})

test('lists of one size and one spread have the degrees of freedom of the ordinary t test', () => {
  expect(welchDifference([1, 2, 3, 4], [11, 12, 13, 14])).toMatchObject({
    difference: -10,
    df: expect.closeTo(6, 12),
  })
})

test('where nobody differs from anybody the interval has no width', () => {
  const same = welchDifference([6, 6, 6], [4, 4])
  expect(same).toEqual({ difference: 2, lower: 2, upper: 2, df: null })
})

test('one value in either list is too few, and confidence lies between 0 and 1', () => {
  expect(welchDifference([6], [4, 5])).toMatchObject({ refused: 'too-few' })
  expect(welchDifference([6, 7], [])).toMatchObject({ refused: 'too-few' })
  expect(welchDifference([6, 7], [4, 5], 1)).toMatchObject({ refused: 'impossible' })
  expect(welchDifference([1e300, -1e300], [4, 5])).toMatchObject({ refused: 'impossible' })
})

import { describe, expect, test } from 'vitest'
import { lag1Autocorrelation, mean, median, quantile, sampleSd } from './describe.ts'

describe('describing a list', () => {
  test('an empty list has no mean, median, quantile or spread', () => {
    expect([mean([]), median([]), quantile([], 0.9), sampleSd([])]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(lag1Autocorrelation([])).toBeNull()
  })

  test('one value is its own mean and median, and has no spread', () => {
    expect([mean([7]), median([7]), quantile([7], 0.9)]).toEqual([7, 7, 7])
    expect([sampleSd([7]), lag1Autocorrelation([7])]).toEqual([null, null])
  })

  test('values all the same have no spread at all, even in awkward decimals', () => {
    expect([mean([0.1, 0.1, 0.1]), sampleSd([0.1, 0.1, 0.1])]).toEqual([0.1, 0])
    expect(lag1Autocorrelation([0.1, 0.1, 0.1])).toBeNull()
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'a list with %f in it has no figures',
    (bad) => {
      expect([mean([1, bad]), median([1, bad]), sampleSd([1, bad])]).toEqual([null, null, null])
      expect(lag1Autocorrelation([1, 2, bad])).toBeNull()
    },
  )

  test('a small spread on a very large level is not lost (NIST NumAcc4)', () => {
    const pair = [10000000.1, 10000000.3]
    const values = [10000000.2, ...Array.from({ length: 500 }, () => pair).flat()]
    expect(mean(values)).toBeCloseTo(10000000.2, 8)
    expect(sampleSd(values)).toBeCloseTo(0.1, 8)
    expect(lag1Autocorrelation(values)).toBeCloseTo(-0.999, 7)
  })

  test('the largest numbers there are still have a mean, and never give infinity', () => {
    expect(mean([1e308, 1e308, 1e308])).toBeCloseTo(1e308, -296)
    expect(sampleSd([1.7e308, -1.7e308])).toBeNull()
    expect(sampleSd([1e200, 3e200])).toBeCloseTo(Math.SQRT2 * 1e200, -190)
    expect(sampleSd([1e-200, 3e-200])).toBeGreaterThan(0)
  })

  test('quantiles run in a straight line from the least to the most', () => {
    expect([0, 0.25, 0.5, 1].map((share) => quantile([40, 10, 20, 30], share))).toEqual([
      10, 17.5, 25, 40,
    ])
  })

  test.each([-0.1, 1.1, Number.NaN])('there is no quantile at %f', (share) => {
    expect(quantile([1, 2], share)).toBeNull()
  })

  test('describing a list does not put it in order', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })
})

import { describe, expect, test } from 'vitest'
import { poissonDensity } from './densities.ts'
import {
  byarsInterval,
  poissonAtLeast,
  poissonExactInterval,
  poissonThumbRange,
} from './poisson.ts'
import { atLeastOne, pooledRate, rate, rateInterval, weightedMean } from './rate.ts'
import { isRefusal } from './refusal.ts'
import { compareTwoCounts, cTestTwoSided, zKnownMean, zTwoCounts } from './two-counts.ts'

describe('one count', () => {
  test('about an average of 25, from 15 to 35 is ordinary', () => {
    expect(poissonThumbRange(25)).toEqual({ lower: 15, upper: 35 })
  })

  test('the rule of thumb never reaches below zero, and refuses what is not an average', () => {
    expect(poissonThumbRange(1)).toEqual({ lower: 0, upper: 3 })
    expect(poissonThumbRange(0)).toEqual({ lower: 0, upper: 0 })
    expect(poissonThumbRange(-1)).toMatchObject({ refused: 'impossible' })
    expect(poissonThumbRange(Number.NaN)).toMatchObject({ refused: 'impossible' })
  })

  test('a count of none is compatible with an average of up to 3.7', () => {
    expect(poissonExactInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(3.6889, 4) })
  })

  test.each([
    [99_999, 99380.15576273036, 100620.74164077373],
    [1_000_000, 998040.9833402939, 1001961.9119454322],
  ])(
    'the exact interval for %i agrees with scipy on both sides of a change of method',
    (k, l, u) => {
      const interval = poissonExactInterval(k)
      if (isRefusal(interval)) throw new Error(interval.why)
      expect(interval.lower / l).toBeCloseTo(1, 12)
      expect(interval.upper / u).toBeCloseTo(1, 12)
    },
  )

  test('the exact interval holds the true average at least 95 times in 100', () => {
    const intervals = Array.from({ length: 120 }, (_, count) => poissonExactInterval(count))
    for (let average = 0.3; average < 40; average += 0.7) {
      const held = intervals.map((interval, count) => {
        if (isRefusal(interval)) throw new Error(interval.why)
        const holds = interval.lower <= average && average <= interval.upper
        return holds ? poissonDensity(count, average) : 0
      })
      expect(held.reduce((sum, chance) => sum + chance, 0)).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('Byar’s approximation is within a tenth of a count of the exact interval from 10 up', () => {
    for (const count of [10, 30, 65, 400]) {
      const [byar, exact] = [byarsInterval(count), poissonExactInterval(count)]
      if (isRefusal(byar) || isRefusal(exact)) throw new Error('refused')
      expect(Math.abs(byar.lower - exact.lower)).toBeLessThan(0.1)
      expect(Math.abs(byar.upper - exact.upper)).toBeLessThan(0.1)
    }
  })

  test('Byar’s lower limit is never below zero', () => {
    expect(byarsInterval(0)).toMatchObject({ lower: 0, upper: expect.closeTo(3.6827, 1) })
    expect(byarsInterval(1, 0.998)).toMatchObject({ lower: 0 })
  })

  test.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('%f is not a count', (count) => {
    expect(poissonExactInterval(count)).toMatchObject({ refused: 'impossible' })
    expect(byarsInterval(count)).toMatchObject({ refused: 'impossible' })
    expect(poissonAtLeast(count, 6)).toBeNull()
  })

  test('a confidence of 100% is refused', () => {
    expect(poissonExactInterval(5, 1)).toMatchObject({ refused: 'impossible' })
  })

  test('none or more is certain, and anything from an average of nothing is not possible', () => {
    expect(poissonAtLeast(0, 6)).toBe(1)
    expect(poissonAtLeast(3, 0)).toBe(0)
    expect(poissonAtLeast(3, -1)).toBeNull()
  })

  test('a chance too small to see next to 1 is still given', () => {
    expect((poissonAtLeast(1, 1e-20) ?? 0) / 1e-20).toBeCloseTo(1, 12)
    expect((atLeastOne(1e-20, 20) ?? 0) / 2e-19).toBeCloseTo(1, 12)
  })

  test('look at twenty areas and a one-in-fifty result is likely somewhere', () => {
    expect(atLeastOne(0.02, 20)).toBeCloseTo(0.332, 3)
    expect([atLeastOne(0.5, 0), atLeastOne(1, 3), atLeastOne(0, 3)]).toEqual([0, 1, 0])
    expect([atLeastOne(1.5, 3), atLeastOne(0.5, -1)]).toEqual([null, null])
  })
})

describe('two counts', () => {
  test('16 then 25 is within chance: the gap of 9 is less than 12.8', () => {
    expect(compareTwoCounts(16, 25)).toMatchObject({ gap: 9, isBeyondChance: false })
  })

  test('40 then 80 is beyond chance, and so is the fall back', () => {
    expect(compareTwoCounts(40, 80)).toMatchObject({ gap: 40, isBeyondChance: true })
    expect(compareTwoCounts(80, 40)).toMatchObject({ gap: -40, isBeyondChance: true })
  })

  test('a gap equal to the rule of thumb is not beyond it', () => {
    expect(compareTwoCounts(6, 10)).toMatchObject({ isBeyondChance: false })
    expect(compareTwoCounts(0, 4)).toMatchObject({ gap: 4, thumb: 4, isBeyondChance: false })
  })

  test('nothing then nothing is refused', () => {
    expect(compareTwoCounts(0, 0)).toMatchObject({ refused: 'no-data' })
    expect([zTwoCounts(0, 0), cTestTwoSided(0, 0)]).toEqual([null, null])
  })

  test('no change at all is a chance of 1', () => {
    expect(cTestTwoSided(30, 30)).toBe(1)
    expect(cTestTwoSided(3e9, 3e9)).toBe(1)
  })

  test('which came first makes no difference to the exact chance', () => {
    expect(cTestTwoSided(16, 25)).toBe(cTestTwoSided(25, 16))
  })

  test('very large counts agree with scipy before and after the change of method', () => {
    expect(cTestTwoSided(4e8, 400_005_000)).toBeCloseTo(0.859712001284787, 10)
    expect(cTestTwoSided(1e9, 1_000_050_000)).toBeCloseTo(0.2635679956706325, 10)
  })

  test('the statistic for a known average overstates two single months', () => {
    const [known, single] = [zKnownMean(16, 25), zTwoCounts(16, 25)]
    expect(known).toBe(2)
    expect((known ?? 0) / (single ?? 1)).toBeCloseTo(Math.SQRT2, 1)
  })

  test.each([
    [-1, 3],
    [3, 2.5],
    [Number.NaN, 3],
    [3, Number.POSITIVE_INFINITY],
  ])('%f and %f cannot be compared', (a, b) => {
    expect(compareTwoCounts(a, b)).toMatchObject({ refused: 'impossible' })
    expect(zKnownMean(a, b)).toBeNull()
    expect(zTwoCounts(a, b)).toBeNull()
  })
})

describe('rates', () => {
  test('a rate without a base is not zero: there is none', () => {
    expect([rate(3, 0), rate(0, 0), rate(3, -1), rate(-3, 10)]).toEqual([null, null, null, null])
    expect(rate(3, Number.NaN)).toBeNull()
  })

  test('1,715 among 62,000 residents is 27.7 per 1,000, and an interval goes with it', () => {
    expect(rate(1715, 62_000, 1000)).toBeCloseTo(27.66, 2)
    expect(rateInterval(1715, 62_000)).toMatchObject({
      lower: expect.closeTo(26.37, 1),
      upper: expect.closeTo(29.0, 1),
    })
    expect(rateInterval(5, 0)).toMatchObject({ refused: 'no-data' })
    expect(rateInterval(-5, 10)).toMatchObject({ refused: 'impossible' })
  })

  test('one area can be better for every type of crime and worse overall', () => {
    const [shoplifting, burglary] = [
      { count: 80, base: 400 },
      { count: 6, base: 100 },
    ]
    expect(pooledRate([shoplifting, burglary])).toBeCloseTo(0.172, 12)
    expect([pooledRate([]), pooledRate([{ count: -1, base: 4 }])]).toEqual([null, null])
  })

  test('percentages of unequal groups are weighted by the groups', () => {
    expect(weightedMean([0.5, 0.2], [40, 360])).toBeCloseTo(0.23, 12)
    expect(weightedMean([0.5, 0.2], [0, 0])).toBeNull()
    expect(weightedMean([0.5], [1, 2])).toBeNull()
    expect(weightedMean([0.5, 0.2], [1, -1])).toBeNull()
    expect(weightedMean([], [])).toBeNull()
  })
})

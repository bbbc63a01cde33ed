import { describe, expect, test } from 'vitest'
import { concentration } from './concentration.ts'
import { pearson, ranks, spearman } from './correlation.ts'
import { linearRegression } from './linear-regression.ts'
import { naturalFrequencies } from './natural-frequencies.ts'
import { ratioOfRatios } from './ratio-of-ratios.ts'
import { isRefusal } from './refusal.ts'
import { expectedNextCount } from './regression-to-the-mean.ts'
import { rollingSum, seasonalIndex, seasonallyAdjusted } from './seasons.ts'
import { indirectStandardise } from './standardise.ts'
import { designEffect, effectiveSampleSize, weightedEstimate } from './survey.ts'

describe('screening', () => {
  test('of 1,140 people flagged, 160 are cases', () => {
    expect(naturalFrequencies(10_000, 0.02, 0.8, 0.9)).toMatchObject({
      truePositives: expect.closeTo(160),
      falsePositives: expect.closeTo(980),
      ppv: expect.closeTo(0.1404, 4),
    })
  })

  test('when nobody is flagged nobody can say what a flag is worth', () => {
    expect(naturalFrequencies(100, 0.1, 0, 1)).toMatchObject({ flagged: 0, ppv: null, npv: 0.9 })
    expect(naturalFrequencies(100, 0.1, 1, 0)).toMatchObject({ flagged: 100, npv: null })
  })

  test('impossible rates and an empty population are refused', () => {
    expect(naturalFrequencies(100, 1.1, 0.5, 0.5)).toMatchObject({ refused: 'impossible' })
    expect(naturalFrequencies(100, Number.NaN, 0.5, 0.5)).toMatchObject({ refused: 'impossible' })
    expect(naturalFrequencies(-1, 0.1, 0.5, 0.5)).toMatchObject({ refused: 'impossible' })
    expect(naturalFrequencies(0, 0.1, 0.5, 0.5)).toMatchObject({ refused: 'no-data' })
  })
})

describe('evaluation', () => {
  test('an area that moves with its comparison shows no effect', () => {
    expect(ratioOfRatios(100, 80, 500, 400)).toMatchObject({ rateRatio: 1, netDifference: 0 })
  })

  test('ten times the counts narrow the interval by √10 on the log scale', () => {
    const [few, many] = [ratioOfRatios(120, 84, 400, 360), ratioOfRatios(1200, 840, 4000, 3600)]
    if (isRefusal(few) || isRefusal(many)) throw new Error('refused')
    const width = (ratio: typeof few) => Math.log(ratio.upper / ratio.lower)
    expect(width(few) / width(many)).toBeCloseTo(Math.sqrt(10), 10)
  })

  test('a zero anywhere is refused, and so is what is not a count', () => {
    expect(ratioOfRatios(0, 84, 400, 360)).toMatchObject({ refused: 'from-zero' })
    expect(ratioOfRatios(120, 0, 400, 360)).toMatchObject({ refused: 'from-zero' })
    expect(ratioOfRatios(120, 84, 400, Number.NaN)).toMatchObject({ refused: 'impossible' })
    expect(ratioOfRatios(120, 84, -4, 360)).toMatchObject({ refused: 'impossible' })
  })

  test('an area far above the rest is expected to fall back towards them, with nothing done', () => {
    expect(expectedNextCount(20, 10, 38)).toBeCloseTo(32, 12)
    expect(expectedNextCount(20, 10, 20)).toBeCloseTo(20, 12)
    expect(expectedNextCount(20, 10, 2)).toBeGreaterThan(2)
    expect([expectedNextCount(0, 10, 3), expectedNextCount(20, 0, 3)]).toEqual([null, null])
    expect(expectedNextCount(20, 10, -1)).toBeNull()
  })

  test('a unit that does as its mix of cases would suggest stands at 100', () => {
    expect(indirectStandardise(105, [400, 100], [0.25, 0.05])).toMatchObject({
      ratio: 100,
      lower: expect.closeTo(81.79, 1),
      upper: expect.closeTo(121.05, 1),
    })
  })

  test('nothing expected, or lists that do not match, are refused', () => {
    expect(indirectStandardise(3, [], [])).toMatchObject({ refused: 'no-data' })
    expect(indirectStandardise(3, [100], [0])).toMatchObject({ refused: 'no-data' })
    expect(indirectStandardise(3, [100], [0.1, 0.2])).toMatchObject({ refused: 'impossible' })
    expect(indirectStandardise(-3, [100], [0.1])).toMatchObject({ refused: 'impossible' })
    expect(indirectStandardise(3, [-100], [0.1])).toMatchObject({ refused: 'impossible' })
  })
})

describe('surveys', () => {
  const groups = (k: number, n: number) => [
    { populationShare: 0.28, n, k },
    { populationShare: 0.33, n: 180, k: 108 },
    { populationShare: 0.39, n: 330, k: 231 },
  ]

  test('the course’s question: weighted confidence is 61.1%, and 64% before weighting', () => {
    const found = weightedEstimate(groups(45, 90))
    expect(found).toMatchObject({
      estimate: expect.closeTo(0.611, 6),
      unweighted: expect.closeTo(0.64, 6),
      designEffect: expect.closeTo(1.1624, 3),
    })
  })

  test('weights that differ cost interviews: 600 are worth about 516', () => {
    expect(weightedEstimate(groups(45, 90))).toMatchObject({
      effectiveSampleSize: expect.closeTo(516, 0),
    })
  })

  test('a group with no interviews cannot be weighted up', () => {
    expect(weightedEstimate(groups(0, 0))).toMatchObject({ refused: 'too-few' })
  })

  test('shares that do not make a population, and more yeses than people, are refused', () => {
    expect(weightedEstimate([])).toMatchObject({ refused: 'no-data' })
    expect(weightedEstimate([{ populationShare: 0.5, n: 10, k: 5 }])).toMatchObject({
      refused: 'impossible',
    })
    expect(weightedEstimate(groups(91, 90))).toMatchObject({ refused: 'impossible' })
  })

  test('one group is a simple sample: its interval is Wilson’s', () => {
    expect(weightedEstimate([{ populationShare: 1, n: 20, k: 0 }])).toMatchObject({
      estimate: 0,
      lower: 0,
      upper: expect.closeTo(0.1611, 4),
      designEffect: 1,
    })
  })

  test('equal weights have no effect, and no weights have none to give', () => {
    expect(designEffect([2, 2, 2])).toBe(1)
    expect([designEffect([]), designEffect([0, 0]), designEffect([1, -1])]).toEqual([
      null,
      null,
      null,
    ])
    expect(effectiveSampleSize(600, 1.5)).toBe(400)
    expect(effectiveSampleSize(600, 0)).toBeNull()
  })
})

describe('concentration', () => {
  test('when all have the same, the top tenth have a tenth and Gini is 0', () => {
    expect(concentration(Array(20).fill(3), 0.1)).toMatchObject({
      topUnits: 2,
      share: 0.1,
      gini: 0,
    })
  })

  test('when one has all, the top has all', () => {
    expect(concentration([0, 0, 0, 9])).toMatchObject({ topUnits: 1, share: 1, gini: 0.75 })
  })

  test('no incidents, no addresses and negative counts are refused', () => {
    expect(concentration([0, 0])).toMatchObject({ refused: 'no-data' })
    expect(concentration([])).toMatchObject({ refused: 'no-data' })
    expect(concentration([3, -1])).toMatchObject({ refused: 'impossible' })
  })
})

describe('two measures together', () => {
  test('ties share the mean of their ranks', () => {
    expect(ranks([10, 20, 20, 30, 20])).toEqual([1, 3, 3, 5, 3])
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(0.9486832980505138, 12)
  })

  test('a perfect line is 1 and no more, and falling is −1', () => {
    expect(pearson([0.1, 0.2, 0.3], [1, 2, 3])).toBeCloseTo(1, 14)
    expect(pearson([0.1, 0.2, 0.3], [1, 2, 3])).toBeLessThanOrEqual(1)
    expect(spearman([1, 2, 3], [9, 4, 1])).toBeCloseTo(-1, 14)
  })

  test('a measure that does not vary has no correlation', () => {
    expect([pearson([1, 2, 3], [5, 5, 5]), spearman([0.1, 0.1], [1, 2])]).toEqual([null, null])
    expect([pearson([], []), pearson([1], [2]), pearson([1, 2], [1])]).toEqual([null, null, null])
    expect([pearson([1, Number.NaN], [1, 2]), spearman([1, Number.NaN], [1, 2])]).toEqual([
      null,
      null,
    ])
  })

  test('two points make a line with nothing left over to judge it by', () => {
    expect(linearRegression([1, 3], [2, 6])).toEqual({
      intercept: 0,
      slope: 2,
      rSquared: 1,
      residualSd: null,
    })
  })

  test('a level line explains nothing because there is nothing to explain', () => {
    expect(linearRegression([1, 2, 3], [4, 4, 4])).toMatchObject({ slope: 0, rSquared: null })
  })

  test('one point, or points above each other, are refused', () => {
    expect(linearRegression([1], [2])).toMatchObject({ refused: 'too-few' })
    expect(linearRegression([], [])).toMatchObject({ refused: 'too-few' })
    expect(linearRegression([2, 2], [1, 5])).toMatchObject({ refused: 'no-variation' })
    expect(linearRegression([1, 2], [1])).toMatchObject({ refused: 'impossible' })
    expect(linearRegression([1, Number.NaN], [1, 2])).toMatchObject({ refused: 'impossible' })
  })
})

describe('seasons', () => {
  test('the indexes of a year average 1', () => {
    const found = seasonalIndex([
      [10, 20, 30, 40],
      [12, 18, 33, 37],
    ])
    if (isRefusal(found)) throw new Error(found.why)
    expect(found.index.reduce((sum, index) => sum + index, 0) / 4).toBeCloseTo(1, 14)
  })

  test('one year, unequal years, empty years and years of nothing are refused', () => {
    expect(seasonalIndex([[1, 2]])).toMatchObject({ refused: 'too-few' })
    expect(seasonalIndex([[1, 2], [1]])).toMatchObject({ refused: 'impossible' })
    expect(seasonalIndex([])).toMatchObject({ refused: 'no-data' })
    expect(
      seasonalIndex([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ refused: 'no-data' })
  })

  test('a month that never has any cannot be adjusted', () => {
    expect([seasonallyAdjusted(60, 1.2), seasonallyAdjusted(60, 0)]).toEqual([50, null])
  })

  test('a rolling sum starts when its window is full', () => {
    expect(rollingSum([1, 2, 3, 4], 3)).toEqual([6, 9])
    expect(rollingSum([1, 2], 3)).toEqual([])
    expect([rollingSum([], 3), rollingSum([1, 2], 0), rollingSum([1, Number.NaN], 1)]).toEqual([
      [],
      [],
      [],
    ])
  })
})

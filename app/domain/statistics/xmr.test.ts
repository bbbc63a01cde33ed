import { describe, expect, test } from 'vitest'
import { keyedStream, wholeBelow } from '../randomness.ts'
import { isRefusal } from './refusal.ts'
import { type XmrOptions, xmr } from './xmr.ts'
import { signalledPoints, signalsIn } from './xmr-rules.ts'

/** Northmere, made up: burglary in Alderbrook, 47 months in which nothing changed (T1). */
const ALDERBROOK = [
  53, 52, 39, 60, 48, 51, 42, 38, 34, 32, 40, 39, 52, 47, 44, 37, 35, 48, 39, 52, 43, 32, 45, 41,
  33, 48, 48, 40, 41, 39, 47, 41, 40, 44, 43, 49, 54, 43, 53, 40, 48, 43, 54, 51, 60, 55, 43,
]

/** Northmere, made up: vehicle crime in Brackwater, up by 35% from month 30 (T2). */
const BRACKWATER = [
  66, 82, 75, 74, 63, 80, 89, 75, 75, 58, 67, 83, 64, 83, 71, 75, 77, 84, 82, 63, 64, 83, 87, 86,
  92, 70, 67, 83, 72, 78, 94, 99, 96, 95, 102, 91, 95, 88, 82, 83, 103, 111, 87, 89, 101, 86, 114,
  90,
]

/** Northmere, made up: violence in Calderport, with one extraordinary month, 39 (T6b). */
const CALDERPORT = [
  125, 134, 123, 126, 156, 132, 139, 115, 129, 114, 114, 136, 104, 144, 149, 146, 115, 151, 133,
  133, 126, 132, 102, 114, 147, 134, 147, 131, 170, 157, 134, 132, 123, 124, 136, 131, 136, 161,
  142, 278, 152, 127, 111, 136, 108, 132, 101, 98,
]

function chartOf(values: readonly number[], options?: XmrOptions) {
  const chart = xmr(values, options)
  if (isRefusal(chart)) throw new Error(chart.why)
  return chart
}

describe('an XmR chart', () => {
  test('the worked example of the course: mean 43.8, limits 24.7 to 63.0', () => {
    const chart = chartOf([42, 47, 39, 51, 44, 40])
    expect(chart.mean).toBeCloseTo(43.83, 2)
    expect(chart.movingRanges).toEqual([5, 8, 12, 7, 4])
    expect(chart.averageMovingRange).toBeCloseTo(7.2, 12)
    expect([chart.lowerProcessLimit, chart.upperProcessLimit]).toEqual([
      expect.closeTo(24.68, 2),
      expect.closeTo(62.99, 2),
    ])
  })

  test('Alderbrook’s burglary never changes, and no rule says that it does', () => {
    const chart = chartOf(ALDERBROOK, { isCount: true })
    expect(chart.signals).toEqual([])
    expect(chart.mean).toBeCloseTo(44.7, 1)
    expect(chart.lowerProcessLimit).toBeCloseTo(25.5, 1)
    expect(chart.upperProcessLimit).toBeCloseTo(63.9, 1)
  })

  test('Brackwater’s rise is seen in its second month, and nothing is seen before it', () => {
    const chart = chartOf(BRACKWATER, { baseline: 24, isCount: true })
    expect(chart.signals.at(0)?.at).toBe(31)
    expect(chart.pointsInLimits).toBe(24)
  })

  test('Calderport’s one bad month stands outside limits drawn from the other months', () => {
    /** The last month is provisional. */
    const others = CALDERPORT.filter((_, month) => month !== 39 && month !== 47)
    expect(chartOf(others).upperProcessLimit).toBeCloseTo(177.1, 1)
    expect(signalledPoints(chartOf(CALDERPORT).signals)).toContain(39)
  })

  test('fewer than two points are refused', () => {
    expect(xmr([])).toMatchObject({ refused: 'too-few' })
    expect(xmr([5])).toMatchObject({ refused: 'too-few' })
    expect(xmr([5, 6, 7], { baseline: 1 })).toMatchObject({ refused: 'too-few' })
  })

  test('limits from eleven points are a trial and from twelve are not', () => {
    const twelve = [42, 47, 39, 51, 44, 40, 48, 45, 43, 50, 41, 46]
    expect(chartOf(twelve.slice(1)).isTrial).toBe(true)
    expect(chartOf(twelve).isTrial).toBe(false)
    expect(chartOf([...twelve, 44], { baseline: 6 }).isTrial).toBe(true)
  })

  test('the lower limit of a count is not below zero; of another measure it may be', () => {
    const values = [1, 4, 0, 5, 2, 1]
    expect(chartOf(values, { isCount: true }).lowerProcessLimit).toBe(0)
    expect(chartOf(values).lowerProcessLimit).toBeLessThan(0)
  })

  test('a chart of very small counts says so', () => {
    expect(chartOf([1, 4, 0, 5, 2, 1], { isCount: true }).isSmallCounts).toBe(true)
    expect(chartOf(ALDERBROOK, { isCount: true }).isSmallCounts).toBe(false)
  })

  test('limits can come from a phase, and a point before it can be a signal', () => {
    const values = [90, ...ALDERBROOK.slice(0, 12)]
    const chart = chartOf(values, { baseline: { from: 1, to: 13 } })
    expect(chart.mean).toBe(chartOf(ALDERBROOK.slice(0, 12)).mean)
    expect(chart.signals.at(0)).toEqual({ rule: 'outside', at: 0, side: 'high', points: [0] })
  })

  test('a baseline longer than the series uses all of it', () => {
    expect(chartOf([4, 6, 5], { baseline: 12 })).toEqual(chartOf([4, 6, 5]))
  })

  test.each([
    { values: [1, Number.NaN], options: {}, why: 'a missing number' },
    { values: [1, Number.POSITIVE_INFINITY], options: {}, why: 'an infinite number' },
    { values: [1, -2], options: { isCount: true }, why: 'a negative count' },
    { values: [1, 2], options: { baseline: { from: 1, to: 3 } }, why: 'a phase past the end' },
    { values: [1, 2], options: { baseline: 1.5 }, why: 'half a point' },
    { values: [1e308, -1e308], options: {}, why: 'numbers too large' },
  ])('$why is refused', ({ values, options }) => {
    expect(xmr(values, options)).toMatchObject({ refused: 'impossible' })
  })

  test('values all the same have no signals, even in awkward decimals, screened or not', () => {
    const same = Array.from({ length: 14 }, () => 0.1)
    expect(chartOf(same).signals).toEqual([])
    expect(chartOf(same, { screenOutliers: true }).upperProcessLimit).toBeCloseTo(0.1, 15)
  })

  test('measured in other units the limits scale and the signals stay', () => {
    const stream = keyedStream('xmr')
    for (let round = 0; round < 100; round++) {
      const values = Array.from({ length: 30 }, () => 20 + wholeBelow(30, stream))
      const [chart, scaled] = [chartOf(values), chartOf(values.map((value) => value * 60 + 7))]
      expect(scaled.upperProcessLimit).toBeCloseTo(chart.upperProcessLimit * 60 + 7, 8)
      expect(scaled.lowerProcessLimit).toBeCloseTo(chart.lowerProcessLimit * 60 + 7, 8)
      expect(scaled.signals).toEqual(chart.signals)
    }
  })

  test('upside down, every high signal is a low one', () => {
    const values = [...ALDERBROOK, 80, 45, 60, 62]
    const turned = chartOf(values.map((value) => -value)).signals
    const opposite = { high: 'low', low: 'high' }
    expect(turned.map((signal) => ({ ...signal, side: opposite[signal.side] }))).toEqual(
      chartOf(values).signals,
    )
  })
})

describe('the four rules, about a mean of 0 with limits at −3 and 3', () => {
  const rulesFor = (values: number[]) =>
    signalsIn(values, 0, 3).map(({ rule, at, side }) => `${rule} ${side} ${at}`)

  test('a point on a limit is inside it', () => {
    expect(rulesFor([3, -3])).toEqual([])
    expect(rulesFor([3.01, -3.01])).toEqual(['outside high 0', 'outside low 1'])
  })

  test('seven in a row on one side is a signal and six are not', () => {
    expect(rulesFor([1, 2, 1, 2, 1, 2])).toEqual([])
    expect(rulesFor([1, 2, 1, 2, 1, 2, 1, 2])).toEqual(['run7 high 6', 'run7 high 7'])
  })

  test('a point exactly on the mean breaks a run', () => {
    expect(rulesFor([1, 2, 1, 0, 1, 2, 1, 2])).toEqual([])
  })

  test('six rises in a row, which takes seven points, is a signal and five are not', () => {
    expect(rulesFor([-1.5, -1, -0.5, 0.5, 1, 1.5])).toEqual([])
    expect(rulesFor([-1.5, -1, -0.5, 0.5, 1, 1.5, 1.8])).toEqual(['trend7 high 6'])
    expect(rulesFor([1.8, 1.5, 1, 0.5, -0.5, -1, -1.5])).toEqual(['trend7 low 6'])
  })

  test('two months the same break a trend', () => {
    expect(rulesFor([-1.5, -1, -0.5, -0.5, 0.5, 1, 1.5])).toEqual([])
  })

  test('two of three close to the same limit is a signal, and marks those two', () => {
    expect(rulesFor([2.5, 1, 2.5])).toEqual(['two-of-three high 2'])
    expect(signalsIn([2.5, 1, 2.5], 0, 3).at(0)?.points).toEqual([0, 2])
    expect(rulesFor([-2.5, -2.5, -1])).toEqual(['two-of-three low 2'])
  })

  test('two close to a limit with a third on the other side of the mean is not a signal', () => {
    expect(rulesFor([2.5, -1, 2.5])).toEqual([])
    expect(rulesFor([2.5, -2.5, 1])).toEqual([])
  })

  test('exactly two-thirds of the way is not close', () => {
    expect(rulesFor([2, 1, 2.5])).toEqual([])
  })

  test('a point outside a limit is a signal of its own and not one of two near it', () => {
    expect(rulesFor([3.5, 1, 2.5])).toEqual(['outside high 0'])
  })

  test('each point is marked once however many rules it breaks', () => {
    expect(signalledPoints(signalsIn([4, 4, 4, 4, 4, 4, 4], 0, 3))).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})

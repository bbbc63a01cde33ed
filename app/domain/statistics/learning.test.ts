import { describe, expect, test } from 'vitest'
import { happens, keyedStream } from '../randomness.ts'
import { brierScore, certaintyThreshold, certaintyTotal } from './calibration.ts'
import { gainToShow, pairedGain } from './gain.ts'
import { itemAnalysis, itemAnalysisToShow, reasonsToReview } from './item-analysis.ts'
import { isRefusal } from './refusal.ts'
import { cronbachAlpha, kr20, reliabilityInterval } from './reliability.ts'

describe('learning gain', () => {
  test('one person who took both tests is too few for a mean gain', () => {
    expect(pairedGain([5], [9], 12)).toMatchObject({ refused: 'too-few' })
    expect(pairedGain([], [], 12)).toMatchObject({ refused: 'too-few' })
  })

  test('when everyone gains alike the interval has no width and there is no standardised gain', () => {
    const gain = pairedGain([5, 6, 7], [7, 8, 9], 12)
    expect(gain).toMatchObject({ meanGain: 2, lower: 2, upper: 2, dz: null, dAv: 2 })
  })

  test('someone who began at full marks has no share of their own to gain', () => {
    expect(pairedGain([12, 6], [12, 9], 12)).toMatchObject({ meanOfG: null, gOfMeans: 0.5 })
    expect(pairedGain([12, 12], [12, 11], 12)).toMatchObject({ gOfMeans: null, meanOfG: null })
  })

  test('a loss is a negative gain', () => {
    expect(pairedGain([9, 8, 9], [6, 7, 5], 12)).toMatchObject({ meanGain: expect.closeTo(-8 / 3) })
  })

  test.each([
    { pre: [5, 6], post: [7], why: 'a missing score' },
    { pre: [5, 13], post: [7, 8], why: 'more than full marks' },
    { pre: [5, -1], post: [7, 8], why: 'a negative score' },
    { pre: [5, Number.NaN], post: [7, 8], why: 'not a number' },
  ])('$why is refused', ({ pre, post }) => {
    expect(pairedGain(pre, post, 12)).toMatchObject({ refused: 'impossible' })
  })

  test('equated scores may lie beyond both ends by as much as was added, and no further', () => {
    const equated = pairedGain([-0.5, 6], [9, 12.5], 12, 0.95, 0.5)
    expect(equated).toMatchObject({ meanPre: 2.75, meanPost: 10.75, meanGain: 8 })
    expect(pairedGain([-0.5, 6], [9, 12.6], 12, 0.95, 0.5)).toMatchObject({ refused: 'impossible' })
    expect(pairedGain([-0.5, 6], [9, 12], 12)).toMatchObject({ refused: 'impossible' })
    expect(pairedGain([5, 6], [7, 9], 12, 0.95, Number.NaN)).toMatchObject({
      refused: 'impossible',
    })
  })

  test('whoever began above full marks, once equated, has no share of their own to gain', () => {
    const equated = pairedGain([12.5, 6], [12, 9], 12, 0.95, 0.5)
    expect(equated).toMatchObject({ meanOfG: null, meanGain: 1.25 })
  })

  test('a cohort’s gain is shown from ten people, not nine', () => {
    const [pre, post] = [Array(10).fill(5), Array(10).fill(7)]
    expect(gainToShow(pre.slice(1), post.slice(1), 12)).toMatchObject({ refused: 'too-few' })
    expect(gainToShow(pre, post, 12)).toMatchObject({ people: 10, meanGain: 2 })
  })
})

describe('item analysis', () => {
  test('a question everyone gets right has no correlation with the rest', () => {
    expect(
      itemAnalysis([
        [1, 1, 0],
        [1, 0, 0],
        [1, 1, 1],
      ]),
    ).toMatchObject({
      facility: [1, expect.closeTo(2 / 3), expect.closeTo(1 / 3)],
      itemRest: [null, expect.closeTo(0.5), expect.closeTo(0.5)],
    })
  })

  test('when every total is the same there is no reliability to report', () => {
    expect(
      itemAnalysis([
        [1, 0],
        [0, 1],
      ]),
    ).toMatchObject({ alpha: null, kr20: null })
    expect(itemAnalysis([[1], [0]])).toMatchObject({ alpha: null, kr20: null, itemRest: [null] })
    expect([kr20([]), cronbachAlpha([])]).toEqual([null, null])
  })

  test('half marks, ragged rows, no answers and one learner are refused', () => {
    expect(
      itemAnalysis([
        [1, 0.5],
        [0, 1],
      ]),
    ).toMatchObject({ refused: 'impossible' })
    expect(itemAnalysis([[1, 0], [0]])).toMatchObject({ refused: 'impossible' })
    expect(itemAnalysis([])).toMatchObject({ refused: 'no-data' })
    expect(itemAnalysis([[1, 0]])).toMatchObject({ refused: 'too-few' })
  })

  test('authors see question figures from 30 learners, not 29', () => {
    const stream = keyedStream('items')
    const responses = Array.from({ length: 30 }, () =>
      Array.from({ length: 12 }, () => (happens(0.6, stream) ? 1 : 0)),
    )
    expect(itemAnalysisToShow(responses)).toMatchObject({ learners: 30 })
    expect(itemAnalysisToShow(responses.slice(1))).toMatchObject({ refused: 'too-few' })
  })

  test.each([
    { facility: 0.24, itemRest: 0.3, reasons: ['too-hard'] },
    { facility: 0.96, itemRest: 0.05, reasons: ['too-easy', 'unlike-the-rest'] },
    { facility: 0.25, itemRest: 0.1, reasons: [] },
    { facility: 0.95, itemRest: null, reasons: [] },
  ])('facility $facility and item–rest $itemRest: $reasons', ({ facility, itemRest, reasons }) => {
    expect(reasonsToReview(facility, itemRest)).toEqual(reasons)
  })

  test('reliability of 0.7 from 30 learners and 12 questions could be 0.51 to 0.84 (Feldt)', () => {
    expect(reliabilityInterval(0.7, 30, 12)).toEqual({
      lower: expect.closeTo(0.5131270541654871, 11),
      upper: expect.closeTo(0.836749965527858, 11),
    })
  })

  test('reliability without two learners and two questions is refused, and above 1 is impossible', () => {
    expect(reliabilityInterval(0.7, 1, 12)).toMatchObject({ refused: 'too-few' })
    expect(reliabilityInterval(0.7, 30, 1)).toMatchObject({ refused: 'too-few' })
    expect(reliabilityInterval(1.1, 30, 12)).toMatchObject({ refused: 'impossible' })
    expect(reliabilityInterval(Number.NaN, 30, 12)).toMatchObject({ refused: 'impossible' })
  })

  test('more learners narrow the interval for reliability, and it always holds the estimate', () => {
    const widths = [10, 30, 100, 300].map((learners) => {
      const interval = reliabilityInterval(0.7, learners, 12)
      if (isRefusal(interval)) throw new Error(interval.why)
      expect(interval.lower).toBeLessThan(0.7)
      expect(interval.upper).toBeGreaterThan(0.7)
      return interval.upper - interval.lower
    })
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
  })
})

describe('certainty', () => {
  test('it pays to say 2 from two-thirds sure, and 3 from four-fifths sure', () => {
    expect(certaintyThreshold(1, 2)).toBeCloseTo(2 / 3, 12)
    expect(certaintyThreshold(2, 3)).toBeCloseTo(0.8, 12)
  })

  test('wrong and certain costs six', () => {
    expect(certaintyTotal([{ certainty: 3, isRight: false }])).toBe(-6)
    expect(certaintyTotal([])).toBe(0)
  })

  test('always saying even scores a quarter; certain and right scores nothing', () => {
    expect(brierScore([0.5, 0.5], [1, 0])).toBe(0.25)
    expect(brierScore([1, 0], [1, 0])).toBe(0)
  })

  test('a Brier score needs chances, outcomes and as many of each', () => {
    expect([brierScore([], []), brierScore([0.5], [1, 0])]).toEqual([null, null])
    expect([brierScore([1.5], [1]), brierScore([0.5], [0.5])]).toEqual([null, null])
    expect(brierScore([Number.NaN], [1])).toBeNull()
  })
})

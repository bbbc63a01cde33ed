import { describe, expect, test } from 'vitest'
import {
  changeInWords,
  formatCount,
  formatInterval,
  formatNumber,
  formatPart,
  formatShare,
  roundHalfAway,
  tooFewToTell,
} from './words.ts'

describe('rounding, as by hand', () => {
  test.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1.005, 2, 1.01],
    [0.285 * 100, 0, 29],
    [2.4999, 0, 2],
    [-0.4, 0, 0],
    [1250, -2, 1300],
    [1e-9, 2, 0],
    [9007199254740991, 0, 9007199254740991],
  ])('%f to %i places is %f', (value, places, expected) => {
    expect(roundHalfAway(value, places)).toBe(expected)
  })

  test('what is not a number cannot be rounded, and is written as not available', () => {
    expect(() => roundHalfAway(Number.NaN)).toThrow()
    expect(formatNumber(Number.NaN)).toBe('not available')
    expect(formatCount(Number.POSITIVE_INFINITY)).toBe('not available')
  })
})

describe('figures as readers see them', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [-1234, '−1,234'],
  ])('the count %i is written %s', (count, shown) => {
    expect(formatCount(count)).toBe(shown)
  })

  test('decimals are kept even when they are noughts', () => {
    expect([formatNumber(5, 1), formatNumber(-0.04, 1), formatNumber(1234.56, 1)]).toEqual([
      '5.0',
      '0.0',
      '1,234.6',
    ])
  })

  test.each([
    { k: 3, n: 13, shown: '3 of 13 (23%)', why: 'whole percentages for a small group' },
    { k: 1, n: 8, shown: '1 of 8', why: 'eight people are too few for a percentage' },
    { k: 1, n: 3, shown: '1 of 3', why: 'three people are too few for a percentage' },
    { k: 5, n: 40, shown: '5 of 40 (13%)', why: 'a half rounds up' },
    { k: 57, n: 200, shown: '57 of 200 (29%)', why: '28.5% rounds up in spite of binary' },
    { k: 625, n: 5000, shown: '625 of 5,000 (12.5%)', why: 'a large group supports a decimal' },
    { k: 230, n: 1000, shown: '230 of 1,000 (23.0%)', why: 'a thousand is large' },
    { k: 1, n: 300, shown: '1 of 300 (under 1%)', why: 'one is not none' },
    { k: 299, n: 300, shown: '299 of 300 (over 99%)', why: 'all but one is not all' },
    { k: 1, n: 9000, shown: '1 of 9,000 (under 0.1%)', why: 'one is not none' },
    { k: 8999, n: 9000, shown: '8,999 of 9,000 (over 99.9%)', why: 'all but one is not all' },
    { k: 0, n: 300, shown: '0 of 300 (0%)', why: 'none is none' },
    { k: 300, n: 300, shown: '300 of 300 (100%)', why: 'all is all' },
    { k: 0, n: 0, shown: '0 of 0', why: 'nobody has no percentage' },
  ])('$shown: $why', ({ k, n, shown }) => {
    expect(formatPart(k, n)).toBe(shown)
  })

  test('an interval is written with the digits its group supports', () => {
    expect(formatInterval({ lower: 0.0818, upper: 0.5026 }, 13)).toBe('95% interval 8% to 50%')
    expect(formatInterval({ lower: 0.2185, upper: 0.2416 }, 5000)).toBe(
      '95% interval 21.9% to 24.2%',
    )
  })

  test('a gap between shares may be negative', () => {
    expect(formatShare(-0.08, 600)).toBe('−8%')
  })

  test('half of twenty is too few to tell and half of twenty-one is not far off, but tells', () => {
    expect(tooFewToTell(10, 20)).toBe('Too few to tell')
    expect(tooFewToTell(11, 21)).toBeNull()
  })

  test.each([
    [40, 50, 'up 25%, from 40 to 50'],
    [50, 40, 'down 20%, from 50 to 40'],
    [12, 18, 'up from 12 to 18'],
    [0, 3, 'up from 0 to 3'],
    [1200, 1278, 'up 6.5%, from 1,200 to 1,278'],
    [500, 501, 'up under 1%, from 500 to 501'],
    [40, 40, 'no change, 40 both times'],
    [40, 0, 'down 100%, from 40 to 0'],
  ])('%i to %i is written "%s"', (before, after, shown) => {
    expect(changeInWords(before, after)).toBe(shown)
  })
})

import { describe, expect, test } from 'vitest'
import { keyedStream, wholeBelow } from '../randomness.ts'
import { marginOfError, shareInterval } from './margin.ts'
import { newcombeDifference } from './newcombe.ts'
import { wilsonInterval } from './wilson.ts'

describe('the interval for a share', () => {
  test('none of 20 does not prove that it never happens: up to 16% is possible', () => {
    expect(wilsonInterval(0, 20)).toEqual({ p: 0, lower: 0, upper: expect.closeTo(0.1611, 4) })
  })

  test('all of 8 reaches 100% and no further', () => {
    expect(wilsonInterval(8, 8)).toEqual({ p: 1, lower: expect.closeTo(0.6756, 4), upper: 1 })
  })

  test('nobody asked is refused, not 0%', () => {
    expect(wilsonInterval(0, 0)).toMatchObject({ refused: 'no-data' })
  })

  test.each([
    [5, 4],
    [-1, 4],
    [Number.NaN, 4],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
    [0, -3],
  ])('%f of %f is impossible and refused', (k, n) => {
    expect(wilsonInterval(k, n)).toMatchObject({ refused: 'impossible' })
  })

  test.each([0, 1, -0.5, Number.NaN])('a confidence of %f is refused', (confidence) => {
    expect(wilsonInterval(3, 10, confidence)).toMatchObject({ refused: 'impossible' })
  })

  test('one in a thousand million keeps its digits', () => {
    const interval = wilsonInterval(1, 1e9)
    expect(interval).toMatchObject({ lower: expect.closeTo(1.7653e-10, 13) })
    expect('upper' in interval && interval.upper / 5.6648e-9).toBeCloseTo(1, 3)
  })

  test('for any share the interval holds it, stays within 0 and 1, and narrows with more people', () => {
    const stream = keyedStream('wilson')
    for (let round = 0; round < 500; round++) {
      const n = 1 + wholeBelow(400, stream)
      const k = wholeBelow(n + 1, stream)
      const few = wilsonInterval(k, n)
      const many = wilsonInterval(k * 4, n * 4)
      if ('refused' in few || 'refused' in many) throw new Error(`refused ${k} of ${n}`)
      expect(few.lower).toBeGreaterThanOrEqual(0)
      expect(few.upper).toBeLessThanOrEqual(1)
      expect(few.lower).toBeLessThanOrEqual(few.p)
      expect(few.upper).toBeGreaterThanOrEqual(few.p)
      expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower)
    }
  })

  test('the interval for those who did mirrors the interval for those who did not', () => {
    const [did, didNot] = [wilsonInterval(3, 13), wilsonInterval(10, 13)]
    if ('refused' in did || 'refused' in didNot) throw new Error('refused')
    expect(did.lower).toBeCloseTo(1 - didNot.upper, 14)
    expect(did.upper).toBeCloseTo(1 - didNot.lower, 14)
  })
})

describe('the difference between two shares', () => {
  test('taking the groups the other way round turns the interval over', () => {
    const [there, back] = [newcombeDifference(56, 70, 48, 80), newcombeDifference(48, 80, 56, 70)]
    if ('refused' in there || 'refused' in back) throw new Error('refused')
    expect(there.lower).toBeCloseTo(-back.upper, 14)
    expect(there.upper).toBeCloseTo(-back.lower, 14)
  })

  test('all against none never passes 100 points', () => {
    const gap = newcombeDifference(10, 10, 0, 20)
    expect(gap).toMatchObject({ difference: 1, lower: expect.closeTo(0.6791, 3), upper: 1 })
  })

  test('an empty group, either of the two, is refused', () => {
    expect(newcombeDifference(0, 0, 3, 4)).toMatchObject({ refused: 'no-data' })
    expect(newcombeDifference(3, 4, 0, 0)).toMatchObject({ refused: 'no-data' })
  })
})

describe('the margin of error as taught', () => {
  test('a survey of 600 at 52% is give or take 4 points; clustered, nearly 5', () => {
    expect(marginOfError(0.52, 600)).toBeCloseTo(0.04, 4)
    expect(marginOfError(0.52, 600, 1.5)).toBeCloseTo(0.049, 3)
  })

  test('four times the people halve it', () => {
    expect((marginOfError(0.3, 100) ?? 0) / (marginOfError(0.3, 400) ?? 1)).toBeCloseTo(2, 12)
  })

  test.each([
    [1.2, 100, 1],
    [0.5, 0, 1],
    [0.5, 100, 0],
    [Number.NaN, 100, 1],
  ])('a share of %f from %f people with design effect %f has none', (p, n, effect) => {
    expect(marginOfError(p, n, effect)).toBeNull()
  })

  test.each([
    { k: 15, n: 29, method: 'wilson', why: 'under 30 people' },
    { k: 15, n: 30, method: 'simple', why: '30 people, half and half' },
    { k: 9, n: 600, method: 'wilson', why: 'a share near 0' },
    { k: 591, n: 600, method: 'wilson', why: 'a share near 1' },
    { k: 312, n: 600, method: 'simple', why: 'a survey' },
  ])('the product uses the $method interval for $why', ({ k, n, method }) => {
    expect(shareInterval(k, n)).toMatchObject({ method })
  })

  test('nobody asked is refused', () => {
    expect(shareInterval(0, 0)).toMatchObject({ refused: 'no-data' })
  })
})

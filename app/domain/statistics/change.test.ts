import { describe, expect, test } from 'vitest'
import { changeToShow, percentagePoints, percentChange, successiveChanges } from './change.ts'

describe('percentage change', () => {
  test.each([
    [0, 3],
    [-5, 3],
    [Number.NaN, 3],
    [10, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, 3],
    [5e-324, 1e308],
  ])('from %f to %f there is none', (before, after) => {
    expect(percentChange(before, after)).toBeNull()
  })

  test('from 40 to 50 is up 25%, and down to nothing is −100%', () => {
    expect([percentChange(40, 50), percentChange(40, 0)]).toEqual([25, -100])
  })

  test('from 12 to 18 the reader is given both counts and no percentage', () => {
    const change = changeToShow(12, 18)
    expect(change).toMatchObject({ refused: 'small-base' })
    expect('why' in change && change.why).toContain('From 12 to 18')
  })

  test('a starting count of 30 is enough for a percentage and 29 is not', () => {
    expect(changeToShow(30, 36)).toEqual({ percent: 20 })
    expect(changeToShow(29, 36)).toMatchObject({ refused: 'small-base' })
  })

  test('from zero is refused for its own reason', () => {
    expect(changeToShow(0, 3)).toMatchObject({ refused: 'from-zero' })
  })

  test.each([
    [-1, 3],
    [40, 3.5],
    [40, Number.NaN],
  ])('%f to %f are not counts', (before, after) => {
    expect(changeToShow(before, after)).toMatchObject({ refused: 'impossible' })
  })

  test('40% to 46% is 6 percentage points', () => {
    expect(percentagePoints(0.4, 0.46)).toBeCloseTo(6, 12)
    expect(percentagePoints(Number.NaN, 0.46)).toBeNull()
  })

  test('a fall of a fifth and a rise of a fifth do not cancel', () => {
    expect(successiveChanges(500, [-20, 20])).toEqual({ after: 480, netPercent: -4 })
    expect(successiveChanges(500, [])).toEqual({ after: 500, netPercent: 0 })
    expect(successiveChanges(0, [10])).toMatchObject({ refused: 'from-zero' })
    expect(successiveChanges(Number.NaN, [10])).toMatchObject({ refused: 'impossible' })
  })
})

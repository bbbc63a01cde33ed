import { describe, expect, test } from 'vitest'
import { incompleteBeta } from './beta.ts'
import { binomialAtMost, binomialQuantile } from './binomial.ts'
import { zFor } from './confidence.ts'
import { gammaTails } from './gamma.ts'
import { normalQuantile, upperNormal } from './normal.ts'
import { tFor } from './student-t.ts'

/** Expected values from mpmath 1.3 at 40 digits or scipy 1.17. */
function agree(value: number | null, expected: number, within = 1e-12) {
  expect(Math.abs((value ?? Number.NaN) / expected - 1)).toBeLessThan(within)
}

describe('the curves behind the intervals', () => {
  test('95% is 1.96 standard errors and 99.8% is 3.09', () => {
    agree(zFor(0.95), 1.959963984540054)
    agree(zFor(0.998), 3.090232306167814)
  })

  test.each([
    [0.001, -3.090232306167813],
    [0.3, -0.52440051270804078],
    [0.975, 1.959963984540054],
  ])('the normal value with %f under it', (chance, expected) => {
    agree(normalQuantile(chance), expected)
  })

  test('the middle of the normal curve is zero', () => {
    expect(normalQuantile(0.5)).toBe(0)
  })

  test('ten standard errors is a tiny chance, and not zero', () => {
    agree(upperNormal(10), 7.61985302416053e-24)
    agree(upperNormal(0.5), 0.3085375387259869)
    agree(upperNormal(-0.5), 0.6914624612740131)
  })

  test.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [11, 2.200985160091639],
    [1000, 1.9623390808264143],
  ])('Student’s t with %i degrees of freedom, for nineteen times in twenty', (df, expected) => {
    agree(tFor(0.95, df), expected, 1e-11)
  })

  test('with very many degrees of freedom Student’s t becomes the normal value, without a jump', () => {
    expect(tFor(0.95, 1e12)).toBeCloseTo(zFor(0.95), 10)
    expect(Math.abs(tFor(0.95, 99_999) - tFor(0.95, 100_000))).toBeLessThan(1e-9)
  })

  test('the incomplete beta and gamma functions agree with scipy', () => {
    agree(incompleteBeta(0.4, 0.6, 5, 2.5), 0.06555756209384411)
    agree(gammaTails(3, 5).lower, 0.18473675547622787)
    agree(gammaTails(1100, 1000).upper, 0.0010593232539299773)
  })

  test.each([0.5, 5, 1000, 1e6])('the two tails of a gamma of shape %f add to 1', (shape) => {
    for (const x of [shape / 2, shape, shape + Math.sqrt(shape)]) {
      const tails = gammaTails(x, shape)
      expect(tails.lower + tails.upper).toBeCloseTo(1, 13)
    }
  })

  test('the sum and the expansion of a gamma agree where one hands over to the other', () => {
    const [below, above] = [gammaTails(99_700, 99_999.9999999), gammaTails(99_700, 100_000)]
    expect(Math.abs(below.lower - above.lower)).toBeLessThan(1.5e-10)
    expect(below.lower).toBeGreaterThan(above.lower)
  })

  test('the expansion of a gamma of very large shape keeps ten digits and more', () => {
    agree(gammaTails(99_700, 100_000).lower, 0.1714173145145029)
  })

  test('the chances of 0 to n successes add to 1, one at a time', () => {
    const steps = Array.from({ length: 8 }, (_, k) => binomialAtMost(k, 7, 0.3) ?? Number.NaN)
    const chances = steps.map((step, k) => step - (steps[k - 1] ?? 0))
    agree(chances[0] ?? null, 0.7 ** 7)
    agree(chances[2] ?? null, 21 * 0.3 ** 2 * 0.7 ** 5)
    expect(steps.at(-1)).toBe(1)
  })

  test('half of all single coin tosses show no heads, so the middle count is none', () => {
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0)
  })

  test('only every count there can be is certain', () => {
    expect(binomialQuantile(1, 1000, 0.001)).toBe(1000)
    expect(binomialQuantile(1, 1000, 0)).toBe(0)
  })

  test('an impossible question has no answer', () => {
    expect(binomialAtMost(1, -1, 0.5)).toBeNull()
    expect(binomialAtMost(1, 5, 1.5)).toBeNull()
    expect(binomialAtMost(Number.NaN, 5, 0.5)).toBeNull()
    expect(binomialQuantile(Number.NaN, 5, 0.5)).toBeNull()
  })

  test('what is certain is certain', () => {
    expect(binomialAtMost(-1, 5, 0.5)).toBe(0)
    expect(binomialAtMost(5, 5, 0.5)).toBe(1)
    expect(binomialAtMost(2, 5, 0)).toBe(1)
    expect(binomialAtMost(2, 5, 1)).toBe(0)
  })
})

import { crossingPoint } from './crossing.ts'
import { binomialDensity } from './densities.ts'

/** A factor this near to 1 is rounding: the fraction has settled. */
const SETTLED = 1e-15

/** More than any count here needs; a stop, so that rounding can never keep a page waiting. */
const MOST_STEPS = 1e6

/**
 * The regularised incomplete beta function I_x(a, b), where `y` is 1 − x given on its own so that
 * neither loses digits: the continued fraction of DiDonato and Morris (1992), Abramowitz and Stegun
 * 26.5.8, with the leading factor by saddle point.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = (binomialDensity(a, a + b, x, y) * a * b) / (a + b)
  if (front === 0) return x < a / (a + b) ? 0 : 1
  const chance =
    x < (a + 1) / (a + b + 2)
      ? (front * continuedFraction(x, a, b)) / a
      : 1 - (front * continuedFraction(y, b, a)) / b
  return Math.min(1, Math.max(0, chance))
}

/** The x with the given chance below it in a beta distribution with parameters a and b. */
export function betaQuantile(chance: number, a: number, b: number): number {
  return crossingPoint((x) => incompleteBeta(x, 1 - x, a, b) < chance, 0, 1)
}

/** Abramowitz and Stegun 26.5.8 by Lentz's method as modified by Thompson and Barnett (1986). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let step = 1; step < MOST_STEPS; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < SETTLED) break
  }
  return fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}

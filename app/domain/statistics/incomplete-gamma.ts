import { poissonDensity } from './densities.ts'

/** The chances below and above a point; they add to 1, and neither is got by subtraction when small. */
export interface Tails {
  lower: number
  upper: number
}

/** A factor this near to 1 is rounding: the fraction has settled. */
const SETTLED = 1e-15

/** More than any count here needs; a stop, so that rounding can never keep a page waiting. */
const MOST_STEPS = 1e6

/** The regularised incomplete gamma functions P and Q of a shape above 0 (Abramowitz and Stegun 6.5). */
export function incompleteGamma(x: number, shape: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  const density = poissonDensity(shape, x)
  if (density === 0) return x < shape ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 }
  if (x < shape + 1) {
    const lower = Math.min(1, density * series(x, shape))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, density * shape * continuedFraction(x, shape))
  return { lower: 1 - upper, upper }
}

/** Abramowitz and Stegun 6.5.29, with the leading density taken out. */
function series(x: number, shape: number): number {
  let [sum, term] = [1, 1]
  for (let at = shape + 1; ; at++) {
    term *= x / at
    const next = sum + term
    if (next === sum) return sum
    sum = next
  }
}

/** Abramowitz and Stegun 6.5.31 by Lentz's method as modified by Thompson and Barnett (1986). */
function continuedFraction(x: number, shape: number): number {
  const tiny = 1e-300
  let b = x + 1 - shape
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let step = 1; step < MOST_STEPS; step++) {
    const a = -step * (step - shape)
    b += 2
    d = 1 / nonZero(a * d + b, tiny)
    c = nonZero(b + a / c, tiny)
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < SETTLED) break
  }
  return fraction
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

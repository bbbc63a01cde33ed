import { areFinite, valueAt } from './counts.ts'
import { mean } from './describe.ts'
import { finiteOrNull, type Refusal, refuse } from './refusal.ts'
import { carefulSum } from './sum.ts'

export interface Line {
  intercept: number
  slope: number
  /** The share of y's variation that the line follows; null when y does not vary. */
  rSquared: number | null
  /** Spread about the line, divisor n − 2, in y's units; null with two points. */
  residualSd: number | null
}

/** The least-squares line of y on x, worked from deviations (NIST StRD); refused when x does not vary. */
export function linearRegression(x: readonly number[], y: readonly number[]): Line | Refusal {
  const [meanX, meanY] = [mean(x), mean(y)]
  if (x.length !== y.length || !areFinite(x) || !areFinite(y)) {
    return refuse('impossible', 'Every point needs two numbers.')
  }
  if (meanX === null || meanY === null || x.length < 2) {
    return refuse('too-few', 'A line needs at least two points.')
  }
  if (x.every((value) => value === x[0])) {
    return refuse('no-variation', 'Every point has the same x, so there is no slope.')
  }
  const dx = x.map((value) => value - meanX)
  const dy = y.map((value) => value - meanY)
  const slope = sumOfProducts(dx, dy) / sumOfProducts(dx, dx)
  const residuals = dy.map((deviation, at) => deviation - slope * valueAt(dx, at))
  const [left, all] = [sumOfProducts(residuals, residuals), sumOfProducts(dy, dy)]
  const intercept = meanY - slope * meanX
  if (![slope, intercept, left, all].every(Number.isFinite)) {
    return refuse('impossible', 'The points are too large to work with.')
  }
  const isLevel = y.every((value) => value === y[0])
  return {
    intercept,
    slope,
    rSquared: isLevel ? null : finiteOrNull(Math.max(0, 1 - left / all)),
    residualSd: x.length > 2 ? Math.sqrt(left / (x.length - 2)) : null,
  }
}

function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  return carefulSum(a.map((value, at) => value * valueAt(b, at)))
}

import { incompleteBeta } from './beta.ts'
import { crossingPoint } from './crossing.ts'
import { normalQuantile } from './normal.ts'

/** From here the expansion in 1/df is exact to double precision. */
const MANY_DEGREES = 1e5

/**
 * How many standard errors reach the given two-sided confidence with `df` degrees of freedom (above
 * 0): Student's t by the incomplete beta function (Abramowitz and Stegun 26.5.27; 26.7.5 for large df).
 */
export function tFor(confidence: number, df: number): number {
  const outside = 1 - confidence
  if (df >= MANY_DEGREES) return expansion(-normalQuantile(outside / 2), df)
  const isBefore = (t: number) => twoTails(t, df) > outside
  let upper = 2
  while (isBefore(upper)) upper *= 2
  return crossingPoint(isBefore, 0, upper)
}

function twoTails(t: number, df: number): number {
  const square = t * t
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5)
}

function expansion(z: number, df: number): number {
  return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df)
}

import { crossingPoint } from './crossing.ts'
import { deviance } from './densities.ts'
import { incompleteGamma, type Tails } from './incomplete-gamma.ts'
import { normalQuantile, upperNormal } from './normal.ts'

/** From this shape on the uniform expansions are exact to double precision and the sums are slow. */
const LARGE_SHAPE = 1e5

/**
 * The lower and upper tails of a gamma distribution with the given shape and scale 1, each with its
 * own digits: by series and continued fraction (Abramowitz and Stegun 6.5.29 and 6.5.31), and for a
 * very large shape by Temme's uniform expansion (1979).
 */
export function gammaTails(x: number, shape: number): Tails {
  return shape < LARGE_SHAPE ? incompleteGamma(x, shape) : temme(x, shape)
}

/** The value with the given chance below it (`tail` 'lower') or above it ('upper'); scale 1. */
export function gammaQuantile(chance: number, shape: number, tail: keyof Tails): number {
  if (shape >= LARGE_SHAPE) return cornishFisher(chance, shape, tail)
  const isBefore = (x: number) => {
    const tails = gammaTails(x, shape)
    return tail === 'lower' ? tails.lower < chance : tails.upper > chance
  }
  let upper = shape + 10 * Math.sqrt(shape) + 50
  while (isBefore(upper)) upper *= 2
  return crossingPoint(isBefore, 0, upper)
}

/** Beyond e to the minus this a chance is too small to be held. */
const FURTHEST = 745

/** Coefficients of Temme's expansion, as tabulated by DiDonato and Morris (1986), ACM TOMS 654. */
const C0 = [-1 / 3, 1 / 12, -2 / 135, 1 / 864, 1 / 2835, -139 / 777600, 1 / 25515, -571 / 261273600]
const C1 = [-1 / 540, -1 / 288, 1 / 378, -77 / 77760]

function temme(x: number, shape: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 }
  const halfSquare = deviance(shape, x) / shape
  if (shape * halfSquare > FURTHEST) return { lower: x < shape ? 0 : 1, upper: x < shape ? 1 : 0 }
  const eta = Math.sign(x - shape) * Math.sqrt(2 * halfSquare)
  const correction =
    (Math.exp(-shape * halfSquare) / Math.sqrt(2 * Math.PI * shape)) *
    (polynomial(C0, eta) + polynomial(C1, eta) / shape)
  const z = eta * Math.sqrt(shape)
  return {
    lower: clipped(upperNormal(-z) - correction),
    upper: clipped(upperNormal(z) + correction),
  }
}

/** Cornish and Fisher's expansion (1938) of a gamma quantile; the terms left out are below 1/shape². */
function cornishFisher(chance: number, shape: number, tail: keyof Tails): number {
  const z = tail === 'lower' ? normalQuantile(chance) : -normalQuantile(chance)
  const root = Math.sqrt(shape)
  return (
    shape +
    z * root +
    (z ** 2 - 1) / 3 +
    (z ** 3 - 7 * z) / (36 * root) -
    (3 * z ** 4 + 7 * z ** 2 - 16) / (810 * shape)
  )
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}

function clipped(chance: number): number {
  return Math.min(1, Math.max(0, chance))
}

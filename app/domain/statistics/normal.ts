import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * The chance that a standard normal value is above z, with its digits kept far into the tail:
 * half of the incomplete gamma function Q(1/2, z²/2) (Abramowitz and Stegun 7.1 and 26.2).
 */
export function upperNormal(z: number): number {
  if (z < 0) return 1 - upperNormal(-z)
  return incompleteGamma((z * z) / 2, 0.5).upper / 2
}

/**
 * The standard normal value with the given chance (above 0, below 1) under it: Hastings' formula
 * (Abramowitz and Stegun 26.2.23) sharpened by Halley's method to double precision.
 */
export function normalQuantile(chance: number): number {
  if (chance > 0.5) return -normalQuantile(1 - chance)
  if (chance === 0.5) return 0
  const t = Math.sqrt(-2 * Math.log(chance))
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let round = 0; round < 3; round++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const step = (upperNormal(z) - chance) / density
    z += step / (1 - (z * step) / 2)
  }
  return -z
}

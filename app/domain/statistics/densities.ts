/**
 * Poisson and binomial probabilities without loss of digits at large counts, by saddle-point
 * expansion: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), the
 * method of R's dpois and dbinom. `k` and `n` need not be whole, so that the incomplete gamma and
 * beta functions can use the same formulae.
 */

/** The Poisson probability of `k` when `mean` is expected: mean^k e^-mean / Γ(k + 1). */
export function poissonDensity(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0
  if (k === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k)
}

/** The binomial probability of `k` in `n`, where `p` and `q` are the two chances and add to 1. */
export function binomialDensity(k: number, n: number, p: number, q: number): number {
  if (p === 0) return k === 0 ? 1 : 0
  if (q === 0) return k === n ? 1 : 0
  if (k === 0) return Math.exp(n * logOf(q, p))
  if (k === n) return Math.exp(n * logOf(p, q))
  const rest = n - k
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    deviance(k, n * p) -
    deviance(rest, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * rest))
}

/** ln of a chance near 1 keeps its digits when it is taken from the chance of the opposite. */
function logOf(chance: number, opposite: number): number {
  return opposite < 0.5 ? Math.log1p(-opposite) : Math.log(chance)
}

/** From here four terms of Stirling's series are good to the last digit of a double. */
const STIRLING_FROM = 16

/** ln Γ(n + 1) less Stirling's approximation to it, for n > 0 (Stirling's series; Loader, 2000). */
function stirlingError(n: number): number {
  let [error, at] = [0, n]
  for (; at < STIRLING_FROM; at++) error += (at + 0.5) * Math.log1p(1 / at) - 1
  const square = at * at
  return (
    error +
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
      at
  )
}

/** k ln(k / mean) + mean − k, by series where the two are close and subtraction would lose digits. */
export function deviance(k: number, mean: number): number {
  if (Math.abs(k - mean) >= 0.1 * (k + mean)) return k * Math.log(k / mean) + mean - k
  const ratio = (k - mean) / (k + mean)
  let sum = (k - mean) * ratio
  let term = 2 * k * ratio
  for (let odd = 3; ; odd += 2) {
    term *= ratio * ratio
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}

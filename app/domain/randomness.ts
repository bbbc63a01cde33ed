/**
 * Chance that can be repeated: the same seed gives the same draws in Node and in the browser.
 * Every sampler takes the stream it draws from, so nothing here has a seed or a state of its own.
 */

/** A source of uniform numbers, 0 up to but not including 1, each call the next in its sequence. */
export type Stream = () => number

/** The stream for a key: its parts joined by `|` and hashed, so that adding a key changes no other. */
export function keyedStream(...parts: readonly (string | number)[]): Stream {
  return mulberry32(hash32(parts.join('|')))
}

/** A 32-bit hash of a text: FNV-1a over its UTF-16 code units, then the MurmurHash3 finaliser. */
export function hash32(text: string): number {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Tommy Ettinger's Mulberry32: a stream from a 32-bit seed, good enough to teach with, never for secrets. */
export function mulberry32(seed: number): Stream {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A copy of the list in a random order, each order equally likely (Fisher-Yates). */
export function shuffled<T>(list: readonly T[], stream: Stream): T[] {
  const left = [...list]
  const order: T[] = []
  while (left.length > 0) order.push(...left.splice(wholeBelow(left.length, stream), 1))
  return order
}

/** Up to `count` different places of the list, each set equally likely, in the order drawn. */
export function drawFrom<T>(list: readonly T[], count: number, stream: Stream): T[] {
  return shuffled(list, stream).slice(0, count)
}

/** A whole number from 0 up to but not including the limit. */
export function wholeBelow(limit: number, stream: Stream): number {
  return Math.floor(stream() * limit)
}

/** True with the given chance, from one uniform. */
export function happens(chance: number, stream: Stream): boolean {
  return stream() < chance
}

/** A standard normal draw (mean 0, standard deviation 1): Box-Muller, cosine branch. */
export function normal(stream: Stream): number {
  let radius = stream()
  while (radius === 0) radius = stream()
  const angle = stream()
  return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle)
}

/** A log-normal draw with the given median; sigma is the standard deviation of its logarithm. */
export function logNormal(median: number, sigma: number, stream: Stream): number {
  return median * Math.exp(sigma * normal(stream))
}

/** A gamma draw with mean shape × scale (Marsaglia and Tsang, 2000; boosted for a shape below 1). */
export function gamma(shape: number, scale: number, stream: Stream): number {
  if (shape < 1) return gamma(shape + 1, scale, stream) * stream() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(stream)
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    const u = stream()
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v * scale
  }
}

/** A Poisson count with the given mean: sequential search from one uniform, halved while above 500. */
export function poisson(mean: number, stream: Stream): number {
  if (mean > 500) return poisson(mean / 2, stream) + poisson(mean / 2, stream)
  const uniform = stream()
  let count = 0
  let chance = Math.exp(-mean)
  let reached = chance
  while (uniform > reached && chance > 0) {
    count++
    chance *= mean / count
    reached += chance
  }
  return count
}

/** How many of the trials succeed, each with the given chance and one uniform. */
export function binomial(trials: number, chance: number, stream: Stream): number {
  let successes = 0
  for (let trial = 0; trial < trials; trial++) if (happens(chance, stream)) successes++
  return successes
}

/** A count with the given mean and variance mean + mean² ÷ k: a Poisson whose mean is a gamma draw. */
export function negativeBinomial(mean: number, k: number, stream: Stream): number {
  return poisson(gamma(k, mean / k, stream), stream)
}

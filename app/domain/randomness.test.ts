import { describe, expect, test } from 'vitest'
import {
  binomial,
  drawFrom,
  gamma,
  hash32,
  keyedStream,
  logNormal,
  mulberry32,
  negativeBinomial,
  normal,
  poisson,
  type Stream,
  shuffled,
  wholeBelow,
} from './randomness.ts'

describe('a stream', () => {
  test('with the same key gives the same draws', () => {
    const again = draws(5, keyedStream('luck', 7))
    expect(draws(5, keyedStream('luck', 7))).toEqual(again)
  })

  test('with another key gives other draws', () => {
    expect(draws(5, keyedStream('luck', 7))).not.toEqual(draws(5, keyedStream('luck', 8)))
  })

  test('is keyed by its parts joined with a bar', () => {
    expect(keyedStream('northmere', 2, 'map')()).toBe(mulberry32(hash32('northmere|2|map'))())
  })

  test('is the published Mulberry32', () => {
    expect(draws(3, mulberry32(0)).map((u) => u * 2 ** 32)).toEqual([
      1144304738, 1416247, 958946056,
    ])
  })

  test('stays from 0 up to but not including 1', () => {
    const all = draws(10_000, mulberry32(1))
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...all)).toBeLessThan(1)
  })
})

describe('the hash', () => {
  test('is FNV-1a finished as MurmurHash3 is', () => {
    expect(hash32('')).toBe(murmurFinish(0x811c9dc5))
    expect(hash32('a')).toBe(murmurFinish(0xe40c292c))
    expect(hash32('foobar')).toBe(murmurFinish(0xbf9cf968))
  })

  test('reads UTF-16 code units, whatever the language', () => {
    expect(hash32('é')).not.toBe(hash32('e'))
    expect(Number.isInteger(hash32('Ardal y Gogledd – ŵ'))).toBe(true)
  })
})

describe('a sampler has the mean and the spread it promises', () => {
  test.each([
    { name: 'normal', draw: (s: Stream) => normal(s), mean: 0, variance: 1 },
    { name: 'gamma', draw: (s: Stream) => gamma(20, 1, s), mean: 20, variance: 20 },
    { name: 'gamma below 1', draw: (s: Stream) => gamma(0.5, 2, s), mean: 1, variance: 2 },
    { name: 'Poisson 3', draw: (s: Stream) => poisson(3, s), mean: 3, variance: 3 },
    { name: 'Poisson 45', draw: (s: Stream) => poisson(45, s), mean: 45, variance: 45 },
    { name: 'Poisson 1,635', draw: (s: Stream) => poisson(1635, s), mean: 1635, variance: 1635 },
    { name: 'binomial', draw: (s: Stream) => binomial(40, 0.15, s), mean: 6, variance: 5.1 },
    {
      name: 'negative binomial',
      draw: (s: Stream) => negativeBinomial(60, 120, s),
      mean: 60,
      variance: 90,
    },
  ])('$name', ({ name, draw, mean, variance }) => {
    const all = drawn(20_000, draw, keyedStream('moments', name))
    const centre = average(all)
    expect(Math.abs(centre - mean)).toBeLessThan(4 * Math.sqrt(variance / all.length))
    const spread = average(all.map((one) => (one - centre) ** 2))
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.08)
  })

  test('half of log-normal draws are below the median asked for', () => {
    const all = drawn(10_000, (s) => logNormal(9, 0.45, s), keyedStream('median'))
    expect(all.filter((one) => one < 9).length / all.length).toBeCloseTo(0.5, 1)
  })

  test('a mean of 0 gives a count of 0', () => {
    expect(poisson(0, mulberry32(1))).toBe(0)
  })

  test('a count ends even when the uniform is as near to 1 as a stream can give', () => {
    const nearlyOne = () => 1 - 2 ** -32
    expect(poisson(45, nearlyOne)).toBeLessThan(100)
    expect(poisson(500, nearlyOne)).toBeLessThan(700)
  })

  test('a normal draw never takes the logarithm of 0', () => {
    const uniforms = [0, 0, 0.5, 0.25]
    expect(Number.isFinite(normal(() => uniforms.shift() ?? 0.5))).toBe(true)
  })
})

describe('shuffling', () => {
  const list = ['a', 'b', 'c', 'd']

  test('keeps every item and leaves the list as it was', () => {
    expect(shuffled(list, mulberry32(3)).sort()).toEqual(list)
    expect(list).toEqual(['a', 'b', 'c', 'd'])
  })

  test('gives each of the 24 orders about equally often', () => {
    const stream = mulberry32(4)
    const times = new Map<string, number>()
    for (let deal = 0; deal < 24_000; deal++) {
      const order = shuffled(list, stream).join('')
      times.set(order, (times.get(order) ?? 0) + 1)
    }
    expect(times.size).toBe(24)
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(130)
  })

  test('draws different items, and no more than there are', () => {
    const two = drawFrom(list, 2, mulberry32(5))
    expect(new Set(two).size).toBe(2)
    expect(drawFrom(list, 9, mulberry32(5))).toHaveLength(4)
    expect(drawFrom([], 1, mulberry32(5))).toEqual([])
  })

  test('picks whole numbers below the limit, the smallest and the largest among them', () => {
    const all = drawn(200, (s) => wholeBelow(6, s), mulberry32(6))
    expect([...new Set(all)].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })
})

function draws(count: number, stream: Stream): number[] {
  return Array.from({ length: count }, () => stream())
}

function drawn(count: number, draw: (stream: Stream) => number, stream: Stream): number[] {
  return Array.from({ length: count }, () => draw(stream))
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Written again, with arithmetic instead of `imul`, as a check on the code. */
function murmurFinish(fnv: number): number {
  let hash = BigInt(fnv)
  hash = ((hash ^ (hash >> 16n)) * 2246822507n) & 0xffffffffn
  hash = ((hash ^ (hash >> 13n)) * 3266489909n) & 0xffffffffn
  return Number(hash ^ (hash >> 16n))
}

import { keyedStream, poisson } from '../randomness.ts'
import { T18 } from './truths.ts'

/** A dashboard tile whose process never changes. */
export interface Tile {
  /** 1 to 40. */
  number: number
  /** The true mean of every month. */
  mean: number
  months: { count: number; flagged: boolean }[]
}

/** T18: deals 40 unchanged tiles, each month flagged when it is outside limits that hold 95%. */
export function dealTiles(seed: string | number, months: number): Tile[] {
  return Array.from({ length: T18.tiles }, (_, at) => dealTile(seed, at, months))
}

function dealTile(seed: string | number, at: number, months: number): Tile {
  const { tiles, smallestMean, largestMean } = T18
  const mean = smallestMean + (at * (largestMean - smallestMean)) / (tiles - 1)
  const stream = keyedStream('northmere', seed, `tile|${at + 1}`)
  return {
    number: at + 1,
    mean,
    months: Array.from({ length: months }, () => {
      const count = poisson(mean, stream)
      return { count, flagged: Math.abs(count - mean) > T18.limits * Math.sqrt(mean) }
    }),
  }
}

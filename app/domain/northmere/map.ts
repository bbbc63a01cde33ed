import { happens, type Stream } from '../randomness.ts'
import { seriesStream } from './streams.ts'
import { T14b } from './truths.ts'

/** One row of `map.csv`: the vehicle crimes put on one square. */
export interface MapSquare {
  /** 0 to 11, from the west. */
  x: number
  /** 0 to 9. */
  y: number
  count: number
}

/** Draws `map.csv`: by row, then square. */
export function drawMap(): MapSquare[] {
  return countMap(drawRecords())
}

/** How many of the mapped vehicle crimes have no location at all: for the reveal. */
export function unlocatedOnMap(): number {
  return drawRecords().filter((location) => location === null).length
}

const WIDTH = 12
const HEIGHT = 10
const RECORDS = 1500

/** A record's square, or null when it has no location. */
type Location = number | null

function countMap(records: readonly Location[]): MapSquare[] {
  const { x, y } = T14b.square
  const counts = new Map<number, number>()
  for (const location of records) {
    const square = location ?? y * WIDTH + x
    counts.set(square, (counts.get(square) ?? 0) + 1)
  }
  return SQUARES.map(({ x, y }, square) => ({ x, y, count: counts.get(square) ?? 0 }))
}

function drawRecords(): Location[] {
  const stream = seriesStream('map', 'map')
  return Array.from({ length: RECORDS }, () =>
    happens(T14b.chance, stream) ? null : drawSquare(stream),
  )
}

const SQUARES = Array.from({ length: WIDTH * HEIGHT }, (_, square) => ({
  x: square % WIDTH,
  y: Math.floor(square / WIDTH),
}))

/** Two real clusters, at (3, 7) and (9, 2), on an even background. */
const WEIGHTS = SQUARES.map(
  ({ x, y }) =>
    1 +
    6 * Math.exp(-((x - 3) ** 2 + (y - 7) ** 2) / 3) +
    4 * Math.exp(-((x - 9) ** 2 + (y - 2) ** 2) / 2.5),
)
const WEIGHT = WEIGHTS.reduce((sum, weight) => sum + weight, 0)

function drawSquare(stream: Stream): number {
  let left = stream() * WEIGHT
  const square = WEIGHTS.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return square === -1 ? WEIGHTS.length - 1 : square
}

import { type MapSquare, unlocatedOnMap } from '../northmere/map.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { keyedStream, wholeBelow } from '../randomness.ts'

/** A square as the map counts it: columns and rows from 1. */
export interface Square {
  column: number
  row: number
  /** Records shown on it. */
  count: number
  /** Those of them that have a location. */
  located: number
}

/** T14b: the square on which records without a location are put. */
export const DEFAULT_SQUARE = { column: TRUTHS.T14b.square.x + 1, row: TRUTHS.T14b.square.y + 1 }

/** Every square of the map with what belongs there. */
export function squaresOf(map: readonly MapSquare[]): Square[] {
  const missing = unlocatedOnMap()
  return map.map(({ x, y, count }) => {
    const square = { column: x + 1, row: y + 1, count }
    return { ...square, located: isNear(square, DEFAULT_SQUARE, 0) ? count - missing : count }
  })
}

/** All records, and those that have a location. */
export function recordsOn(squares: readonly Square[]): { all: number; located: number } {
  return {
    all: squares.reduce((sum, { count }) => sum + count, 0),
    located: squares.reduce((sum, { located }) => sum + located, 0),
  }
}

interface Place {
  column: number
  row: number
}

/** Whether two squares are at most so many columns and rows apart. */
export function isNear(one: Place, other: Place, steps = 1): boolean {
  return Math.max(Math.abs(one.column - other.column), Math.abs(one.row - other.row)) <= steps
}

/** The squares that touch a square, itself left out. */
export function around(squares: readonly Square[], place: Place): Square[] {
  return squares.filter((one) => isNear(one, place) && !isNear(one, place, 0))
}

/**
 * The two real hot spots: the squares whose neighbourhoods of three by three hold most located
 * records, far enough apart that they share no square.
 */
export function hotSpots(squares: readonly Square[]): [Square, Square] {
  const ranked = squares
    .map((square) => ({
      square,
      nearby: squares
        .filter((one) => isNear(one, square))
        .reduce((sum, { located }) => sum + located, 0),
    }))
    .sort((a, b) => b.nearby - a.nearby)
    .map(({ square }) => square)
  const first = ranked[0]
  const second = ranked.find((one) => first !== undefined && !isNear(one, first, 3))
  if (first === undefined || second === undefined) throw new RangeError('The map has no squares')
  return [first, second]
}

/** Spots in a square at which a located record can lie. */
const SPOTS = 2500

/**
 * How many different points the records of a square lie on, and how many lie on the fullest of them.
 * Records without a location all lie on one.
 */
export function pointsIn(square: Square): { points: number; onOne: number } {
  const stream = keyedStream('map-detective', 'points', square.column, square.row)
  const spots = Array.from({ length: square.located }, () => wholeBelow(SPOTS, stream))
  const largest = Math.max(0, ...spots.map((spot) => spots.filter((one) => one === spot).length))
  const missing = square.count - square.located
  return {
    points: new Set(spots).size + (missing > 0 ? 1 : 0),
    onOne: Math.max(largest, missing),
  }
}

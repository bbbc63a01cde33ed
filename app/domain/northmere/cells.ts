import { gamma, happens, poisson, type Stream } from '../randomness.ts'
import { seriesStream } from './streams.ts'
import { T5 } from './truths.ts'

/** One row of `cells-lantern.csv` or `cells-beacon.csv`: a street cell's crimes in two years. */
export interface CellRow {
  cell: string
  /** 1 is the cell with the most crimes in the year before; ties go by name. */
  rank: number
  arm: Arm
  before: number
  after: number
  /** Crimes a year that the cell is drawn from without patrol: for the reveal, never for the chart. */
  trueRate: number
}

/** What was done with a cell: patrolled, left as usual by the coin, next in rank, or neither. */
export type Arm = (typeof ARMS)[number]

/** The arms of both operations: Lantern has patrol and usual, Beacon patrol and the next 30. */
export const ARMS = ['patrol', 'usual', 'next 30', 'rest'] as const

/** Operation Lantern: the busiest 60 cells in pairs, and a coin decides which of each is patrolled. */
export function drawLantern(): CellRow[] {
  const { pairedCells, factor } = T5.lantern
  return drawOperation('lantern', factor, (stream) => {
    const pairs = Array.from({ length: pairedCells / 2 }, (): Arm[] =>
      happens(0.5, stream) ? ['patrol', 'usual'] : ['usual', 'patrol'],
    )
    const arms = pairs.flat()
    return (rank) => arms[rank - 1] ?? 'rest'
  })
}

/** Operation Beacon: the busiest 30 cells are patrolled, and nothing else is decided. */
export function drawBeacon(): CellRow[] {
  const { patrolledCells, factor } = T5.beacon
  return drawOperation('beacon', factor, () => (rank) => {
    if (rank <= patrolledCells) return 'patrol'
    return rank <= 2 * patrolledCells ? 'next 30' : 'rest'
  })
}

type Operation = 'lantern' | 'beacon'

/** The year before is drawn cell by cell, then the arms, then the year after cell by cell. */
function drawOperation(
  operation: Operation,
  factor: number,
  drawArms: (stream: Stream) => (rank: number) => Arm,
): CellRow[] {
  const stream = seriesStream(operation, `cells|${operation}`)
  const before = drawYearBefore(operation, stream)
  const armOf = drawArms(stream)
  const ranking = busiestFirst(before)
  return before.map(({ cell, rate, count }) => {
    const rank = ranking.indexOf(cell) + 1
    const arm = armOf(rank)
    const after = poisson(arm === 'patrol' ? rate * factor : rate, stream)
    return { cell, rank, arm, before: count, after, trueRate: Math.round(rate * 1000) / 1000 }
  })
}

interface YearBefore {
  cell: string
  rate: number
  count: number
}

/** The street cells of a district. */
export const CELLS = 200
/** Crimes a year in an average cell. */
export const MEAN_RATE = 20
/** Cells differ as a gamma of this shape: half of the differences in one year's counts are luck. */
export const RATE_SHAPE = 20

function drawYearBefore(operation: Operation, stream: Stream): YearBefore[] {
  const initial = operation.charAt(0).toUpperCase()
  return Array.from({ length: CELLS }, (_, at) => {
    const rate = gamma(RATE_SHAPE, MEAN_RATE / RATE_SHAPE, stream)
    const cell = `${initial}${String(at + 1).padStart(3, '0')}`
    return { cell, rate, count: poisson(rate, stream) }
  })
}

function busiestFirst(cells: readonly YearBefore[]): string[] {
  return cells
    .toSorted((a, b) => b.count - a.count || (a.cell < b.cell ? -1 : 1))
    .map(({ cell }) => cell)
}

import { CELLS, MEAN_RATE, RATE_SHAPE } from '../northmere/cells.ts'
import { drawFrom, gamma, keyedStream, poisson } from '../randomness.ts'

/** How many cells an operation would choose. */
export const CHOSEN = 30

/** The share of the differences between cells that is luck, in per cent. */
export const LUCK = {
  from: 10,
  to: 100,
  usual: Math.round((100 * RATE_SHAPE) / (RATE_SHAPE + MEAN_RATE)),
}

/** Which thirty cells are looked at. */
export const CHOICES = ['busiest', 'any', 'quietest'] as const
export type Choice = (typeof CHOICES)[number]

/** One street cell in two years; nothing about it changes between them. */
export interface DealtCell {
  before: number
  after: number
}

/** Some cells taken together, in offences. */
export interface Group {
  cells: number
  before: number
  after: number
}

/** Deals 200 cells, busiest year before first: the same for the same learner, district and luck. */
export function dealDistrict(seed: string, district: number, luck: number): DealtCell[] {
  const share = luck / 100
  const cells = Array.from({ length: CELLS }, (_, at) => {
    const stream = keyedStream('hot-spot-lab', seed, district, at)
    const shape = (MEAN_RATE * share) / (1 - share)
    const rate = share < 1 ? gamma(shape, MEAN_RATE / shape, stream) : MEAN_RATE
    return { before: poisson(rate, stream), after: poisson(rate, stream) }
  })
  return cells.sort((a, b) => b.before - a.before)
}

/** The thirty cells of a choice, added up; any thirty are drawn without looking at their counts. */
export function groupOf(
  cells: readonly DealtCell[],
  choice: Choice,
  seed: string,
  district: number,
): Group {
  if (choice === 'busiest') return added(cells.slice(0, CHOSEN))
  if (choice === 'quietest') return added(cells.slice(-CHOSEN))
  return added(drawFrom(cells, CHOSEN, keyedStream('hot-spot-lab', seed, district, 'any')))
}

/** Cells added up. */
export function added(cells: readonly DealtCell[]): Group {
  return {
    cells: cells.length,
    before: cells.reduce((sum, { before }) => sum + before, 0),
    after: cells.reduce((sum, { after }) => sum + after, 0),
  }
}

import type { ExerciseRecord } from './exercise.ts'
import { number, sinceReset, word } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'
import { SORTS, type Sort, type SorterChart } from './sorter-charts.ts'
import { CHARTS_IN_A_DEAL } from './sorter-dealing.ts'

/** So many charts are shown at a time: a page of twelve is too long to think on. */
export const IN_A_BATCH = 4
export const BATCHES = CHARTS_IN_A_DEAL / IN_A_BATCH

/** This many of twelve show that the sorting is understood. */
export const ENOUGH_RIGHT = 9

/** What a learner said about one chart. */
export interface Sorted {
  sort: Sort
  /** 1 to 3; 0 where it was not asked. */
  sure: number
}

export type SortedCharts = ReadonlyMap<string, Sorted>

/** Where a learner stands with one set of twelve. */
export interface SetSorted {
  /** Counted from 1; the first set has 0. */
  deal: number
  batches: number
  sorted: SortedCharts
}

export interface SorterState {
  /** Everything posted since the learner last began again. */
  so: SoFar
  first: SetSorted
  /** The set being sorted now, or the last one that was finished. */
  current: SetSorted
  /** Finished sets of new charts since the learner last began again, oldest first. */
  finished: SetSorted[]
}

/** The charts of one batch, counted from 0. */
export function batchOf(charts: readonly SorterChart[], batch: number): SorterChart[] {
  return charts.slice(batch * IN_A_BATCH, (batch + 1) * IN_A_BATCH)
}

/** Whether all twelve are sorted. */
export function isWhole({ batches }: SetSorted): boolean {
  return batches === BATCHES
}

/** Reads the records; what does not fit is passed over. */
export function sorterState(records: readonly ExerciseRecord[]): SorterState {
  const bodies = sinceReset(records)
  const sets = dealsIn(bodies).map((deal) =>
    setFrom(
      deal,
      bodies.filter((body) => number(body, 'deal') === deal),
      'new',
    ),
  )
  const next = 1 + Math.max(0, ...dealsIn(records.map(({ body }) => body)))
  return {
    so: soFar(records),
    first: setFrom(0, bodies, 'sort'),
    current: sets.at(-1) ?? { deal: next, batches: 0, sorted: new Map() },
    finished: sets.filter(isWhole),
  }
}

/** The next deal: none is given twice, as its answers have been seen. */
export function nextDeal(records: readonly ExerciseRecord[]): number {
  return 1 + Math.max(sorterState(records).current.deal, ...dealsIn(records.map((one) => one.body)))
}

function dealsIn(bodies: readonly unknown[]): number[] {
  const deals = bodies.map((body) => number(body, 'deal') ?? 0)
  return [...new Set(deals)].filter((deal) => deal > 0).sort((a, b) => a - b)
}

function setFrom(deal: number, bodies: readonly unknown[], ask: string): SetSorted {
  const batches = Array.from({ length: BATCHES }, (_, at) =>
    bodies.find((body) => word(body, 'ask') === `${ask}-${at + 1}`),
  )
  const known = batches.filter((body) => body !== undefined)
  return { deal, batches: known.length, sorted: new Map(known.flatMap(sortedIn)) }
}

function sortedIn(body: unknown): [string, Sorted][] {
  return Object.keys(typeof body === 'object' && body !== null ? body : {}).flatMap((key) => {
    const sort = SORTS.find((one) => one === word(body, key))
    if (!key.startsWith('sort-') || sort === undefined) return []
    const id = key.slice('sort-'.length)
    return [[id, { sort, sure: number(body, `sure-${id}`) ?? 0 }]]
  })
}

/** How many charts were sorted as the rules sort them. */
export function countRight(charts: readonly SorterChart[], sorted: SortedCharts): number {
  return charts.filter(({ id, planted }) => sorted.get(id)?.sort === planted.sort).length
}

import { addDays } from '../civil-days.ts'
import { happens, type Stream, shuffled, wholeBelow } from '../randomness.ts'
import { CRIME_TYPES, type CrimeType } from './crime-types.ts'
import { T37 } from './dashboard-truths.ts'
import type { DistrictId } from './districts.ts'
import { neighbourhoodsOf } from './neighbourhoods.ts'
import { seriesStream } from './streams.ts'
import type { NorthmereTables } from './tables.ts'
import { T14b } from './truths.ts'

/** One made-up record behind a count. There is no person in it, and no street. */
export interface NorthmereRecord {
  /** `NM-2024-07C4-0012`: year and month recorded, district, type, and its place in the month. */
  number: string
  /** The day it was recorded: `2024-07-19`. A month's count is of these. */
  recorded: string
  /** The day it happened, or the first it may have: never after it was recorded. */
  committed: string
  /** The neighbourhood team's id. */
  team: string
  /** False where nobody wrote down where: a map puts these on one square. */
  isLocated: boolean
  /** What became of it by the day of the extract; null for anti-social behaviour, which is no crime. */
  outcome: RecordOutcome | null
}

export type RecordOutcome = 'positive' | 'open' | 'none'

/** What a list of records lies behind. */
export interface RecordsCell {
  month: string
  district: DistrictId
  type: CrimeType
}

/**
 * The records behind one cell of `monthly.csv`, by day recorded: as many as its count, split over
 * teams as `teams-monthly.csv` says, with the outcomes of `outcomes.csv`. The same every time; none
 * for a cell that is not there.
 */
export function recordsOf(
  { month, district, type }: RecordsCell,
  { teamsMonthly, outcomes }: Pick<NorthmereTables, 'teamsMonthly' | 'outcomes'>,
): NorthmereRecord[] {
  const cell = keyOf({ month, district, type })
  const teams = teamsIn(byCell(teamsMonthly).get(cell)?.counts ?? [], district)
  const stream = seriesStream('records', `records|${month}|${type}|${district}`)
  const ended = shuffled(outcomesIn(byCell(outcomes).get(cell), teams.length), stream)
  const days = teams.map(() => dayIn(month, stream)).sort()
  const prefix = `NM-${month}${district}${CRIME_TYPES.indexOf(type)}`
  return shuffled(teams, stream).map((team, at) => {
    const recorded = days[at] ?? ''
    return {
      number: `${prefix}-${String(at + 1).padStart(4, '0')}`,
      recorded,
      team,
      committed: daysBefore(recorded, delay(type, stream)),
      isLocated: !happens(T14b.chance, stream),
      outcome: ended[at] ?? null,
    }
  })
}

function keyOf({ month, district, type }: RecordsCell): string {
  return `${month} ${district} ${type}`
}

/** A table's rows by their cell, worked out once for as long as the table is held. */
function byCell<Row extends RecordsCell>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  // Each table is its own key and was put in with its own rows: the type says only that.
  const known = cellsOf.get(rows) as ReadonlyMap<string, Row> | undefined
  if (known) return known
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  cellsOf.set(rows, found)
  return found
}

/** A list of records is asked for cell by cell, up to thousands of them for one page. */
const cellsOf = new WeakMap<object, ReadonlyMap<string, RecordsCell>>()

function teamsIn(counts: readonly number[], district: DistrictId): string[] {
  return neighbourhoodsOf(district).flatMap(({ id }, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => id),
  )
}

/** Empty for anti-social behaviour. */
function outcomesIn(
  found: { positive: number; open: number } | undefined,
  records: number,
): RecordOutcome[] {
  if (!found) return []
  return Array.from({ length: records }, (_, at) => {
    if (at < found.positive) return 'positive'
    return at < found.positive + found.open ? 'open' : 'none'
  })
}

function dayIn(month: string, stream: Stream): string {
  return `${month}-${String(1 + wholeBelow(daysIn(month), stream)).padStart(2, '0')}`
}

/** How many days a month of the data has; 2024 is its one leap year. */
function daysIn(month: string): number {
  if (month === '2024-02') return 29
  return DAYS[Number(month.slice(5)) - 1] ?? 30
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Most are committed on the day: no calendar is needed for those. */
function daysBefore(day: string, days: number): string {
  return days === 0 ? day : addDays(day, -days)
}

/** T37: whole days from committed to recorded: exponential with the type's average, rounded down. */
function delay(type: CrimeType, stream: Stream): number {
  return Math.floor(-T37.delays[type] * Math.log(1 - stream()))
}

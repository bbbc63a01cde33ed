import type { DateBasis } from '#app/domain/dashboards/dashboard.ts'
import type { Filter } from '#app/domain/dashboards/facts.ts'
import { monthAt } from '#app/domain/northmere/calendar.ts'
import { CRIME_TYPES, type CrimeType } from '#app/domain/northmere/crime-types.ts'
import { DISTRICTS, type DistrictId } from '#app/domain/northmere/districts.ts'
import { neighbourhoodsOf } from '#app/domain/northmere/neighbourhoods.ts'
import { type NorthmereRecord, type RecordsCell, recordsOf } from '#app/domain/northmere/records.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'

/** A record with the cell it is counted in. */
export type ListedRecord = NorthmereRecord & RecordsCell

/** The records behind a count, to be read a part at a time. */
export interface RecordList {
  /** How many there are: the count of the mark they stand behind. */
  total: number
  /** Some of them, in order: by month recorded, district and type, then by number. */
  part(first: number, many: number): ListedRecord[]
}

/** Which records: a filter of the page with the selected mark in it, the dates it goes by, its types. */
interface Wanted {
  filter: Filter
  dates: DateBasis
  types: readonly CrimeType[]
}

/**
 * More than this are not looked through for the month they happened in: it takes about half a
 * second, and nobody reads them. Lists by month recorded have no such end.
 */
const MOST_LOOKED_THROUGH = 30_000

/** The records that a filter keeps; null where it would take looking through too many to say. */
export function listRecords(tables: NorthmereTables, wanted: Wanted): RecordList | null {
  const cells = cellsOf(tables, wanted)
  const total = cells.reduce((sum, { size }) => sum + size, 0)
  const read = (cell: RecordsCell) => recordsIn(cell, tables, wanted)
  if (wanted.dates === 'recorded') return { total, part: (...range) => partOf(cells, range, read) }
  if (total > MOST_LOOKED_THROUGH) return null
  const all = cells.flatMap(read)
  return { total: all.length, part: (first, many) => all.slice(first, first + many) }
}

type SizedCell = RecordsCell & { size: number }

/** Only the cells that the part is in are read. */
function partOf(
  cells: readonly SizedCell[],
  [first, many]: [number, number],
  read: (cell: RecordsCell) => ListedRecord[],
): ListedRecord[] {
  const found: ListedRecord[] = []
  let before = 0
  for (const cell of cells) {
    const start = first + found.length
    if (found.length < many && before + cell.size > start)
      found.push(...read(cell).slice(start - before, start - before + many - found.length))
    before += cell.size
  }
  return found
}

/** The cells that may hold such records, and how many of their teams' records each has. */
function cellsOf(tables: NorthmereTables, { filter, dates, types }: Wanted): SizedCell[] {
  const months = monthsRecorded(filter, dates)
  return byMonth(tables).flatMap(([month, { teamsMonthly }]) => {
    if (!months.has(month)) return []
    return DISTRICTS.flatMap(({ id: district }) =>
      types.flatMap((type) => {
        if (!isKept(filter, 'district', district) || !isKept(filter, 'offence', type)) return []
        const row = teamsMonthly.find((one) => one.district === district && one.type === type)
        const size = sizeOf(row?.counts ?? [], district, filter)
        return size > 0 ? [{ month, district, type, size }] : []
      }),
    )
  })
}

/** What happened in a month is recorded in that month or in any after it. */
function monthsRecorded({ months }: Filter, dates: DateBasis): ReadonlySet<string> {
  const first = Math.min(...months)
  const all = dates === 'recorded' ? [...months] : MONTHS_OF_DATA.filter((month) => month >= first)
  return new Set(all.map(monthAt))
}

const MONTHS_OF_DATA = Array.from({ length: 48 }, (_, month) => month)

function sizeOf(counts: readonly number[], district: DistrictId, filter: Filter): number {
  return neighbourhoodsOf(district).reduce(
    (sum, { id }, at) => sum + (isKept(filter, 'team', id) ? (counts[at] ?? 0) : 0),
    0,
  )
}

function recordsIn(cell: RecordsCell, tables: NorthmereTables, wanted: Wanted): ListedRecord[] {
  const { filter, dates } = wanted
  const months = new Set([...filter.months].map(monthAt))
  const rows = new Map(byMonth(tables)).get(cell.month)
  if (!rows) return []
  return recordsOf(cell, rows)
    .filter(({ team }) => isKept(filter, 'team', team))
    .filter(({ committed }) => dates === 'recorded' || months.has(committed.slice(0, 7)))
    .map((record) => ({ ...record, ...cell }))
}

function isKept({ keep }: Filter, dimension: 'district' | 'offence' | 'team', member: string) {
  return keep[dimension]?.has(member) ?? true
}

type Month = [string, Pick<NorthmereTables, 'teamsMonthly' | 'outcomes'>]

const MONTHS_BY_TABLES = new WeakMap<NorthmereTables, Month[]>()

/** The records of a cell are looked for in all that is given, so a month at a time is given. */
function byMonth(tables: NorthmereTables): Month[] {
  const made = MONTHS_BY_TABLES.get(tables)
  if (made) return made
  const months = MONTHS_OF_DATA.map((at): Month => {
    const month = monthAt(at)
    const isOf = (row: { month: string }) => row.month === month
    return [
      month,
      { teamsMonthly: tables.teamsMonthly.filter(isOf), outcomes: tables.outcomes.filter(isOf) },
    ]
  })
  MONTHS_BY_TABLES.set(tables, months)
  return months
}

/** All types, or all that are crimes: anti-social behaviour is none. */
export function typesOf(column: string): readonly CrimeType[] {
  return column === 'count' ? CRIME_TYPES : CRIME_TYPES.filter((type) => type !== 'asb_incidents')
}

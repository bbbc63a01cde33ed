import type { CrimeType } from '../northmere/crime-types.ts'
import { crimeTypeName } from '../northmere/crime-types.ts'
import { type DistrictId, districtName } from '../northmere/districts.ts'
import { type MonthCount, monthlySeries } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { rollingSum } from '../statistics/seasons.ts'

/** Four tiles that compare one number with one other; red means higher. */
export const TILES = [
  { id: 'month', name: 'This month against last month' },
  { id: 'year', name: 'This month against the same month last year' },
  { id: 'to-date', name: 'Year to date against last year' },
  { id: 'rolling', name: 'Rolling 12-month total against the month before' },
] as const

export type TileId = (typeof TILES)[number]['id']

/** What a tile shows in one month. */
export interface Shown {
  now: number
  before: number
  colour: 'red' | 'green' | 'none'
}

/** The three series that the exercise plays with. */
export const SERIES = {
  burglary: { ...pick(TRUTHS.T1), short: 'Burglary in Alderbrook' },
  asb: { type: TRUTHS.T3.type, district: 'all', short: 'Anti-social behaviour in Northmere' },
  violence: { ...pick(TRUTHS.T6b), short: 'Violence with injury in Calderport' },
} as const satisfies Record<
  string,
  { type: CrimeType; district: DistrictId | 'all'; short: string }
>

export type SeriesId = keyof typeof SERIES

function pick<T extends { type: CrimeType; district: DistrictId }>({ type, district }: T) {
  return { type, district } as Pick<T, 'type' | 'district'>
}

/** The complete months of a series: the unfinished March 2025 is left out. */
export function completeMonths({ monthly }: NorthmereTables, id: SeriesId): MonthCount[] {
  const { type, district } = SERIES[id]
  return monthlySeries(monthly, { type, district }).filter(({ provisional }) => !provisional)
}

/** A series by its type and place: "Burglary (residential), Alderbrook". */
export function seriesName(id: SeriesId): string {
  const { type, district } = SERIES[id]
  return `${crimeTypeName(type)}, ${district === 'all' ? 'Northmere' : districtName(district)}`
}

/** What a tile shows in month `i`, counted from April 2021; from month 12 on. */
export function tileAt(id: TileId, counts: readonly number[], i: number): Shown {
  const [now, before] = comparedBy(id, counts, i)
  return { now, before, colour: now > before ? 'red' : now < before ? 'green' : 'none' }
}

function comparedBy(id: TileId, counts: readonly number[], i: number): [number, number] {
  const at = (month: number) => counts[month] ?? 0
  const toDate = (month: number) => sum(counts.slice(month - (month % 12), month + 1))
  switch (id) {
    case 'month':
      return [at(i), at(i - 1)]
    case 'year':
      return [at(i), at(i - 12)]
    case 'to-date':
      return [toDate(i), toDate(i - 12)]
    case 'rolling': {
      const totals = rollingSum(counts)
      return [totals[i - 11] ?? 0, totals[i - 12] ?? 0]
    }
  }
}

/** A tile in the months of a financial year (1 for 2022/23), as many as are complete. */
export function yearOfTiles(id: TileId, counts: readonly number[], year: number): Shown[] {
  const months = Math.min(12, counts.length - year * 12)
  return Array.from({ length: months }, (_, month) => tileAt(id, counts, year * 12 + month))
}

/** How many months were red, and how often the colour changed from one month to the next. */
export function unrestOf(shown: readonly Shown[]): { red: number; changes: number } {
  return {
    red: shown.filter(({ colour }) => colour === 'red').length,
    changes: shown.filter(({ colour }, at) => at > 0 && colour !== shown[at - 1]?.colour).length,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

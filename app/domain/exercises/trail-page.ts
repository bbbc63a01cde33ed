import { financialYear, monthLabel, monthOfYear, shortMonthName } from '../northmere/calendar.ts'
import { CRIME_TYPES, type CrimeType, crimeTypeName, isCrime } from '../northmere/crime-types.ts'
import { DASHBOARD_OPENING } from '../northmere/dashboard-opening.ts'
import { DISTRICT_IDS, type DistrictId, districtName } from '../northmere/districts.ts'
import type { MonthlyRow } from '../northmere/monthly.ts'
import { oneFrom } from './play.ts'

/*
 * The page that D2 practises on: what each filter is set to, and what its card then shows.
 */

export const ALL = 'all'

/** Every filter of the page. `bar` is the bar that was clicked in the chart of types. */
export interface TrailFilters {
  district: DistrictId | typeof ALL
  type: CrimeType | typeof ALL
  bar: CrimeType | typeof ALL
  /** `2022/23`. */
  year: string
  /** `Jul`. */
  month: string
  provisional: 'included' | 'left-out'
  asb: 'left-out' | 'included'
}

export const YEARS = ['2021/22', '2022/23', '2023/24', '2024/25']

/** April to March. */
export const MONTHS_OF_YEAR = Array.from({ length: 12 }, (_, at) => shortMonthName(monthOfYear(at)))

/** As the last person left it: one filter that shows, one in the closed pane. */
export const AS_FOUND: TrailFilters = {
  district: DASHBOARD_OPENING.district,
  type: ALL,
  bar: ALL,
  year: ALL,
  month: ALL,
  provisional: DASHBOARD_OPENING.includeProvisional ? 'included' : 'left-out',
  asb: DASHBOARD_OPENING.excludeAsb ? 'left-out' : 'included',
}

/** Nothing filtered at all. */
export const CLEAR: TrailFilters = {
  district: ALL,
  type: ALL,
  bar: ALL,
  year: ALL,
  month: ALL,
  provisional: 'included',
  asb: 'included',
}

/** The filters as the address has them; a filter that it does not name is as it was found. */
export function readFilters(query: Readonly<Record<string, string>>): TrailFilters {
  return {
    district: oneFrom(query.district, [AS_FOUND.district, ALL, ...DISTRICT_IDS]),
    type: oneFrom(query.type, [ALL, ...CRIME_TYPES]),
    bar: oneFrom(query.bar, [ALL, ...CRIME_TYPES]),
    year: oneFrom(query.year, [ALL, ...YEARS]),
    month: oneFrom(query.month, [ALL, ...MONTHS_OF_YEAR]),
    provisional: oneFrom(query.provisional, ['included', 'left-out']),
    asb: oneFrom(query.asb, [AS_FOUND.asb, 'included', 'left-out']),
  }
}

/** The rows that the filters let through. */
export function rowsThrough(rows: readonly MonthlyRow[], filters: TrailFilters): MonthlyRow[] {
  const { district, type, bar, year, month, provisional, asb } = filters
  return rows.filter((row) => {
    const calendar = calendarOf(row.month)
    return (
      (district === ALL || row.district === district) &&
      (type === ALL || row.type === type) &&
      (bar === ALL || row.type === bar) &&
      (year === ALL || calendar.year === year) &&
      (month === ALL || calendar.month === month) &&
      (provisional === 'included' || !row.provisional) &&
      (asb === 'included' || isCrime(row.type))
    )
  })
}

const calendar = new Map<string, { year: string; month: string }>()

/** A wrong answer is traced through hundreds of settings: each month is worked out once. */
function calendarOf(month: string): { year: string; month: string } {
  const known = calendar.get(month)
  if (known !== undefined) return known
  const found = { year: financialYear(month), month: monthLabel(month).slice(0, 3) }
  calendar.set(month, found)
  return found
}

/** What the total card shows. */
export function totalThrough(rows: readonly MonthlyRow[], filters: TrailFilters): number {
  return rowsThrough(rows, filters).reduce((sum, { count }) => sum + count, 0)
}

/** Sums of the rows by a key of each, in the order in which the keys first come. */
export function sumsBy(
  rows: readonly MonthlyRow[],
  key: (row: MonthlyRow) => string,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.count)
  return sums
}

/** One filter in words, or null where it keeps nothing out. */
export function filterInWords(name: keyof TrailFilters, filters: TrailFilters): string | null {
  const { district, type, bar, year, month, provisional, asb } = filters
  switch (name) {
    case 'district':
      return district === ALL ? null : `district ${districtName(district)}`
    case 'type':
      return type === ALL ? null : `type ${crimeTypeName(type)}`
    case 'bar':
      return bar === ALL ? null : `the bar ${crimeTypeName(bar)} selected`
    case 'year':
      return year === ALL ? null : `year ${year}`
    case 'month':
      return month === ALL ? null : `month ${month}`
    case 'provisional':
      return provisional === 'included' ? null : 'March 2025 left out'
    case 'asb':
      return asb === 'included' ? null : 'anti-social behaviour left out'
  }
}

/** All filters that keep something out, in words: "district Fenholt, year 2022/23". */
export function filtersInWords(filters: TrailFilters): string {
  const names = Object.keys(filters) as (keyof TrailFilters)[]
  const on = names.flatMap((name) => filterInWords(name, filters) ?? [])
  return on.length === 0 ? 'no filter at all' : on.join(', ')
}

import { financialYear, monthLabel } from './calendar.ts'
import { type CrimeType, isCrime } from './crime-types.ts'
import type { DistrictId } from './districts.ts'
import type { MonthlyRow } from './monthly.ts'

/** What to count: one type, every crime (without anti-social behaviour), or both together. */
export type Counted = CrimeType | 'all-crime' | 'crime-and-asb'

/** What to count, where, and between which months. */
export interface SeriesQuery {
  type: Counted
  district: DistrictId | 'all'
  /** `2023-04`, included; the first month there is when left out. */
  from?: string
  /** `2025-02`, included; the last month there is, provisional or not, when left out. */
  to?: string
}

/** One month of a series. */
export interface MonthCount {
  /** `2021-04`. */
  month: string
  /** `Apr 2021`. */
  label: string
  count: number
  provisional: boolean
}

/** One financial year of a series. */
export interface YearTotal {
  /** `2022/23`. */
  year: string
  count: number
  /** How many months are in the total: 12, unless the query or the data cut the year short. */
  months: number
  /** True when any of its months is provisional. */
  provisional: boolean
}

/** The counts of each month asked for, in order, added over types and districts. */
export function monthlySeries(rows: readonly MonthlyRow[], query: SeriesQuery): MonthCount[] {
  const months = new Map<string, MonthCount>()
  for (const { month, count, provisional } of rowsOf(rows, query)) {
    const sum = months.get(month) ?? emptyMonth(month)
    months.set(month, {
      ...sum,
      count: sum.count + count,
      provisional: sum.provisional || provisional,
    })
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** The rows that a query counts. */
export function rowsOf(
  rows: readonly MonthlyRow[],
  { type, district, from = '', to = '9999-12' }: SeriesQuery,
): MonthlyRow[] {
  return rows.filter(
    (row) =>
      counts(type, row.type) &&
      (district === 'all' || row.district === district) &&
      row.month >= from &&
      row.month <= to,
  )
}

/** The sum of a series. */
export function totalCount(series: readonly { count: number }[]): number {
  return series.reduce((sum, { count }) => sum + count, 0)
}

/**
 * Totals by financial year. With `firstMonths: 11` each year stops after February, so that a year
 * whose March is provisional can be compared like with like.
 */
export function financialYearTotals(
  rows: readonly MonthlyRow[],
  query: SeriesQuery,
  { firstMonths = 12 } = {},
): YearTotal[] {
  const series = monthlySeries(rows, query)
  const years = new Set(series.map(({ month }) => financialYear(month)))
  return [...years].map((year) => {
    const months = series.filter(
      ({ month }) => financialYear(month) === year && placeInYear(month) < firstMonths,
    )
    return {
      year,
      count: totalCount(months),
      months: months.length,
      provisional: months.some(({ provisional }) => provisional),
    }
  })
}

function emptyMonth(month: string): MonthCount {
  return { month, label: monthLabel(month), count: 0, provisional: false }
}

function counts(asked: Counted, type: CrimeType): boolean {
  if (asked === 'crime-and-asb') return true
  return asked === 'all-crime' ? isCrime(type) : asked === type
}

/** April 0 to March 11. */
function placeInYear(month: string): number {
  return (Number(month.slice(5)) + 8) % 12
}

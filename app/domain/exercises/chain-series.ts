import { type MonthCount, monthlySeries, totalCount } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { T4 } from '../northmere/truths.ts'
import { mean } from '../statistics/describe.ts'

/** Every month of recorded stalking and harassment in Northmere; those still arriving say so. */
export function stalkingMonths({ monthly }: NorthmereTables): MonthCount[] {
  return monthlySeries(monthly, { type: T4.type, district: 'all' })
}

/** The months whose records have all arrived. */
export function completeMonths(tables: NorthmereTables): MonthCount[] {
  return stalkingMonths(tables).filter(({ provisional }) => !provisional)
}

/** The mean count of these months. Throws for none. */
export function meanCount(months: readonly MonthCount[]): number {
  const average = mean(months.map(({ count }) => count))
  if (average === null) throw new RangeError('There are no months to take a mean of')
  return average
}

/** The first month under the new counting rule, as its place in the series. */
export const RULE_CHANGES_AT = T4.from

/** The two financial years of the briefing. */
export function briefingYears({ monthly }: NorthmereTables) {
  const inYear = (from: string, to: string) =>
    totalCount(monthlySeries(monthly, { type: T4.type, district: 'all', from, to }))
  return { before: inYear('2022-04', '2023-03'), after: inYear('2023-04', '2024-03') }
}

import { financialYear } from './calendar.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import type { MonthlyRow } from './monthly.ts'
import { T17 } from './truths.ts'

/** One row of `patrol-hours.csv`: a district's patrol hours in a financial year. */
export interface PatrolHoursRow {
  /** `2022/23`. */
  year: string
  district: DistrictId
  /** Violence with injury, an average month of the year before, to one decimal place. */
  violenceLastYear: number
  hours: number
}

/** T17: hours are set from the violence of the year before, so that they follow it. */
export function patrolHours(monthly: readonly MonthlyRow[]): PatrolHoursRow[] {
  const years = [...new Set(monthly.map(({ month }) => financialYear(month)))].sort()
  return years.slice(1).flatMap((year, at) =>
    DISTRICT_IDS.map((district) => {
      const violence = averageMonth(monthly, years[at], district)
      const violenceLastYear = Math.round(violence * 10) / 10
      return { year, district, violenceLastYear, hours: hoursFor(violence) }
    }),
  )
}

function averageMonth(
  monthly: readonly MonthlyRow[],
  year: string | undefined,
  district: DistrictId,
): number {
  const months = monthly.filter(
    (row) =>
      row.type === T17.type && row.district === district && financialYear(row.month) === year,
  )
  return months.reduce((sum, { count }) => sum + count, 0) / months.length
}

function hoursFor(monthlyViolence: number): number {
  const { fixedHours, hoursPerMonthlyCrime, roundedTo } = T17
  return Math.round((fixedHours + hoursPerMonthlyCrime * monthlyViolence) / roundedTo) * roundedTo
}

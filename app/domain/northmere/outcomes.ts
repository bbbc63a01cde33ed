import { binomial } from '../randomness.ts'
import { MONTHS } from './calendar.ts'
import type { CrimeType } from './crime-types.ts'
import { T19, T20 } from './dashboard-truths.ts'
import type { DistrictId } from './districts.ts'
import type { MonthlyRow } from './monthly.ts'
import { seriesStreams } from './streams.ts'

/** The seven types that are crimes: only these have outcomes. */
export type RecordedCrime = Exclude<CrimeType, 'asb_incidents'>

/** One row of `outcomes.csv`: what became of a month's crimes, by the month they were recorded. */
export interface OutcomesMonth {
  /** `2021-04`. */
  month: string
  district: DistrictId
  type: RecordedCrime
  /** Crimes with a positive outcome on the day of the extract, of the month's count. */
  positive: number
  /** Crimes still under investigation on that day: neither positive nor ended without an outcome. */
  open: number
}

/** Draws `outcomes.csv` from the counts: which are still open, then which of the others are positive. */
export function drawOutcomes(monthly: readonly MonthlyRow[], salt?: number): OutcomesMonth[] {
  const streams = seriesStreams('outcomes', salt)
  return monthly.flatMap(({ month, i, district, type, count }) => {
    if (type === 'asb_incidents') return []
    const stream = streams(`outcomes|${type}|${district}`)
    const open = binomial(count, openShare(i), stream)
    return {
      month,
      district,
      type,
      positive: binomial(count - open, T19.chances[type], stream),
      open,
    }
  })
}

/** T20: the share of a month's crimes that are still open on the day of the extract. */
export function openShare(i: number): number {
  return T20.openNewestFirst[MONTHS - 1 - i] ?? 0
}

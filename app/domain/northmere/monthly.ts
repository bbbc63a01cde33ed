import { binomial, negativeBinomial, poisson, type Stream } from '../randomness.ts'
import { MONTHS, monthAt } from './calendar.ts'
import { CRIME_TYPES, type CrimeType } from './crime-types.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { monthlyMean } from './monthly-means.ts'
import { seriesStream } from './streams.ts'
import { T1, T2, T7, T14a } from './truths.ts'

/** One row of `monthly.csv`: a month's count by date recorded, one type in one district. */
export interface MonthlyRow {
  /** `2021-04`. */
  month: string
  /** The month counted from April 2021 (0). */
  i: number
  district: DistrictId
  type: CrimeType
  count: number
  /** True when the month was not complete on the day of the extract. */
  provisional: boolean
}

/** Draws `monthly.csv`: by type, then district, then month. */
export function drawMonthly(): MonthlyRow[] {
  return CRIME_TYPES.flatMap((type) =>
    DISTRICT_IDS.flatMap((district) => drawSeries(type, district)),
  )
}

function drawSeries(type: CrimeType, district: DistrictId): MonthlyRow[] {
  const stream = seriesStream('monthly', `monthly|${type}|${district}`)
  return Array.from({ length: MONTHS }, (_, i) => {
    const recorded = drawCount(type, district, i, stream)
    const provisional = i === T14a.month
    const count = provisional ? binomial(recorded, T14a.complete, stream) : recorded
    return { month: monthAt(i), i, district, type, count, provisional }
  })
}

function drawCount(type: CrimeType, district: DistrictId, i: number, stream: Stream): number {
  const mean = monthlyMean(type, district, i)
  if (isPureChance(type, district)) return poisson(mean, stream)
  return negativeBinomial(mean, K[type] ?? USUAL_K, stream)
}

/** Months vary a little more than chance: variance mean + mean² ÷ k. */
const USUAL_K = 120
const K: Partial<Record<CrimeType, number>> = { asb_incidents: 80 }

/** The series of T1, T2 and T7 vary by chance alone, so that a chart's limits are easy to check. */
function isPureChance(type: CrimeType, district: DistrictId): boolean {
  return [T1, T2, T7].some((truth) => truth.type === type && truth.district === district)
}

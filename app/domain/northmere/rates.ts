import type { District, DistrictId } from './districts.ts'
import type { MonthlyRow } from './monthly.ts'
import { rowsOf, type SeriesQuery, totalCount } from './series.ts'

/** What a count can be divided by: a column of `districts.csv`. */
export type Denominator = 'resident' | 'daytime' | 'households'

/** What stands after the number: “27.7 per 1,000 residents”. @public */
export const PER_THOUSAND: Record<Denominator, string> = {
  resident: 'per 1,000 residents',
  daytime: 'per 1,000 people present in the day and evening',
  households: 'per 1,000 households',
}

/** One district's count and its rate. */
export interface DistrictRate {
  district: DistrictId
  name: string
  count: number
  /** The count over the whole period for each 1,000, not rounded and not made yearly. */
  perThousand: number
}

/** Counts and rates of every district over a period, in the order of the districts. */
export function ratesByDistrict(
  rows: readonly MonthlyRow[],
  districts: readonly District[],
  query: Omit<SeriesQuery, 'district'> & { per: Denominator },
): DistrictRate[] {
  return districts.map((one) => {
    const count = totalCount(rowsOf(rows, { ...query, district: one.id }))
    return {
      district: one.id,
      name: one.name,
      count,
      perThousand: (count / one[query.per]) * 1000,
    }
  })
}

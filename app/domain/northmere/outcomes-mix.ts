import type { CrimeType } from './crime-types.ts'
import type { DistrictId } from './districts.ts'

/** One row of `outcomes-mix.csv`: cases of one type and how many had a positive outcome. */
export interface OutcomesRow {
  district: DistrictId
  type: CrimeType
  positive: number
  cases: number
}

/** T9, exact: Elmsea (E) is higher for every type, Fenholt (F) in total. */
export const OUTCOMES_MIX: readonly OutcomesRow[] = [
  { district: 'E', type: 'shoplifting', positive: 36, cases: 150 },
  { district: 'E', type: 'violence_with_injury', positive: 63, cases: 350 },
  { district: 'E', type: 'burglary_residential', positive: 21, cases: 300 },
  { district: 'E', type: 'vehicle_crime', positive: 16, cases: 400 },
  { district: 'F', type: 'shoplifting', positive: 110, cases: 500 },
  { district: 'F', type: 'violence_with_injury', positive: 40, cases: 250 },
  { district: 'F', type: 'burglary_residential', positive: 6, cases: 100 },
  { district: 'F', type: 'vehicle_crime', positive: 2, cases: 80 },
]

import { monthOfYear } from './calendar.ts'
import type { CrimeType } from './crime-types.ts'
import type { DistrictId } from './districts.ts'
import { T1, T2, T3, T4, T6b, T7 } from './truths.ts'
import { countedIn } from './ward-move.ts'

/** The mean that month i is drawn from, before the last month is thinned: base × season × effects. */
export function monthlyMean(type: CrimeType, district: DistrictId, i: number): number {
  const usual = countedIn(BASES[type], district, i) * season(type, district, i)
  return EFFECTS.reduce((mean, effect) => mean * effect(type, district, i), usual)
}

/** Monthly means for districts A to H. */
const BASES: Record<CrimeType, readonly number[]> = {
  burglary_residential: [T1.mean, 52, 20, 11, 38, 27, 7, 66],
  vehicle_crime: [60, 74, 48, 14, 41, 30, 9, 95],
  shoplifting: [70, 88, 190, 12, 66, 52, 8, 140],
  violence_with_injury: [95, 118, 132, 35, 88, 68, 23, 138],
  stalking_harassment: [80, 98, 60, 27, 70, 58, 18, 118],
  robbery: [9, 13, 22, 2, 8, 5, T7.mean, 19],
  criminal_damage: [62, 75, 70, 21, 58, 44, 14, 90],
  asb_incidents: [210, 240, 330, 70, 230, 150, 45, 360],
}

/** January to December, each against an average of 1. */
const SEASONS: Partial<Record<CrimeType, readonly number[]>> = {
  burglary_residential: [1.08, 1.05, 1.02, 0.97, 0.94, 0.92, 0.92, 0.93, 0.97, 1.03, 1.08, 1.09],
  shoplifting: [0.94, 0.93, 0.97, 0.98, 0.99, 0.98, 0.99, 1, 1, 1.03, 1.1, 1.09],
  violence_with_injury: [0.93, 0.92, 0.97, 0.99, 1.04, 1.06, 1.08, 1.07, 1.01, 1, 0.96, 0.97],
  asb_incidents: T3.season,
}

/** T1 has no season either: burglary in Alderbrook is flat. */
function season(type: CrimeType, district: DistrictId, i: number): number {
  if (type === T1.type && district === T1.district) return 1
  return SEASONS[type]?.[monthOfYear(i)] ?? 1
}

type Effect = (type: CrimeType, district: DistrictId, i: number) => number

const EFFECTS: readonly Effect[] = [
  (type, district, i) =>
    type === T2.type && district === T2.district && i >= T2.from ? T2.factor : 1,
  (type, _, i) => (type === T4.type && i >= T4.from ? T4.factor : 1),
  (type, district, i) =>
    type === T6b.type && district === T6b.district && i === T6b.month ? T6b.factor : 1,
  (type, _, i) => (type === 'shoplifting' && i >= 24 ? SHOPLIFTING_GROWTH ** (i - 23) : 1),
  (type, district, i) =>
    type === 'burglary_residential' && district === 'H' && i >= 36 ? HARROWBANK_BURGLARY : 1,
]

/** Shoplifting grows by 0.8% a month everywhere from April 2023. */
const SHOPLIFTING_GROWTH = 1.008

/** Burglary in Harrowbank is 20% lower from April 2024. */
const HARROWBANK_BURGLARY = 0.8

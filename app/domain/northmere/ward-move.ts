import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { T15 } from './truths.ts'

/** A district's share of means for A to H, with T15: a ward's part is counted in another once it moves. */
export function countedIn(means: readonly number[], district: DistrictId, i: number): number {
  const { from, share, leaves, joins } = T15
  const base = of(means, district)
  if (i >= from && district === leaves) return base * (1 - share)
  if (i >= from && district === joins) return base + share * of(means, leaves)
  return base
}

function of(means: readonly number[], district: DistrictId): number {
  return means[DISTRICT_IDS.indexOf(district)] ?? 0
}

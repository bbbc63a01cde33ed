import { type DistrictId, districtName } from './districts.ts'

/** A neighbourhood team: `E4` is the fourth of Elmsea. Not the same as the teams of `teams.csv`. */
export interface Neighbourhood {
  id: string
  name: string
  district: DistrictId
  /** Its share of whatever the district counts, before the ward of T15 moves. */
  share: number
}

/** How each district's work falls to its three to five teams. */
const SHARES: Record<DistrictId, readonly number[]> = {
  A: [0.32, 0.27, 0.23, 0.18],
  B: [0.35, 0.25, 0.22, 0.18],
  C: [0.45, 0.25, 0.17, 0.13],
  D: [0.42, 0.33, 0.25],
  E: [0.3, 0.26, 0.22, 0.22],
  F: [0.34, 0.26, 0.22, 0.18],
  G: [0.46, 0.32, 0.22],
  H: [0.28, 0.24, 0.2, 0.16, 0.12],
}

const PLACES = ['Centre', 'North', 'South', 'West', 'East']

/** Harrowbank's fifth takes the ward from Elmsea's fourth, so both lie towards the boundary. */
const NAMES: Readonly<Record<string, string>> = { H4: 'Harrowbank East', H5: 'Harrowbank West' }

/** A district's neighbourhood teams, in the order of their counts in `teams-monthly.csv`. */
export function neighbourhoodsOf(district: DistrictId): readonly Neighbourhood[] {
  return SHARES[district].map((share, at) => {
    const id = `${district}${at + 1}`
    return { id, name: NAMES[id] ?? `${districtName(district)} ${PLACES[at]}`, district, share }
  })
}

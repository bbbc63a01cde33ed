import type { Stream } from '../randomness.ts'
import type { CrimeType } from './crime-types.ts'
import { T21 } from './dashboard-truths.ts'
import type { DistrictId } from './districts.ts'
import type { MonthlyRow } from './monthly.ts'
import { neighbourhoodsOf } from './neighbourhoods.ts'
import { seriesStreams } from './streams.ts'
import { T15 } from './truths.ts'

/** One row of `teams-monthly.csv`: a count of `monthly.csv`, by neighbourhood team. */
export interface TeamsMonth {
  /** `2021-04`. */
  month: string
  district: DistrictId
  type: CrimeType
  /** One for each of `neighbourhoodsOf(district)`, in their order; they add up to the month's count. */
  counts: readonly number[]
}

/** Splits every count of `monthly.csv` over the district's teams, in the order of its rows. */
export function drawTeamsMonthly(monthly: readonly MonthlyRow[], salt?: number): TeamsMonth[] {
  const streams = seriesStreams('neighbourhoods', salt)
  return monthly.map(({ month, i, district, type, count }) => {
    const stream = streams(`neighbourhoods|${type}|${district}`)
    return { month, district, type, counts: split(count, sharesIn(district, i), stream) }
  })
}

/** Each record falls to one team, by the teams' shares. */
function split(count: number, shares: readonly number[], stream: Stream): number[] {
  const counts = shares.map(() => 0)
  for (let record = 0; record < count; record++) {
    const team = teamAt(stream(), shares)
    counts[team] = (counts[team] ?? 0) + 1
  }
  return counts
}

function teamAt(place: number, shares: readonly number[]): number {
  let reached = 0
  const team = shares.findIndex((share) => {
    reached += share
    return place < reached
  })
  return team === -1 ? shares.length - 1 : team
}

/** What the ward adds to Harrowbank: 12% of Elmsea is about 6.5% of the two together there. */
const JOINED_SHARE = 0.065

/** T21: the ward's part leaves one team and joins another; the others keep what they had. */
function sharesIn(district: DistrictId, i: number): number[] {
  const teams = neighbourhoodsOf(district)
  if (i < T15.from) return teams.map(({ share }) => share)
  return teams.map(({ id, share }) => {
    if (district === T15.leaves) {
      return (share - (id === T21.leaves ? T15.share : 0)) / (1 - T15.share)
    }
    if (district === T15.joins) {
      return share * (1 - JOINED_SHARE) + (id === T21.joins ? JOINED_SHARE : 0)
    }
    return share
  })
}

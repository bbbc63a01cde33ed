import { happens, logNormal, type Stream } from '../randomness.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { seriesStream } from './streams.ts'
import { T10, T16 } from './truths.ts'

/** One row of `response.csv`: one emergency response, call to arrival. */
export interface ResponseRow {
  district: DistrictId
  /** To one decimal place. */
  minutes: number
}

/** Draws `response.csv`: 400 responses for each district. */
export function drawResponses(): ResponseRow[] {
  return DISTRICT_IDS.flatMap((district) => {
    const stream = seriesStream('response', `response|${district}`)
    return Array.from({ length: RESPONSES }, () => {
      const minutes = asWrittenDown(district, drawMinutes(district, stream), stream)
      return { district, minutes: Math.round(minutes * 10) / 10 }
    })
  })
}

const RESPONSES = 400

interface Spread {
  /** Minutes. */
  median: number
  /** The standard deviation of the logarithm. */
  sigma: number
}

const SPREADS: Record<Exclude<DistrictId, 'D'>, Spread> = {
  A: { median: 9, sigma: 0.45 },
  B: { median: 13.2, sigma: 0.4 },
  C: { median: 7, sigma: 0.4 },
  E: { median: 10, sigma: 0.45 },
  F: { median: 11, sigma: 0.45 },
  G: { median: 17, sigma: 0.4 },
  H: { median: 10, sigma: 0.45 },
}

/** The minutes of one emergency response, as a district's really are. */
export function drawMinutes(district: DistrictId, stream: Stream): number {
  const { median, sigma } = district === 'D' ? nearbyOrFar(stream) : SPREADS[district]
  return logNormal(median, sigma, stream)
}

function nearbyOrFar(stream: Stream): Spread {
  const { nearby, far } = T10
  return happens(nearby.share, stream) ? nearby : far
}

/** The minutes as they are written down: T16 in one district, and as they are elsewhere. */
export function asWrittenDown(district: DistrictId, minutes: number, stream: Stream): number {
  const { late, chance, writtenAs, district: where } = T16
  if (district !== where || minutes < late.from || minutes >= late.to) return minutes
  if (!happens(chance, stream)) return minutes
  return writtenAs.from + (writtenAs.to - writtenAs.from) * stream()
}

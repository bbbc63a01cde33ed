import { logNormal, poisson, type Stream } from '../randomness.ts'
import { MONTHS, monthAt } from './calendar.ts'
import { T22, T24 } from './dashboard-truths.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { asWrittenDown, drawMinutes } from './response.ts'
import { seriesStream } from './streams.ts'
import { countedIn } from './ward-move.ts'

/** How urgent a call is: an emergency is to be reached in 15 minutes, a priority call in 60. */
export type Grade = (typeof GRADES)[number]

/** The two grades, in the order of `response-monthly.csv`. */
export const GRADES = ['emergency', 'priority'] as const

/** The standard of each grade: reached in fewer minutes than this. */
export const STANDARD_MINUTES: Record<Grade, number> = { emergency: 15, priority: 60 }

/**
 * Where the bands of minutes end, not included; the last band has no end. Band 0 runs from 0 up to
 * the first.
 */
export const BAND_ENDS: Record<Grade, readonly number[]> = {
  emergency: [5, 10, 14, 15, 20, 25, 30, 40, 60],
  priority: [15, 30, 45, 60, 75, 90, 120, 180, 240],
}

/** One row of `response-monthly.csv`: the calls of one grade attended in a month. */
export interface ResponseMonth {
  /** `2021-04`. The log is complete at once: no month is provisional. */
  month: string
  district: DistrictId
  grade: Grade
  attended: number
  /** Attended within the grade's standard. */
  within: number
  /** Whole minutes from call to arrival, rounded down as the log does, added up. */
  minutes: number
  /** How many fall in each of the ten bands of `BAND_ENDS`; they add up to `attended`. */
  bands: readonly number[]
}

/** Draws `response-monthly.csv`: by district, then grade, then month. */
export function drawResponseMonths(salt?: number): ResponseMonth[] {
  return DISTRICT_IDS.flatMap((district) =>
    GRADES.flatMap((grade) => {
      const stream = seriesStream('responseMonths', `response-monthly|${grade}|${district}`, salt)
      return Array.from({ length: MONTHS }, (_, i) => drawMonth(district, grade, i, stream))
    }),
  )
}

/**
 * The minutes that the given share of responses, 0 to 1, do not exceed: read from the bands as if
 * each were spread evenly. Null with no responses, or where the answer lies in the band without end.
 */
export function minutesReachedBy(
  share: number,
  grade: Grade,
  bands: readonly number[],
): number | null {
  const wanted = share * bands.reduce((sum, band) => sum + band, 0)
  let reached = 0
  let start = 0
  for (const [at, end] of BAND_ENDS[grade].entries()) {
    const band = bands[at] ?? 0
    if (band > 0 && reached + band >= wanted) {
      return start + ((end - start) * (wanted - reached)) / band
    }
    reached += band
    start = end
  }
  return null
}

/** Calls attended in an average month, districts A to H. */
const ATTENDED: Record<Grade, readonly number[]> = {
  emergency: [420, 520, 460, 130, 360, 280, 85, 640],
  priority: [650, 800, 740, 220, 560, 430, 150, 980],
}

/** Minutes by which half of the priority calls are reached, A to H. */
const PRIORITY_MEDIANS = [48, 55, 52, 66, 50, 58, 74, 53]
const PRIORITY_SIGMA = 0.6

function drawMonth(district: DistrictId, grade: Grade, i: number, stream: Stream): ResponseMonth {
  const attended = poisson(meanAttended(district, grade, i), stream)
  const waits = Array.from({ length: attended }, () =>
    Math.floor(drawWait(district, grade, i, stream)),
  )
  return {
    month: monthAt(i),
    district,
    grade,
    attended,
    within: waits.filter((wait) => wait < STANDARD_MINUTES[grade]).length,
    minutes: waits.reduce((sum, wait) => sum + wait, 0),
    bands: inBands(waits, BAND_ENDS[grade]),
  }
}

function meanAttended(district: DistrictId, grade: Grade, i: number): number {
  const usual = countedIn(ATTENDED[grade], district, i)
  const toDesk = district === T24.district && grade === 'priority' && i >= T24.from
  return toDesk ? usual * T24.priorityFactor : usual
}

function drawWait(district: DistrictId, grade: Grade, i: number, stream: Stream): number {
  if (grade === 'priority') {
    const median = PRIORITY_MEDIANS[DISTRICT_IDS.indexOf(district)] ?? 0
    return logNormal(median, PRIORITY_SIGMA, stream)
  }
  const isFaster = district === T22.district && i >= T22.from
  const minutes = drawMinutes(district, stream) * (isFaster ? T22.factor : 1)
  return asWrittenDown(district, minutes, stream)
}

function inBands(waits: readonly number[], ends: readonly number[]): number[] {
  const bands = Array.from({ length: ends.length + 1 }, () => 0)
  for (const wait of waits) {
    const found = ends.findIndex((end) => wait < end)
    const band = found === -1 ? ends.length : found
    bands[band] = (bands[band] ?? 0) + 1
  }
  return bands
}

import type { RiskToolRow } from '../northmere/risk-tool.ts'
import { T13 } from '../northmere/truths.ts'
import { normalQuantile, upperNormal } from '../statistics/normal.ts'

/*
 * Scores behind the tool’s flags. People who are not serious score about one value, serious ones
 * about a higher one, both normally spread, so that a bar of 50 makes exactly the errors of T13.
 */

/** The bar at which the tool was bought. */
export const USUAL_BAR = 50
/** Points of score in one standard deviation. */
const SPREAD = 15

const BAR_IN_SDS = -normalQuantile(T13.falseAlarmRate)
const DISTANCE = BAR_IN_SDS + normalQuantile(T13.hitRate)

/** One group’s flags at one bar, in whole people, and three shares in per cent, not rounded. */
export interface Flags {
  group: string
  hits: number
  falseAlarms: number
  misses: number
  /** Of every 100 flagged, right. */
  right: number
  /** Of every 100 who are not serious, wrongly flagged. */
  wrong: number
  /** Of every 100 serious, missed. */
  missed: number
}

/** What a bar does in one group: everybody at or above it is flagged. */
export function flagsAt({ group, hits, misses, cases }: RiskToolRow, bar: number): Flags {
  const serious = hits + misses
  const at = BAR_IN_SDS + (bar - USUAL_BAR) / SPREAD
  const [caught, wrongly] = [upperNormal(at - DISTANCE), upperNormal(at)]
  const [right, wrong] = [serious * caught, (cases - serious) * wrongly]
  return {
    group,
    hits: Math.round(right),
    falseAlarms: Math.round(wrong),
    misses: serious - Math.round(right),
    right: (100 * right) / (right + wrong),
    wrong: 100 * wrongly,
    missed: 100 * (1 - caught),
  }
}

/** How far apart, in points, shares may be and still count as the same: bars move in whole points of score. */
const SAME_WITHIN = { right: 1.5, wrong: 0.05, missed: 0.05 } as const

/** Whether one share is the same in two groups. */
export function isSame(share: keyof typeof SAME_WITHIN, one: Flags, other: Flags): boolean {
  return Math.abs(one[share] - other[share]) <= SAME_WITHIN[share]
}

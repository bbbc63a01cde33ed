import { poisson } from '../randomness.ts'
import { shortMonthName } from './calendar.ts'
import { seriesStream } from './streams.ts'
import { T3 } from './truths.ts'

/** One row of `asb-hotspot.csv`, the chart of question D4-05: four calendar years of months. */
export interface HotspotRow {
  /** 1 to 4. */
  year: number
  /** `Jan` to `Dec`. */
  month: string
  count: number
}

/** The month to find: its index is T3's, multiplied by 1.4. */
export const HOTSPOT = { year: 3, month: 'Feb', factor: 1.4 }

/** Anti-social behaviour in an average month of all eight districts. */
const AVERAGE = 1635
const YEARS = 4

/** Draws `asb-hotspot.csv`: T3's season, chance alone, and one February that is far too high. */
export function drawHotspot(salt?: number): HotspotRow[] {
  const stream = seriesStream('hotspot', 'hotspot', salt)
  return Array.from({ length: YEARS }, (_, at) => at + 1).flatMap((year) =>
    T3.season.map((index, place) => {
      const month = shortMonthName(place)
      const planted = year === HOTSPOT.year && month === HOTSPOT.month ? HOTSPOT.factor : 1
      return { year, month, count: poisson(AVERAGE * index * planted, stream) }
    }),
  )
}

import type { LineFigure } from '../figures.ts'
import type { DistrictId } from '../northmere/districts.ts'
import { type MonthCount, monthlySeries } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { T1, T2 } from '../northmere/truths.ts'
import { changeToShow } from '../statistics/change.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { roundHalfAway } from '../statistics/words.ts'
import { type Xmr, xmr } from '../statistics/xmr.ts'

/** The meeting is in January 2025: its newest month is December. */
const LAST = '2024-12'
const TWO_YEARS = 24

/** One chart of the pack: its months, and limits from the first so many of them. */
export interface PackChart {
  name: string
  months: MonthCount[]
  limits: Xmr
  baseline: number
}

/** What the chair has in front of them. */
export interface Pack {
  alderbrook: PackChart
  brackwater: PackChart
  harrowbank: PackChart
}

/** The three charts of the meeting. Throws where a series has no limits: that is a bug. */
export function packOf({ monthly }: NorthmereTables): Pack {
  const chart = (
    name: string,
    type: MonthlyType,
    district: DistrictId,
    baseline?: number,
  ): PackChart => {
    const months = monthlySeries(monthly, { type, district, to: LAST })
    const from = baseline ?? months.length
    const limits = xmr(
      months.map(({ count }) => count),
      { baseline: from, isCount: true },
    )
    if (isRefusal(limits)) throw new RangeError(limits.why)
    return { name, months, limits, baseline: from }
  }
  return {
    alderbrook: chart('Residential burglary, Alderbrook', T1.type, T1.district),
    brackwater: chart('Vehicle crime, Brackwater', T2.type, T2.district, TWO_YEARS),
    harrowbank: chart('Residential burglary, Harrowbank', 'burglary_residential', 'H', TWO_YEARS),
  }
}

type MonthlyType = typeof T1.type | typeof T2.type

/** The chart as it stands in the pack: limits and mean, and nothing marked. */
export function packFigure({ name, months, limits, baseline }: PackChart): LineFigure {
  const from = baseline === months.length ? `all ${baseline}` : `the first ${baseline}`
  return {
    kind: 'line',
    title: name,
    yMin: 0,
    decimals: 0,
    subtitle: `Recorded crimes a month, limits from ${from} months, made-up figures`,
    x: months.map(({ label }) => label),
    y: months.map(({ count }) => count),
    centre: limits.mean,
    limits: [limits.lowerProcessLimit, limits.upperProcessLimit],
  }
}

/** The usual range in whole crimes: "25 to 64". */
export function usualRange({ limits }: PackChart): string {
  return `${roundHalfAway(limits.lowerProcessLimit)} to ${roundHalfAway(limits.upperProcessLimit)}`
}

/** The count a so many months before the newest, 0 for the newest. */
export function countBack({ months }: PackChart, back: number): number {
  return months.at(-1 - back)?.count ?? 0
}

/** How many of the newest months in a row lie on the same side of the mean. */
export function runLength({ months, limits }: PackChart): number {
  const side = ({ count }: MonthCount) => Math.sign(count - limits.mean)
  const newest = months.at(-1)
  if (!newest) return 0
  const broken = months.findLastIndex((month) => side(month) !== side(newest))
  return months.length - 1 - broken
}

/** The change on last month as the Commissioner puts it: "up 18%"; both counts where the base is too small. */
export function changeOnLastMonth(chart: PackChart): string {
  const [before, after] = [countBack(chart, 1), countBack(chart, 0)]
  const change = changeToShow(before, after)
  if (isRefusal(change)) return `from ${before} to ${after}`
  return `${change.percent < 0 ? 'down' : 'up'} ${roundHalfAway(Math.abs(change.percent))}%`
}

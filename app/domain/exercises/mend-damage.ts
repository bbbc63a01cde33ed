import type { ColumnsFigure, Figure, LineFigure, LinesFigure } from '../figures.ts'
import { financialYearTotals, type MonthCount, monthlySeries } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { changeToShow } from '../statistics/change.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { changeInWords, formatCount, formatNumber } from '../statistics/words.ts'
import { lineOf, quartersOf } from './mend-exhibit.ts'

/** What can be done to a sound chart. */
export const WAYS = ['none', 'cut', 'axes', 'sum', 'start', 'area'] as const
export type Way = (typeof WAYS)[number]

export const LAST_COMPLETE = '2025-02'
/** How far each slider goes. */
export const ENDS = {
  cut: { from: 0, to: 950, usual: 900 },
  start: { from: 1, to: 46, usual: 36 },
  axes: { from: 2100, to: 5000, usual: 2800 },
}

/** One state of the bench. */
export interface Bench {
  way: Way
  cut: number
  start: number
  axes: number
}

/** A damaged chart, and what it looks like beside what is so. */
interface Damaged {
  figures: Figure[]
  words: string[]
}

/** Draws robbery, which never changed, with one way of misleading. */
export function damaged(
  bench: Bench,
  monthly: NorthmereTables['monthly'],
  months: readonly MonthCount[],
): Damaged {
  switch (bench.way) {
    case 'none':
      return {
        figures: [yearsOf(monthly), plainLine(months)],
        words: ['Robbery in Northmere has not changed in four years. Make it look as if it had.'],
      }
    case 'cut':
      return cutYears(yearsOf(monthly), bench.cut)
    case 'start':
      return startAt(months, bench.start)
    case 'sum':
      return addedUp(months)
    case 'axes':
      return besideShoplifting(monthly, months, bench.axes)
    case 'area':
      return asAreas(monthly)
  }
}

function yearsOf(monthly: NorthmereTables['monthly']): ColumnsFigure {
  const years = financialYearTotals(monthly, { type: 'robbery', district: 'all', to: '2024-03' })
  return {
    kind: 'columns',
    title: 'Robbery by year',
    subtitle: 'Northmere, 2022/23 and 2023/24, made-up figures',
    columns: years.slice(1).map(({ year, count }) => ({ label: year, value: count })),
  }
}

function plainLine(months: readonly MonthCount[]): LineFigure {
  return lineOf(months, {
    title: 'Robbery by month',
    subtitle: 'Northmere, April 2021 to February 2025, made-up figures',
    yLabel: 'Offences',
  })
}

function cutYears(plain: ColumnsFigure, from: number): Damaged {
  const [before = 0, after = 0] = plain.columns.map(({ value }) => value)
  return {
    figures: [{ ...plain, yMin: from, yMax: 1000, axisBreak: 'unmarked' }],
    words: [
      `**Truly:** ${changeInWords(before, after)}. **It looks** ${formatNumber((after - from) / (before - from), 2)} times as tall.`,
    ],
  }
}

function startAt(months: readonly MonthCount[], first: number): Damaged {
  const last = months.at(-1)?.count ?? 0
  const changes = months.slice(0, ENDS.start.to).map(({ count }) => {
    const change = changeToShow(count, last)
    return isRefusal(change) ? 0 : change.percent
  })
  const shown = months.slice(first - 1)
  return {
    figures: [{ ...plainLine(shown), subtitle: 'Northmere, to February 2025, made-up figures' }],
    words: [
      `**From ${shown[0]?.label ?? ''} to February 2025:** ${changeInWords(shown[0]?.count ?? 0, last)}.`,
      `Of the ${changes.length} months you could start from, ${changes.filter((one) => one >= 10).length} make it a rise of 10% or more and ${changes.filter((one) => one <= -10).length} a fall of 10% or more. Robbery did not change.`,
    ],
  }
}

function addedUp(months: readonly MonthCount[]): Damaged {
  const counts = months.map(({ count }) => count)
  const fell = counts.filter((count, at) => at > 0 && count < (counts[at - 1] ?? 0)).length
  const line = plainLine(months)
  return {
    figures: [
      {
        ...line,
        title: 'Robbery since April 2021',
        y: counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, one) => sum + one, 0)),
      },
    ],
    words: [
      `**It looks** as if robbery rose in every month. **Truly** it was lower than the month before in ${fell} of ${counts.length - 1} months.`,
    ],
  }
}

const LEFT: [number, number] = [180, 300]

function besideShoplifting(
  monthly: NorthmereTables['monthly'],
  months: readonly MonthCount[],
  top: number,
): Damaged {
  const robbery = quartersOf(months)
  const theft = quartersOf(
    monthlySeries(monthly, { type: 'shoplifting', district: 'all', to: LAST_COMPLETE }),
  )
  const bottom = 1000
  const height = (count: number, [from, to]: [number, number]) => (count - from) / (to - from)
  const gaps = robbery.map(
    ({ count }, at) => height(theft[at]?.count ?? 0, [bottom, top]) - height(count, LEFT),
  )
  const meets = robbery.filter(
    (_, at) => at > 0 && Math.sign(gaps[at] ?? 0) !== Math.sign(gaps[at - 1] ?? 0),
  )
  const figure: LinesFigure = {
    kind: 'lines',
    title: 'Robbery and shoplifting',
    subtitle: 'Northmere, quarter by quarter to December 2024, made-up figures',
    yLabel: 'Robbery',
    yMin: LEFT[0],
    yMax: LEFT[1],
    x: robbery.map(({ label }) => label),
    series: [
      { name: 'Robbery', y: robbery.map(({ count }) => count) },
      { name: 'Shoplifting', y: theft.map(({ count }) => count) },
    ],
    secondAxis: { label: 'Shoplifting', yMin: bottom, yMax: top },
  }
  return {
    figures: [figure],
    words: [
      meets.length === 0
        ? '**At this scale** the lines never cross.'
        : `**At this scale** the lines cross ${meets.length === 1 ? 'once' : `${meets.length} times`}, first by ${meets[0]?.label ?? ''}.`,
      'Nothing moved but the end of an axis. The counts are the same at every scale.',
    ],
  }
}

function asAreas(monthly: NorthmereTables['monthly']): Damaged {
  const total = (district: 'B' | 'C') =>
    financialYearTotals(monthly, { type: 'robbery', district, to: '2024-03' }).at(-1)?.count ?? 0
  const [fewer, more] = [total('B'), total('C')]
  const times = more / fewer
  return {
    figures: [
      {
        kind: 'columns',
        title: 'Robbery in two districts',
        subtitle: 'Brackwater and Calderport, 2023/24, made-up figures',
        columns: [
          { label: 'Brackwater', value: fewer },
          { label: 'Calderport', value: more },
        ],
        widthsGrow: true,
      },
    ],
    words: [
      `**Truly** ${formatNumber(times, 1)} times as many, ${formatCount(more)} against ${formatCount(fewer)}. **It looks** ${formatNumber(times ** 2, 1)} times as large: the area is ${formatNumber(times, 1)} × ${formatNumber(times, 1)}.`,
    ],
  }
}

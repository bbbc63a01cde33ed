import type { LineFigure } from '../figures.ts'
import type { MonthCount } from '../northmere/series.ts'
import { changeInWords } from '../statistics/words.ts'
import type { Fields, Situation } from './exercise.ts'
import type { Panel } from './panels.ts'
import { says, saysLive } from './parts.ts'
import { oneFrom, wholeFrom } from './play.ts'
import { completeMonths, SERIES, type SeriesId, seriesName } from './time-tiles.ts'

const BACK = { from: 1, to: 24, usual: 1 }
/** Month 24 is the first that has two years before it. */
const MONTH = { from: 25, to: 47, usual: 43 }
const IDS = ['asb', 'burglary', 'violence'] as const

/** What is compared with what, as the address has it. */
export function comparedIn(query: Fields): { series: SeriesId; month: number; back: number } {
  return {
    series: oneFrom(query.series, IDS),
    month: wholeFrom(query.month, MONTH),
    back: wholeFrom(query.back, BACK),
  }
}

/** One month against any month of the two years before: the arrow turns as the comparison moves. */
export function comparePanel({ northmere, query }: Situation): Panel {
  const { series, month, back } = comparedIn(query)
  const months = completeMonths(northmere, series)
  const [now, before] = [months[month - 1], months[month - 1 - back]]
  return {
    id: 'compare',
    heading: '2. Move the comparison',
    parts: [
      says('One month, held against another. Move the other, and watch the arrow.'),
      {
        as: 'play',
        button: 'Compare these',
        controls: [
          {
            as: 'select',
            name: 'series',
            label: 'Series',
            value: series,
            options: IDS.map((id) => ({ value: id, text: SERIES[id].short })),
          },
          {
            as: 'select',
            name: 'month',
            label: 'This month',
            value: String(month),
            options: months.slice(MONTH.from - 1).map(({ label }, at) => ({
              value: String(MONTH.from + at),
              text: label,
            })),
          },
          {
            as: 'number',
            name: 'back',
            label: 'Months before it',
            value: String(back),
            slide: { from: BACK.from, to: BACK.to },
          },
        ],
      },
      ...(now && before ? [saysLive(...words(months, month, now, before))] : []),
      {
        as: 'figure',
        charts: [{ id: 'time-compared', figure: chartOf(series, months, now, before) }],
      },
    ],
  }
}

function words(
  months: readonly MonthCount[],
  month: number,
  now: MonthCount,
  before: MonthCount,
): string[] {
  const earlier = months.slice(month - 1 - BACK.to, month - 1).map(({ count }) => count)
  const red = earlier.filter((count) => now.count > count).length
  const green = earlier.filter((count) => now.count < count).length
  const arrow =
    now.count > before.count ? '▲ red' : now.count < before.count ? '▼ green' : '= no colour'
  return [
    `**${arrow}**: ${now.label} against ${before.label}, ${changeInWords(before.count, now.count)}.`,
    `Against each of the ${earlier.length} months before it, ${now.label} is red ${red} times and green ${green}.`,
  ]
}

function chartOf(
  series: SeriesId,
  months: readonly MonthCount[],
  now: MonthCount | undefined,
  before: MonthCount | undefined,
): LineFigure {
  return {
    kind: 'line',
    title: seriesName(series),
    subtitle: 'By month, April 2021 to February 2025, made-up figures',
    yLabel: 'Count',
    x: months.map(({ label }) => label),
    y: months.map(({ count }) => count),
    events: [
      ...(before ? [{ at: before.label, label: 'Compared with' }] : []),
      ...(now ? [{ at: now.label, label: 'This month' }] : []),
    ],
  }
}

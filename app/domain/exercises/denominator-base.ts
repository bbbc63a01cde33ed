import type { LinesFigure } from '../figures.ts'
import { T7 } from '../northmere/truths.ts'
import { percentChange } from '../statistics/change.ts'
import { formatNumber } from '../statistics/words.ts'
import type { Fields, Situation } from './exercise.ts'
import { dealMonths } from './luck.ts'
import type { PanelPart } from './panels.ts'
import { saysLive } from './parts.ts'
import { wholeFrom } from './play.ts'

/** The starting counts that can be tried; robbery in Gorsedale is the usual one. */
export const STARTS = { from: 2, to: 400, usual: T7.mean }

/** A change that makes a headline, in per cent. */
const HEADLINE = 20

/** Reads the address kindly. */
export function readStart({ start }: Fields): number {
  return wholeFrom(start, STARTS)
}

/** One month against the month before. */
interface Change {
  from: number
  to: number
  /** Null from zero. */
  percent: number | null
}

/** Forty-seven changes about an average that never changes, the same for the same learner. */
export function changesFrom(seed: string, start: number): Change[] {
  const { counts } = dealMonths(seed, 1, start)
  return counts.slice(1).map((to, at) => {
    const from = counts[at] ?? 0
    return { from, to, percent: percentChange(from, to) }
  })
}

/** How many of the changes would make a headline; a change from zero is not a percentage at all. */
export function headlines(changes: readonly Change[]): number {
  return changes.filter(({ percent }) => percent !== null && Math.abs(percent) >= HEADLINE).length
}

/** "33 of your 47 monthly changes were 20% or more". */
export function headlinesInWords(seed: string, start: number): string {
  const changes = changesFrom(seed, start)
  return `${headlines(changes)} of your ${changes.length} monthly changes were ${HEADLINE}% or more`
}

/** The same changes as a count and as a percentage, with the average they start from to move. */
export function baseParts({ seed, query }: Situation): PanelPart[] {
  const start = readStart(query)
  const changes = changesFrom(seed, start)
  return [
    {
      as: 'play',
      controls: [
        {
          as: 'number',
          name: 'start',
          label: 'Offences in an average month',
          hint: `Robbery in Gorsedale has ${T7.mean}`,
          value: String(start),
          slide: { from: STARTS.from, to: STARTS.to, step: 1 },
        },
      ],
      button: 'Start from this count',
    },
    saysLive(...inWords(seed, start, changes)),
    {
      as: 'figure',
      charts: [
        {
          id: 'change-count',
          figure: chartOf(
            'As a count',
            start,
            changes.map(({ from, to }) => to - from),
            {
              yLabel: 'Offences more or fewer',
              yMin: -100,
              yMax: 100,
              decimals: 0,
            },
          ),
        },
        {
          id: 'change-percent',
          figure: chartOf(
            'As a percentage',
            start,
            changes.map(({ percent }) => percent),
            {
              yLabel: 'Per cent',
              unit: '%',
              decimals: 0,
              yMin: -100,
              yMax: Math.max(500, ...changes.map(({ percent }) => percent ?? 0)),
            },
          ),
        },
      ],
    },
  ]
}

function inWords(seed: string, start: number, changes: readonly Change[]): string[] {
  const largest = changes.reduce<Change | null>(
    (most, change) => ((change.percent ?? -1) > (most?.percent ?? 0) ? change : most),
    null,
  )
  const fromZero = changes.filter(({ percent }) => percent === null).length
  return [
    `The average is ${start} and never changes. Yet **${headlinesInWords(seed, start)}**.`,
    ...(largest?.percent
      ? [
          `A briefing could say “up ${formatNumber(largest.percent)}%”: from ${largest.from} to ${largest.to}, which is ${largest.to - largest.from} more.`,
        ]
      : []),
    ...(fromZero > 0
      ? [`${fromZero} of the changes began at 0. From there no percentage exists.`]
      : []),
  ]
}

function chartOf(
  title: string,
  start: number,
  y: (number | null)[],
  axis: Partial<LinesFigure>,
): LinesFigure {
  return {
    kind: 'lines',
    when: 'in month',
    title: `Change since last month. ${title}`,
    subtitle: `Dealt by luck about an average of ${start}, made-up figures`,
    xLabel: 'Month',
    x: y.map((_, at) => String(at + 2)),
    series: [{ name: 'Change', y }],
    ...axis,
  }
}

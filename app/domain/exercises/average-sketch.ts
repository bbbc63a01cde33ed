import type { ColumnsFigure } from '../figures.ts'
import { formatNumber } from '../statistics/words.ts'
import { readAll, readNumber } from './asked.ts'
import { one, summaryOf, waitsOf } from './average-numbers.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { LookedBack } from './looking-back.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { numbers } from './records.ts'

/** The ask of the first panel: six bars that say how the waits are spread. */
export const SKETCH = 'sketch'

/** Six bars, the last without an end. */
const WIDTH = 6
const BARS = [0, 1, 2, 3, 4, 5].map((at) => ({
  name: `bar-${at + 1}`,
  from: at * WIDTH,
  label: labelOf(at),
}))

function labelOf(at: number): string {
  if (at === 0) return `Under ${WIDTH}`
  return at === 5 ? `${5 * WIDTH} or more` : `${at * WIDTH} to ${(at + 1) * WIDTH}`
}

/** The bar in which the mean stands. */
const MIDDLE = 2
/** What the bars may reach. */
const TOP = 200

/** The first panel: a sketch to commit to, then the waits as they were. */
export function sketchPanel({ northmere }: Situation, sketches: readonly unknown[]): Panel {
  const last = sketches.at(-1)
  const given = barsIn(last)
  const waits = waitsOf(northmere, 'D')
  return {
    id: 'sketch',
    heading: 'Sketch the waits',
    parts: [
      says(
        `Dunmoor answered ${waits.length} emergency calls, and the mean wait was ${one(summaryOf(waits).mean)} minutes. How were the waits spread? Make the six bars as tall as you expect. They need not add up to ${waits.length} exactly: we scale them.`,
      ),
      {
        as: 'figure',
        charts: [
          {
            id: 'sketch-chart',
            figure: columnsOf('Your sketch', given),
            valuesFrom: BARS.map(({ name }) => name),
          },
        ],
      },
      {
        as: 'ask',
        id: SKETCH,
        controls: BARS.map(({ name, label }, at) => ({
          as: 'number' as const,
          name,
          label: `${label} minutes`,
          value: formatNumber(given[at] ?? 0).replaceAll(',', ''),
          slide: { from: 0, to: TOP, step: 5 },
        })),
        button: last === undefined ? 'Keep my sketch' : 'Keep a new sketch',
      },
      ...(last === undefined ? [] : answer(given, waits)),
    ],
  }
}

function answer(given: number[], waits: readonly number[]): PanelPart[] {
  const found = countedIn(waits)
  const sketched = scaledTo(given, waits.length)
  const [yours, theirs] = [sketched[MIDDLE] ?? 0, found[MIDDLE] ?? 0]
  const near = `You put ${yours} of the ${waits.length} near the mean, from ${MIDDLE * WIDTH} to ${(MIDDLE + 1) * WIDTH} minutes. There were ${theirs}.`
  return [
    {
      as: 'figure',
      charts: [{ id: 'sketch-found', figure: columnsOf('Dunmoor as it was', found) }],
    },
    {
      as: 'table',
      caption: `Your sketch beside it, of ${waits.length} waits`,
      columns: [
        { text: 'Minutes' },
        { text: 'Your sketch', isNumeric: true },
        { text: 'Dunmoor', isNumeric: true },
      ],
      rows: BARS.map(({ label }, at) => [label, sketched[at] ?? 0, found[at] ?? 0]),
    },
    yours <= 1.5 * theirs
      ? feedback('right', 'Few are near the mean, as you thought', near)
      : feedback(
          'partly',
          'The middle is emptier than that',
          near,
          `Your bars have a mean of about ${one(meanOf(sketched))} minutes, and Dunmoor’s ${one(summaryOf(waits).mean)}. A mean does not say what the bars look like.`,
        ),
  ]
}

function columnsOf(title: string, counts: readonly number[]): ColumnsFigure {
  return {
    kind: 'columns',
    title,
    subtitle: 'Waits by minutes, made-up figures',
    xLabel: 'Minutes',
    yLabel: 'Waits',
    decimals: 0,
    yMin: 0,
    yMax: TOP,
    columns: BARS.map(({ label }, at) => ({ label, value: counts[at] ?? 0 })),
  }
}

function countedIn(waits: readonly number[]): number[] {
  return BARS.map(({ from }, at) => {
    const to = BARS[at + 1]?.from ?? Number.POSITIVE_INFINITY
    return waits.filter((minutes) => minutes >= from && minutes < to).length
  })
}

function scaledTo(bars: readonly number[], total: number): number[] {
  const sum = bars.reduce((all, bar) => all + bar, 0)
  return bars.map((bar) => Math.round((bar * total) / Math.max(1, sum)))
}

/** From the middle of each bar; what is over the last edge counts as one and a half bars over it. */
function meanOf(bars: readonly number[]): number {
  const sum = bars.reduce((all, bar) => all + bar, 0)
  const minutes = BARS.map(({ from }, at) => from + (at === BARS.length - 1 ? 1.5 : 0.5) * WIDTH)
  const total = bars.reduce((all, bar, at) => all + bar * (minutes[at] ?? 0), 0)
  return total / Math.max(1, sum)
}

/** Reads the six bars; they may add up to anything but nothing. */
export function takeSketch(fields: Fields): Taken {
  const read = readAll(
    Object.fromEntries(
      BARS.map(({ name, label }) => [
        name,
        readNumber(fields, {
          name,
          label: `${label} minutes`,
          like: '80',
          min: 0,
          max: 400,
          enter: `how many waits were ${label.toLowerCase()} minutes, or 0`,
        }),
      ]),
    ),
  )
  if ('problems' in read) return read
  const bars = BARS.map(({ name }) => Math.round(read.values[name] ?? 0))
  if (bars.every((bar) => bar === 0))
    return { problems: [{ field: 'bar-1', message: 'Make at least one bar taller than 0' }] }
  return { body: { ask: SKETCH, bars }, outcome: 'kept' }
}

function barsIn(body: unknown): number[] {
  const bars = numbers(body, 'bars')
  return BARS.map((_, at) => Math.max(0, bars[at] ?? 0))
}

/** The first sketch beside the waits: those near the mean, and the long ones. */
export function lookBackAtSketch(
  { northmere }: Situation,
  sketches: readonly unknown[],
): LookedBack[] {
  const waits = waitsOf(northmere, 'D')
  const [sketched, found] = [scaledTo(barsIn(sketches[0]), waits.length), countedIn(waits)]
  return [MIDDLE, BARS.length - 1].map((at) => ({
    about: `Dunmoor waits of ${labelOf(at)} minutes`,
    said: `${sketched[at]} of ${waits.length}`,
    found: `${found[at]} of ${waits.length}`,
  }))
}

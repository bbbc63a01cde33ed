import type { HistogramFigure } from '../figures.ts'
import { type DistrictId, districtName } from '../northmere/districts.ts'
import { T10 } from '../northmere/truths.ts'
import { formatNumber } from '../statistics/words.ts'
import { one, percentileOf, summaryOf, waitsOf } from './average-numbers.ts'
import type { Fields, Situation } from './exercise.ts'
import type { PanelPart } from './panels.ts'
import { saysLive } from './parts.ts'
import { oneFrom, wholeFrom } from './play.ts'

/** Free play with the waits, as the address says it. */
export interface WaitsPlay {
  percentile: number
  lines: 'mean' | 'median' | 'both'
  /** Minutes by which Dunmoor's longest wait is made longer. */
  longer: number
}

export const USUAL_WAITS: WaitsPlay = { percentile: 75, lines: 'mean', longer: 0 }

const PERCENTILES = { from: 1, to: 99, usual: USUAL_WAITS.percentile }
const LONGER = { from: 0, to: 300, usual: USUAL_WAITS.longer }

/** Reads the address kindly. */
export function readWaits({ percentile, lines, longer }: Fields): WaitsPlay {
  return {
    percentile: wholeFrom(percentile, PERCENTILES),
    lines: oneFrom(lines, ['mean', 'median', 'both']),
    longer: wholeFrom(longer, LONGER),
  }
}

/** Both districts as free play: a percentile to move, lines to choose, one wait to stretch. */
export function waitsParts({ northmere, query }: Situation): PanelPart[] {
  const play = readWaits(query)
  const districts = T10.districts.map((id) => ({
    id,
    waits: waitsOf(northmere, id, id === 'D' ? play.longer : 0),
  }))
  return [
    settings(play),
    saysLive(...inWords(play, districts)),
    {
      as: 'figure',
      charts: districts.map(({ id, waits }) => ({
        id: `waits-${id.toLowerCase()}`,
        figure: histogramOf(id, waits, play),
      })),
    },
    tableOf(districts),
  ]
}

interface Waits {
  id: DistrictId
  waits: number[]
}

function settings({ percentile, lines, longer }: WaitsPlay): PanelPart {
  return {
    as: 'play',
    controls: [
      {
        as: 'number',
        name: 'percentile',
        label: 'Percentile',
        value: String(percentile),
        hint: 'How many callers in 100 waited less than this',
        slide: { from: PERCENTILES.from, to: PERCENTILES.to, step: 1 },
      },
      {
        as: 'choice',
        name: 'lines',
        label: 'Lines',
        value: lines,
        isInline: true,
        options: [
          { value: 'mean', text: 'Mean' },
          { value: 'median', text: 'Median' },
          { value: 'both', text: 'Both' },
        ],
      },
      {
        as: 'number',
        name: 'longer',
        value: String(longer),
        suffix: 'minutes',
        label: 'Make Dunmoor’s longest wait longer by',
        slide: { from: LONGER.from, to: LONGER.to, step: 10 },
      },
    ],
    button: 'Show this',
  }
}

function inWords({ percentile, lines, longer }: WaitsPlay, districts: readonly Waits[]): string[] {
  const beyond = 100 - percentile
  const waited = districts.map(
    ({ id, waits }) => `${districtName(id)} **${one(percentileOf(waits, percentile))} minutes**`,
  )
  const averages = districts.map(({ id, waits }) => {
    const { mean, median } = summaryOf(waits)
    const said = [
      ...(lines === 'median' ? [] : [`mean ${formatNumber(mean, longer > 0 ? 2 : 1)}`]),
      ...(lines === 'mean' ? [] : [`median ${one(median)}`]),
    ]
    return `${districtName(id)} ${said.join(', ')}`
  })
  const longest = Math.max(...(districts.at(-1)?.waits ?? [0]))
  return [
    `${howMany(beyond)} waited at least this long: in ${waited.join(', in ')}.`,
    `Minutes: ${averages.join('; ')}.${longer > 0 ? ` Dunmoor’s longest wait is now ${one(longest)}.` : ''}`,
  ]
}

function howMany(inHundred: number): string {
  if (inHundred === 10) return 'One caller in ten (10 in 100)'
  if (inHundred === 50) return 'Half of all callers (50 in 100)'
  return inHundred === 1 ? 'One caller in 100' : `${inHundred} callers in 100`
}

/** The same edges for both, so that they can be compared by eye. */
const EDGES = { to: 65, step: 5 }

function histogramOf(
  id: DistrictId,
  waits: readonly number[],
  { percentile, lines }: WaitsPlay,
): HistogramFigure {
  const starts = Array.from({ length: EDGES.to / EDGES.step }, (_, at) => at * EDGES.step)
  const { mean, median } = summaryOf(waits)
  const at = percentileOf(waits, percentile)
  return {
    kind: 'histogram',
    title: `Emergency response times in ${districtName(id)}`,
    subtitle: `${waits.length} responses, Northmere, made-up figures`,
    xLabel: 'Minutes',
    yLabel: 'Responses',
    bins: starts.map((from) => ({
      from,
      to: from + EDGES.step,
      count: waits.filter((wait) => wait >= from && wait < from + EDGES.step).length,
    })),
    markers: [
      ...(lines === 'median' ? [] : [{ at: mean, label: `Mean ${one(mean)}` }]),
      ...(lines === 'mean' ? [] : [{ at: median, label: `Median ${one(median)}` }]),
      { at, label: `Percentile ${percentile}: ${one(at)}` },
    ],
  }
}

function tableOf(districts: readonly Waits[]): PanelPart {
  return {
    as: 'table',
    caption: 'Waits by percentile, in minutes',
    columns: [
      { text: 'Percentile' },
      ...districts.map(({ id }) => ({ text: districtName(id), isNumeric: true })),
    ],
    rows: [10, 25, 50, 75, 90, 95].map((percent) => [
      String(percent),
      ...districts.map(({ waits }) => one(percentileOf(waits, percent))),
    ]),
    isFolded: true,
  }
}

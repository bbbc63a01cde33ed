import type { LineFigure } from '../figures.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { seasonalIndex, seasonallyAdjusted } from '../statistics/seasons.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { xmr } from '../statistics/xmr.ts'
import type { Fields, Situation } from './exercise.ts'
import type { Panel } from './panels.ts'
import { says, saysLive } from './parts.ts'
import { oneFrom } from './play.ts'
import { completeMonths } from './time-tiles.ts'

const DRAWN = ['recorded', 'adjusted'] as const
/** July 2024, counted from April 2021. */
const JULY = 39
/** Whole years, April to March, that give the season. */
const WHOLE_YEARS = 3

/** Whether the season is taken out, as the address has it. */
export function drawnIn(query: Fields): (typeof DRAWN)[number] {
  return oneFrom(query.drawn, DRAWN)
}

/** Anti-social behaviour as recorded or with its season taken out, each with its own limits. */
export function seasonPanel({ northmere, query }: Situation): Panel {
  const drawn = drawnIn(query)
  const season = adjustedAsb(northmere)
  const values = drawn === 'adjusted' ? season.adjusted : season.recorded
  const { figure, mean, limits } = charted(drawn, season.labels, values)
  const at = values[JULY] ?? 0
  const isInside = at >= limits[0] && at <= limits[1]
  const index = season.index[JULY % 12] ?? 1
  return {
    id: 'season',
    heading: '4. Take the season out',
    parts: [
      says(
        'July 2024 was high for anti-social behaviour. Every July is. Divide each month by its usual season and look again.',
      ),
      {
        as: 'play',
        button: 'Draw it',
        controls: [
          {
            as: 'choice',
            name: 'drawn',
            label: 'Show',
            value: drawn,
            isInline: true,
            options: [
              { value: 'recorded', text: 'As recorded' },
              { value: 'adjusted', text: 'Seasonally adjusted' },
            ],
          },
        ],
      },
      saysLive(
        drawn === 'recorded'
          ? `July 2024: **${formatCount(at)}**, where the mean of all months is ${formatNumber(mean)}. A July is usually ${formatNumber(index, 2)} times an ordinary month.`
          : `July 2024: ${formatCount(season.recorded[JULY] ?? 0)} ÷ ${formatNumber(index, 2)} = **${formatNumber(at)}**. The limits are ${formatNumber(limits[0])} to ${formatNumber(limits[1])}: it is ${isInside ? 'inside, an ordinary July' : 'outside'}.`,
      ),
      { as: 'figure', charts: [{ id: 'time-season', figure }] },
    ],
  }
}

/** Each month recorded and divided by its season, from the first three whole years. */
export function adjustedAsb(northmere: NorthmereTables) {
  const months = completeMonths(northmere, 'asb')
  const recorded = months.map(({ count }) => count)
  const years = Array.from({ length: WHOLE_YEARS }, (_, year) =>
    recorded.slice(year * 12, year * 12 + 12),
  )
  const found = seasonalIndex(years)
  if (isRefusal(found)) throw new RangeError(found.why)
  const { index } = found
  return {
    labels: months.map(({ label }) => label),
    recorded,
    index,
    adjusted: recorded.map((count, at) => seasonallyAdjusted(count, index[at % 12] ?? 1) ?? count),
  }
}

function charted(drawn: (typeof DRAWN)[number], labels: string[], values: number[]) {
  const chart = xmr(values, { isCount: true })
  if (isRefusal(chart)) throw new RangeError(chart.why)
  const limits: [number, number] = [chart.lowerProcessLimit, chart.upperProcessLimit]
  const isAdjusted = drawn === 'adjusted'
  const figure: LineFigure = {
    kind: 'line',
    title: isAdjusted
      ? 'Anti-social behaviour, seasonally adjusted'
      : 'Anti-social behaviour by month',
    subtitle: 'Northmere, April 2021 to February 2025, made-up figures',
    yLabel: 'Incidents',
    decimals: 0,
    x: labels,
    y: values,
    events: [{ at: labels[JULY] ?? '', label: 'July 2024' }],
    // A season makes limits about the raw months meaningless.
    ...(isAdjusted ? { centre: chart.mean, limits } : {}),
  }
  return { figure, mean: chart.mean, limits }
}

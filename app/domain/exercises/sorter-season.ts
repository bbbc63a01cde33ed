import type { LineFigure } from '../figures.ts'
import { shortMonthName } from '../northmere/calendar.ts'
import { monthlySeries } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { T3 } from '../northmere/truths.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { seasonallyAdjusted } from '../statistics/seasons.ts'
import { formatCount, roundHalfAway } from '../statistics/words.ts'
import { xmr } from '../statistics/xmr.ts'
import { signalledPoints } from '../statistics/xmr-rules.ts'
import { readAll, readChoice, readNumber } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { PanelPart } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { number, word } from './records.ts'
import type { SoFar } from './so-far.ts'

export const SEASON_SHOWN = ['counted', 'adjusted'] as const
export type SeasonShown = (typeof SEASON_SHOWN)[number]

const COMPARED = { june: 'Jun 2021', december: 'Dec 2021' } as const
type Compared = keyof typeof COMPARED

/** A month of the whole force's anti-social behaviour, as counted and for its time of year. */
export interface SeasonMonth {
  label: string
  count: number
  index: number
  adjusted: number
}

/** Every complete month with the index that was planted (T3). Throws where an index is not above 0. */
export function seasonMonths({ monthly }: NorthmereTables): SeasonMonth[] {
  return monthlySeries(monthly, { type: T3.type, district: 'all', to: '2025-02' }).map(
    ({ month, label, count }) => {
      const index = T3.season[Number(month.slice(5)) - 1] ?? 0
      const adjusted = seasonallyAdjusted(count, index)
      if (adjusted === null) throw new RangeError(`${label} has no index`)
      return { label, count, index, adjusted: roundHalfAway(adjusted) }
    },
  )
}

/** Anti-social behaviour with its season or without, and two months to compare. */
export function seasonParts(tables: NorthmereTables, shown: SeasonShown, so: SoFar): PanelPart[] {
  const months = seasonMonths(tables)
  const { june, december } = comparedIn(months)
  const tries = so.at('season')
  const last = tries.at(-1)
  return [
    says(
      'An analyst gives each month an index: June’s is 1.16, so June usually runs 16% above the average. Divide by the index, and the season is out.',
    ),
    {
      as: 'play',
      controls: [
        {
          as: 'choice',
          name: 'season',
          label: 'Show the months',
          isInline: true,
          value: shown,
          options: [
            { value: 'counted', text: 'As counted' },
            { value: 'adjusted', text: 'Seasonally adjusted' },
          ],
        },
      ],
      button: 'Show this chart',
    },
    { as: 'figure', charts: [{ id: 'season', figure: seasonFigure(months, shown) }] },
    saysLive(seasonInWords(months, shown)),
    {
      as: 'ask',
      id: 'season',
      button: 'Check the two months',
      words: [
        `${june.label} had ${formatCount(june.count)} incidents: ${formatCount(june.count)} ÷ ${june.index} = ${formatCount(june.adjusted)}. ${december.label} had ${formatCount(december.count)}, and December’s index is ${december.index}.`,
      ],
      controls: [
        {
          as: 'number',
          name: 'december',
          label: 'December, seasonally adjusted',
          value: word(last, 'written'),
        },
        {
          as: 'choice',
          name: 'busier',
          label: 'Busier for its time of year',
          isInline: true,
          value: word(last, 'busier'),
          options: [
            { value: 'june', text: june.label },
            { value: 'december', text: december.label },
          ],
        },
      ],
    },
    ...(last === undefined ? [] : [comparedFeedback(months, last)]),
    ...earlierTries(
      ['December', 'Busier'],
      tries.map((body) => [word(body, 'written'), COMPARED[busierIn(body)]]),
    ),
  ]
}

function comparedIn(months: SeasonMonth[]): Record<Compared, SeasonMonth> {
  const find = (label: string) => {
    const month = months.find((one) => one.label === label)
    if (!month) throw new RangeError(`There is no ${label}`)
    return month
  }
  return { june: find(COMPARED.june), december: find(COMPARED.december) }
}

function limitsFor(months: SeasonMonth[], shown: SeasonShown) {
  const values = months.map(({ count, adjusted }) => (shown === 'counted' ? count : adjusted))
  const limits = xmr(values, { isCount: true })
  if (isRefusal(limits)) throw new RangeError(limits.why)
  return { values, limits }
}

function seasonFigure(months: SeasonMonth[], shown: SeasonShown): LineFigure {
  const { values, limits } = limitsFor(months, shown)
  return {
    kind: 'line',
    title: `Anti-social behaviour by month, ${shown === 'counted' ? 'as counted' : 'seasonally adjusted'}`,
    subtitle: `The whole force, limits from all ${months.length} months, made-up figures`,
    yLabel: 'Incidents',
    yMin: 1000,
    yMax: 2200,
    decimals: 0,
    x: months.map(({ label }) => label),
    y: values,
    centre: limits.mean,
    limits: [limits.lowerProcessLimit, limits.upperProcessLimit],
    signals: signalledPoints(limits.signals),
  }
}

function seasonInWords(months: SeasonMonth[], shown: SeasonShown): string {
  const { limits } = limitsFor(months, shown)
  const outside = limits.signals.filter(({ rule }) => rule === 'outside')
  if (shown === 'adjusted')
    return `With the season out, ${outside.length === 0 ? 'none' : outside.length} of ${months.length} months is outside the limits, and ${limits.signals.length === 0 ? 'no other rule marks any' : 'other rules mark some'}. Nothing happened that was not summer.`
  const high = outside.filter(({ side }) => side === 'high')
  const isHigh = (name: string) => high.some(({ at }) => months[at]?.label.startsWith(name))
  const names = Array.from({ length: 12 }, (_, place) => shortMonthName(place)).filter(isHigh)
  return `As counted, ${outside.length} of ${months.length} months are outside the limits. All ${high.length} of the high ones are in ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`
}

function busierIn(body: unknown): Compared {
  return word(body, 'busier') === 'december' ? 'december' : 'june'
}

function comparedFeedback(months: SeasonMonth[], body: unknown): PanelPart {
  const { june, december } = comparedIn(months)
  const written = number(body, 'december') ?? 0
  if (!isNear(written, december.adjusted)) {
    const hint =
      Math.abs(written - december.count * december.index) <= 1
        ? 'That is the count times the index. A quiet month’s figure goes up when its season is taken out: divide.'
        : `Divide ${formatCount(december.count)} by ${december.index}.`
    return feedback('not-right', 'Not yet', hint)
  }
  if (busierIn(body) !== 'december')
    return feedback(
      'partly',
      'December is right',
      `Now compare it with June’s ${formatCount(june.adjusted)}: which is larger?`,
    )
  return feedback(
    'right',
    'December was the busier for its time of year',
    `${formatCount(december.count)} ÷ ${december.index} = ${formatCount(december.adjusted)}, against ${formatCount(june.adjusted)}. It looked quiet beside June. Neither is a signal.`,
  )
}

function isNear(given: number, truth: number): boolean {
  return Math.abs(given - truth) <= 1
}

/** Reads the comparison of two months. */
export function takeSeason(tables: NorthmereTables, fields: Fields): Taken {
  const read = readAll({
    december: readNumber(fields, {
      name: 'december',
      label: 'December',
      enter: 'December, seasonally adjusted',
      like: '1,500',
      min: 1,
    }),
    busier: readChoice(fields, {
      name: 'busier',
      offered: ['june', 'december'],
      message: 'Select which month was busier for its time of year',
    }),
  })
  if ('problems' in read) return read
  const { december, busier } = read.values
  const truth = comparedIn(seasonMonths(tables)).december.adjusted
  const isRight = isNear(december, truth) && busier === 'december'
  const written = (fields.december ?? '').trim()
  return {
    body: { ask: 'season', written, december, busier },
    outcome: isRight ? 'kept' : 'not-yet',
  }
}

/** Whether the two months were compared rightly at least once. */
export function isSeasonRight(tables: NorthmereTables, so: SoFar): boolean {
  const truth = comparedIn(seasonMonths(tables)).december.adjusted
  return so
    .at('season')
    .some((body) => isNear(number(body, 'december') ?? 0, truth) && busierIn(body) === 'december')
}

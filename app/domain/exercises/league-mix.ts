import type { BarFigure } from '../figures.ts'
import { crimeTypeName } from '../northmere/crime-types.ts'
import { districtName } from '../northmere/districts.ts'
import type { OutcomesRow } from '../northmere/outcomes-mix.ts'
import { T9 } from '../northmere/truths.ts'
import { newcombeDifference } from '../statistics/newcombe.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { wilsonInterval } from '../statistics/wilson.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { readAll, readChoice, readNumber } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { rateInWords } from './league-teams.ts'
import { earlierTries } from './looking-back.ts'
import type { AskPart, PanelChart, PanelPart, TablePart } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { number, word } from './records.ts'
import type { SoFar } from './so-far.ts'

export const BY = ['total', 'type'] as const
export type By = (typeof BY)[number]

interface Part {
  positive: number
  cases: number
}

/** Elmsea and Fenholt, type by type in the same order, and what each would have on the other's cases. */
export interface Mix {
  rows: { type: string; better: Part; worse: Part }[]
  better: Part
  worse: Part
  /** The worse district's rates on the better one's cases (positive outcomes), and the other way round. */
  worseOnBetter: number
  betterOnWorse: number
}

const NAMES = { better: districtName(T9.better), worse: districtName(T9.worse) }

/** Both districts from the table of T9. Throws where a type is missing in one. */
export function mixOf(table: readonly OutcomesRow[]): Mix {
  const rows = table
    .filter(({ district }) => district === T9.better)
    .map(({ type, positive, cases }) => {
      const other = table.find((row) => row.district === T9.worse && row.type === type)
      if (!other) throw new RangeError(`${NAMES.worse} has no ${type}`)
      return { type: crimeTypeName(type), better: { positive, cases }, worse: other }
    })
  const sum = (of: (row: Mix['rows'][number]) => number) =>
    rows.reduce((total, row) => total + of(row), 0)
  return {
    rows,
    better: { positive: sum((row) => row.better.positive), cases: sum((row) => row.better.cases) },
    worse: { positive: sum((row) => row.worse.positive), cases: sum((row) => row.worse.cases) },
    worseOnBetter: sum(({ better, worse }) => (worse.positive / worse.cases) * better.cases),
    betterOnWorse: sum(({ better, worse }) => (better.positive / better.cases) * worse.cases),
  }
}

/** "36 of 150, 24%". */
function partInWords({ positive, cases }: Part): string {
  return `${positive} of ${formatCount(cases)}, ${rateInWords(positive / cases).replace('.0%', '%')}`
}

/** Overall, then by type; the same mix only once the learner has worked it out. */
export function mixParts(mix: Mix, by: By, so: SoFar): PanelPart[] {
  const tries = so.at('one-mix')
  const last = tries.at(-1)
  return [
    says('Elmsea is told to learn from Fenholt. Look at the total, then by type of crime.'),
    {
      as: 'play',
      controls: [
        {
          as: 'choice',
          name: 'by',
          label: 'Show positive outcomes',
          isInline: true,
          value: by,
          options: [
            { value: 'total', text: 'In total' },
            { value: 'type', text: 'By type of crime' },
          ],
        },
      ],
      button: 'Show this comparison',
    },
    { as: 'figure', charts: chartsOf(mix, by) },
    saysLive(byInWords(mix, by)),
    ...(by === 'type' || last !== undefined
      ? [says(WHY_ONE_MIX), swapTable(mix), mixAsk(mix, last)]
      : []),
    ...(last === undefined ? [] : [mixReply(mix, last)]),
    ...earlierTries(
      ['Positive outcomes', 'Better rate'],
      tries.map((body) => [
        word(body, 'written'),
        word(body, 'higher') === 'worse' ? NAMES.worse : NAMES.better,
      ]),
    ),
  ]
}

const WHY_ONE_MIX =
  'To compare like with like, give both the same cases. Here Fenholt’s rates meet Elmsea’s cases.'

function chartsOf({ rows, better, worse }: Mix, by: By): PanelChart[] {
  if (by === 'total') {
    return [{ id: 'mix-total', figure: pairOf('All four types', better, worse) }]
  }
  return rows.map((row) => ({
    id: `mix-${row.type.toLowerCase().replace(/\W+/g, '-')}`,
    figure: pairOf(row.type, row.better, row.worse),
  }))
}

function pairOf(title: string, better: Part, worse: Part): BarFigure {
  const bar = (label: string, { positive, cases }: Part) => {
    const interval = wilsonInterval(positive, cases)
    if (isRefusal(interval)) throw new RangeError(interval.why)
    return {
      label,
      value: interval.p * 100,
      shown: partInWords({ positive, cases }),
      interval: [interval.lower * 100, interval.upper * 100] satisfies [number, number],
    }
  }
  return {
    kind: 'bars',
    title,
    subtitle: 'Positive outcomes as a share of cases, made-up figures',
    max: 35,
    unit: '%',
    decimals: 1,
    intervalName: '95% interval',
    bars: [bar(NAMES.better, better), bar(NAMES.worse, worse)],
  }
}

function byInWords({ rows, better, worse }: Mix, by: By): string {
  if (by === 'total')
    return `In total: ${NAMES.better} ${partInWords(better)}; ${NAMES.worse} ${partInWords(worse)}.`
  const higher = rows.filter((row) => rate(row.better) > rate(row.worse)).length
  const beyond = rows.filter((row) => isBeyondLuck(row.better, row.worse)).length
  return `By type: ${NAMES.better} is higher in ${higher} of ${rows.length}. ${beyond === 0 ? 'None' : beyond} of these gaps alone is beyond luck; what matters is that ${NAMES.worse} leads in none.`
}

function rate({ positive, cases }: Part): number {
  return positive / cases
}

function isBeyondLuck(a: Part, b: Part): boolean {
  const gap = newcombeDifference(a.positive, a.cases, b.positive, b.cases)
  return !isRefusal(gap) && (gap.lower > 0 || gap.upper < 0)
}

function swapTable({ rows }: Mix): TablePart {
  return {
    as: 'table',
    caption: 'Fenholt’s rates on Elmsea’s cases',
    columns: [
      { text: 'Crime' },
      { text: 'Fenholt’s rate', isNumeric: true },
      { text: 'Elmsea’s cases', isNumeric: true },
      { text: 'Positive outcomes', isNumeric: true },
    ],
    rows: rows.map(({ type, better, worse }, at) => {
      const isLast = at === rows.length - 1
      return [
        type,
        `${formatNumber(rate(worse) * 100, 1).replace('.0', '')}%`,
        formatCount(better.cases),
        isLast ? '?' : formatNumber(rate(worse) * better.cases),
      ]
    }),
  }
}

function mixAsk(mix: Mix, last: unknown): AskPart {
  return {
    as: 'ask',
    id: 'one-mix',
    button: 'Check the same mix',
    controls: [
      {
        as: 'number',
        name: 'swapped',
        label: `Positive outcomes Fenholt would have on Elmsea’s ${formatCount(mix.better.cases)} cases`,
        hint: 'Work out the last row, then add the four',
        value: word(last, 'written'),
      },
      {
        as: 'choice',
        name: 'higher',
        label: 'On the same cases, the better rate is',
        isInline: true,
        value: word(last, 'higher'),
        options: [
          { value: 'better', text: `${NAMES.better}’s` },
          { value: 'worse', text: `${NAMES.worse}’s` },
        ],
      },
    ],
  }
}

/** Whether the same mix was worked out, with the right district ahead. */
export function isMixFound(mix: Mix, so: SoFar): boolean {
  return so
    .at('one-mix')
    .some((body) => isTotalRight(mix, body) && word(body, 'higher') === 'better')
}

function isTotalRight({ worseOnBetter }: Mix, body: unknown): boolean {
  return Math.abs((number(body, 'swapped') ?? -1) - worseOnBetter) <= 0.5
}

function mixReply(mix: Mix, body: unknown): PanelPart {
  const { better, worse, worseOnBetter, betterOnWorse, rows } = mix
  const last = rows.at(-1)
  const given = number(body, 'swapped') ?? 0
  const lastPart = last ? rate(last.worse) * last.better.cases : 0
  if (!isTotalRight(mix, body))
    return feedback(
      'not-right',
      'Not yet',
      Math.abs(given - lastPart) <= 0.5
        ? `That is the last row, ${formatNumber(lastPart)}. Add it to the other three.`
        : Math.abs(given - worse.positive) <= 0.5
          ? `${worse.positive} is what Fenholt has on its own cases.`
          : `The last row is ${last ? `${formatNumber(rate(last.worse) * 100, 1)}% of ${last.better.cases}` : ''}. One per cent of ${last?.better.cases} is ${(last?.better.cases ?? 0) / 100}.`,
    )
  if (word(body, 'higher') !== 'better')
    return feedback(
      'partly',
      'The total is right',
      `Compare it with Elmsea’s own ${better.positive} on the same ${formatCount(better.cases)} cases.`,
    )
  const [onBetter, onWorse] = [worseOnBetter / better.cases, betterOnWorse / worse.cases]
  return feedback(
    'right',
    'On the same cases Elmsea is ahead, both ways round',
    `On Elmsea’s cases: Elmsea ${rateInWords(rate(better))}, Fenholt ${rateInWords(onBetter)}. On Fenholt’s: Elmsea ${rateInWords(onWorse)}, Fenholt ${rateInWords(rate(worse))}.`,
    `The gap in the totals was the mix: ${hardInWords(mix)}`,
  )
}

/** How much of each district's work is burglary and vehicle crime, which few cases of are solved. */
export function hardInWords({ rows, better, worse }: Mix): string {
  const hard = (of: 'better' | 'worse') =>
    rows.slice(2).reduce((sum, row) => sum + row[of].cases, 0)
  return `${hard('better')} of Elmsea’s ${formatCount(better.cases)} cases are burglary and vehicle crime, hard to solve anywhere; in Fenholt ${hard('worse')} of ${worse.cases}.`
}

/** Reads the number and the better rate. */
export function takeMix(mix: Mix, fields: Fields): Taken {
  const read = readAll({
    swapped: readNumber(fields, {
      name: 'swapped',
      label: 'Positive outcomes',
      like: '140',
      min: 0,
      max: mix.better.cases,
      enter: 'the positive outcomes Fenholt would have on Elmsea’s cases',
    }),
    higher: readChoice(fields, {
      name: 'higher',
      offered: ['better', 'worse'],
      message: 'Select whose rate is better on the same cases',
    }),
  })
  if ('problems' in read) return read
  const written = (fields.swapped ?? '').trim()
  const body = { ask: 'one-mix', written, ...read.values }
  const isRight = isTotalRight(mix, body) && read.values.higher === 'better'
  return { body, outcome: isRight ? 'kept' : 'not-yet' }
}

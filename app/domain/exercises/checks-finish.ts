import type { LineFigure } from '../figures.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { compareTwoCounts } from '../statistics/two-counts.ts'
import { formatNumber } from '../statistics/words.ts'
import { readNumber } from './asked.ts'
import { robbery } from './checks-page.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { number, word } from './records.ts'

/** Either way of this many offences is right. */
const TOLERANCE = 1

/** What March is likely to come to, then the months that the page did not show. */
export function finishPanel({ northmere }: Situation, tries: readonly unknown[]): Panel {
  const { march } = robbery(northmere)
  const isDone = isFinished({ northmere }, tries)
  const last = tries.at(-1)
  return {
    id: 'finish',
    heading: '2. Finish the month',
    parts: [
      says(
        `So far ${march} robberies are in for March, about ${formatNumber(TRUTHS.T14a.complete * 100)}% of the records it will have.`,
      ),
      ...(last === undefined ? [] : [replyTo({ northmere }, number(last, 'likely') ?? 0)]),
      ...earlier(isDone ? tries.slice(0, -1) : tries),
      ...(isDone
        ? unseen({ northmere })
        : [
            {
              as: 'ask' as const,
              id: 'finish',
              controls: [
                {
                  as: 'number' as const,
                  name: 'likely',
                  value: word(last, 'written'),
                  label: 'March is likely to end at about',
                  suffix: 'robberies',
                },
              ],
              button: 'Check my estimate',
            },
          ]),
    ],
  }
}

type Northmere = Pick<Situation, 'northmere'>

/** Whether a right estimate has been given. */
export function isFinished({ northmere }: Northmere, tries: readonly unknown[]): boolean {
  const { likely } = robbery(northmere)
  return tries.some((body) => isNear(number(body, 'likely') ?? 0, likely))
}

function isNear(given: number, truth: number): boolean {
  return Math.abs(given - truth) <= TOLERANCE
}

function replyTo({ northmere }: Northmere, given: number) {
  const { march, february, likely } = robbery(northmere)
  const share = TRUTHS.T14a.complete
  const chance = compareTwoCounts(february, Math.round(likely))
  if (isNear(given, likely))
    return feedback(
      'right',
      `Correct: ${march} ÷ ${share} is about ${formatNumber(likely)}`,
      `February had ${february}.${isRefusal(chance) ? '' : ` The gap is ${formatNumber(Math.abs(chance.gap))}, and luck alone can put two such counts ${formatNumber(chance.thumb)} apart.`}`,
    )
  if (isNear(given, march * (2 - share)))
    return feedback(
      'not-right',
      'That adds a share of what is in',
      `${march} is ${formatNumber(share * 100)}% of the final figure. Divide by ${share}.`,
    )
  if (isNear(given, march + 100 - share * 100))
    return feedback(
      'not-right',
      'That adds percentages to offences',
      `Divide ${march} by the share that is in.`,
    )
  if (isNear(given, march * share))
    return feedback(
      'not-right',
      'That makes it smaller',
      'Records are still to come. Divide, where you multiplied.',
    )
  return feedback(
    'not-right',
    'Not that many',
    `${march} is ${formatNumber(share * 100)}% of the figure you are after. What is 100%?`,
  )
}

function earlier(tries: readonly unknown[]): PanelPart[] {
  const given = tries.map((body) => word(body, 'written')).filter((text) => text !== '')
  return given.length === 0 ? [] : [says(`Your earlier tries: ${given.join('; ')}.`)]
}

function unseen({ northmere }: Northmere): PanelPart[] {
  const { months, lowest, highest, completeMonths, march } = robbery(northmere)
  const figure: LineFigure = {
    kind: 'line',
    title: 'Recorded robbery by month',
    subtitle: 'Northmere, April 2021 to March 2025, made-up figures. March 2025 is provisional',
    yLabel: 'Robberies',
    x: months.map(({ label }) => label),
    y: months.map(({ count }) => count),
    provisional: [months.length - 1],
  }
  return [
    says(
      `This is what the page did not show. In ${completeMonths} complete months robbery ran from ${lowest} to ${highest}, so even a whole month of ${march} would be nothing new.`,
    ),
    { as: 'figure', charts: [{ id: 'checks-months', figure }] },
  ]
}

/** The estimate as it was written. */
export function takeEstimate({ northmere }: Situation, fields: Fields): Taken {
  const written = (fields.likely ?? '').trim()
  const read = readNumber(fields, {
    name: 'likely',
    label: 'Likely figure',
    like: '85',
    min: 0,
    max: 1000,
    enter: 'what March is likely to end at',
  })
  if ('problem' in read) return { problems: [read.problem] }
  const body = { ask: 'finish', written, likely: read.value }
  return { body, outcome: isFinished({ northmere }, [body]) ? 'kept' : 'not-yet' }
}

import type { LineFigure } from '../figures.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { rollingSum } from '../statistics/seasons.ts'
import { formatCount } from '../statistics/words.ts'
import { readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { Panel } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { wholeFrom } from './play.ts'
import { word } from './records.ts'
import { completeMonths } from './time-tiles.ts'

const EXTRA = { from: 0, to: 200, usual: 100 }
/** Late enough for a rolling total before it, early enough to see it go. */
const WHEN = { from: 14, to: 34, usual: 20 }

/** When a one-off makes a rolling total fall. */
export const WHEN_OPTIONS = [
  { value: 'next', text: 'In August 2024, the month after' },
  { value: 'slowly', text: 'Little by little until July 2025' },
  { value: 'year', text: 'In July 2025, all at once' },
  { value: 'never', text: 'Not because of this' },
] as const

/** The one-off that is added, as the address has it. */
export function extraIn(query: Fields): { extra: number; when: number } {
  return { extra: wholeFrom(query.extra, EXTRA), when: wholeFrom(query.when, WHEN) }
}

/** A guess about Calderport’s July 2024, then a one-off of one’s own to send through a rolling total. */
export function oneOffPanel({ northmere, query }: Situation, guess: unknown): Panel {
  const panel = { id: 'one-off', heading: '3. Add a one-off' }
  const violence = completeMonths(northmere, 'violence')
  const july = violence[TRUTHS.T6b.month]
  const opening = says(
    `Violence in Calderport had ${formatCount(july?.count ?? 0)} in July 2024, about twice any other July, and only then.`,
  )
  if (guess === undefined)
    return {
      ...panel,
      parts: [
        opening,
        {
          as: 'ask',
          id: 'one-off',
          controls: [
            {
              as: 'choice',
              name: 'falls',
              value: '',
              label: 'When will the rolling 12-month total fall because of that month?',
              options: [...WHEN_OPTIONS],
            },
          ],
          button: 'Keep my guess',
        },
      ],
    }
  const { extra, when } = extraIn(query)
  const months = completeMonths(northmere, 'burglary')
  const counts = months.map(({ count }, at) => (at === when - 1 ? count + extra : count))
  const labels = months.map(({ label }) => label)
  return {
    ...panel,
    parts: [
      opening,
      feedback(
        word(guess, 'falls') === 'year' ? 'right' : 'not-right',
        'In July 2025, all at once',
        'It is in twelve rolling totals, whole. Then it drops out, and the tile turns green whatever that July brings.',
      ),
      says('Try it on burglary in Alderbrook, where nothing changes but what you add.'),
      {
        as: 'play',
        button: 'Add it',
        controls: [
          {
            as: 'number',
            name: 'extra',
            label: 'Extra offences',
            value: String(extra),
            slide: { from: EXTRA.from, to: EXTRA.to, step: 5 },
          },
          {
            as: 'select',
            name: 'when',
            label: 'In',
            value: String(when),
            options: labels.slice(WHEN.from - 1, WHEN.to).map((text, at) => ({
              value: String(WHEN.from + at),
              text,
            })),
          },
        ],
      },
      saysLive(carried(labels, counts, { extra, when })),
      {
        as: 'figure',
        charts: [
          { id: 'time-monthly', figure: monthlyChart(labels, counts) },
          { id: 'time-rolling', figure: rollingChart(labels, counts, when) },
        ],
      },
    ],
  }
}

function carried(
  labels: readonly string[],
  counts: readonly number[],
  { extra, when }: { extra: number; when: number },
): string {
  const totals = rollingSum(counts)
  const moved = (place: number) => (totals[place - 11] ?? 0) - (totals[place - 12] ?? 0)
  const told = (change: number) =>
    change === 0
      ? 'stays level'
      : `${change > 0 ? 'rises' : 'falls'} by ${formatCount(Math.abs(change))}`
  const [enters, leaves] = [when - 1, when + 11]
  return `The rolling total ${told(moved(enters))} in ${labels[enters]}, holds the ${extra} extra for twelve months, and ${told(moved(leaves))} in ${labels[leaves]}, when nothing happened.`
}

function monthlyChart(labels: string[], counts: number[]): LineFigure {
  return {
    kind: 'line',
    title: 'Burglary by month, with your one-off',
    subtitle: 'Alderbrook, made-up figures',
    yLabel: 'Offences',
    x: labels,
    y: counts,
  }
}

function rollingChart(labels: string[], counts: number[], when: number): LineFigure {
  const [enters, leaves] = [labels[when - 1] ?? '', labels[when + 11] ?? '']
  return {
    kind: 'line',
    title: 'Rolling 12-month total',
    subtitle: 'Alderbrook, the same months, made-up figures',
    yLabel: 'Offences in 12 months',
    yMin: 400,
    x: labels.slice(11),
    y: rollingSum(counts),
    events: [
      { at: enters, label: 'It comes in' },
      { at: leaves, label: 'It drops out' },
    ],
  }
}

/** A guess as it was posted. */
export function takeOneOff(fields: Fields): Taken {
  const read = readChoice(fields, {
    name: 'falls',
    offered: WHEN_OPTIONS.map(({ value }) => value),
    message: 'Select when the rolling total will fall because of that month',
  })
  if ('problem' in read) return { problems: [read.problem] }
  return { body: { ask: 'one-off', falls: read.value }, outcome: 'kept' }
}

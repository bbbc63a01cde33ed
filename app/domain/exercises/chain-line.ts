import type { LineFigure } from '../figures.ts'
import type { MonthCount } from '../northmere/series.ts'
import { formatCount } from '../statistics/words.ts'
import { completeMonths, meanCount, RULE_CHANGES_AT, stalkingMonths } from './chain-series.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel, says, saysLive } from './parts.ts'
import { playOf } from './play.ts'
import { number, word } from './records.ts'

/*
 * Where like-for-like comparison breaks: a line to place between two months.
 */

const ASK = 'break'
const PANEL = { id: 'line', heading: '2. Find where the figures break' } as const
/** The briefing compares financial years, and so draws its line here: April 2023. */
const BRIEFING_LINE = 24

/** The free play of this panel, as its address has it. */
export function linePlay(situation: Pick<Situation, 'query' | 'northmere'>) {
  const months = completeMonths(situation.northmere)
  return playOf(
    { line: monthAt(months, lineIn(situation.query, months)) },
    {
      line: monthAt(months, BRIEFING_LINE),
    },
  )
}

function monthAt(months: MonthCount[], at: number): string {
  return months[at]?.month ?? ''
}

/** A line stands before a month, and leaves at least one on either side. */
function lineIn(query: Fields, months: MonthCount[]): number {
  const at = months.findIndex(({ month }) => month === query.line)
  return at > 0 ? at : BRIEFING_LINE
}

/** Whether a line was placed where the rule changed. */
export function isLineRight(body: unknown): boolean {
  return number(body, 'at') === RULE_CHANGES_AT
}

/** The series with the learner’s line, and what was said about where they placed it. */
export function linePanel(
  { query, northmere }: Situation,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  if (!isOpen)
    return laterPanel(PANEL.id, PANEL.heading, 'Opens when you have answered in panel 1.')
  const months = completeMonths(northmere)
  const at = lineIn(query, months)
  const options = months.slice(1).map(({ month, label }) => ({ value: month, text: label }))
  const value = monthAt(months, at)
  return {
    ...PANEL,
    parts: [
      says(
        'The briefing compares two financial years, so its line stands before April 2023. Move the line to where the months stop being comparable.',
      ),
      {
        as: 'play',
        button: 'Move the line',
        controls: [{ as: 'select', name: 'line', label: 'Draw the line before', options, value }],
      },
      { as: 'figure', charts: [{ id: 'series', figure: chartOf(stalkingMonths(northmere), at) }] },
      saysLive(averages(months, at)),
      {
        as: 'ask',
        id: ASK,
        controls: [
          {
            as: 'select',
            name: ASK,
            options,
            value,
            label: 'The first month that cannot be compared with those before it',
          },
        ],
        button: 'The figures break here',
      },
      ...answered(tries, months),
    ],
  }
}

function chartOf(all: MonthCount[], at: number): LineFigure {
  return {
    kind: 'line',
    title: 'Recorded stalking and harassment by month',
    subtitle:
      'All districts, April 2021 to March 2025, Northmere, made-up figures. The last month is provisional',
    yLabel: 'Offences',
    yMin: 0,
    x: all.map(({ label }) => label),
    y: all.map(({ count }) => count),
    provisional: all.flatMap(({ provisional }, place) => (provisional ? [place] : [])),
    events: [{ at: at - 0.5, label: 'Your line' }],
  }
}

function averages(months: MonthCount[], at: number): string {
  const [before, after] = [months.slice(0, at), months.slice(at)]
  const said = (side: MonthCount[]) =>
    `**${formatCount(meanCount(side))}** (${side.length} ${side.length === 1 ? 'month' : 'months'})`
  return `Average a month before the line: ${said(before)}. From the line on: ${said(after)}.`
}

function answered(tries: readonly unknown[], months: MonthCount[]): PanelPart[] {
  const last = tries.at(-1)
  if (last === undefined) return []
  return [
    reply(number(last, 'at') ?? BRIEFING_LINE, months),
    ...earlierTries(
      ['Your line before'],
      tries.map((body) => [word(body, 'label')]),
    ),
  ]
}

function reply(at: number, months: MonthCount[]) {
  const [here, previous] = [months[at], months[at - 1]]
  if (here === undefined || previous === undefined || at === RULE_CHANGES_AT)
    return feedback(
      'right',
      `The step is in ${months[RULE_CHANGES_AT]?.label}`,
      `It comes in one month and stays. Harm to thousands of people rarely stops on the first of a month; rules begin on it. The briefing’s line left one month of the old rule in its second year.`,
    )
  return at < RULE_CHANGES_AT
    ? feedback(
        'not-right',
        'Too early',
        `${here.label} had ${here.count}, and months like it had been usual before. Look for the month from which every one is lower.`,
      )
    : feedback(
        'not-right',
        'Too late',
        `${previous.label} had ${previous.count}: the step had been taken by then. Look further to the left.`,
      )
}

/** Reads where the line was placed. */
export function takeLine({ northmere }: Situation, fields: Fields): Taken {
  const months = completeMonths(northmere)
  const at = months.findIndex(({ month }) => month === fields[ASK])
  if (at < 1)
    return { problems: [{ field: ASK, message: 'Select the month in which the figures break' }] }
  const body = { ask: ASK, at, label: months[at]?.label }
  return { body, outcome: isLineRight(body) ? 'kept' : 'not-yet' }
}

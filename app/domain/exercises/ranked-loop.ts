import type { LinesFigure } from '../figures.ts'
import { readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Option, Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel, says, saysLive } from './parts.ts'
import { playOf, wholeFrom } from './play.ts'
import { fiveYears, LOOP, type LoopYear, luckyPlace, PLACES, type Place } from './ranked-years.ts'
import { word } from './records.ts'

/*
 * A list that proves itself: two places with the same crime, and patrols that follow the records.
 */

const GUESS = 'loop-guess'
const BREAK = 'loop-break'
const PANEL = { id: 'loop', heading: '4. Five years of the list' } as const

const GUESSES: Option[] = [
  { value: 'same', text: 'About the same in both' },
  { value: 'half', text: 'About half as many again in one of them' },
  { value: 'twice', text: 'About twice as many in one of them' },
]
const GUESSES_OFFERED = ['same', 'half', 'twice'] as const

const WAYS: Option[] = [
  { value: 'more', text: 'More patrols where the records are highest' },
  { value: 'wait', text: 'Another year of records, to be sure' },
  { value: 'other', text: 'Sources that patrols do not make, and some patrols elsewhere' },
]
const WAYS_OFFERED = ['more', 'wait', 'other'] as const

/** The guess about the records, in the words it was offered in. */
export function loopInWords(given: string): string {
  return GUESSES.find(({ value }) => value === given)?.text ?? ''
}

/** Whether an answer breaks the loop. */
export function isBreakRight(body: unknown): boolean {
  return word(body, 'breaks') === 'other'
}

/** The free play of this panel, as its address has it. */
export function loopPlay(query: Fields): Record<string, string> {
  return playOf({ even: evenIn(query) }, { even: 0 })
}

function evenIn(query: Fields): number {
  const half = { from: 0, to: LOOP.patrols, usual: 0 }
  return 2 * Math.round(wholeFrom(query.even, half) / 2)
}

/** The rule and a guess; then five years of records, and what would break the loop. */
export function loopPanel(
  { seed, query }: Situation,
  { guesses, breaks }: { guesses: readonly unknown[]; breaks: readonly unknown[] },
  isOpen: boolean,
): Panel {
  if (!isOpen)
    return laterPanel(PANEL.id, PANEL.heading, 'Opens when you have chosen on the bench.')
  const { patrols, finds, reports, moved } = LOOP
  const [guess] = guesses
  return {
    ...PANEL,
    parts: [
      says(
        `Two neighbourhoods, East and West, have the same crime. Residents report about ${reports} crimes a year in each. Each of ${patrols} patrols records ${finds} more that nobody reported. They begin with half in each. Every year ${moved} of them move to where more was recorded.`,
      ),
      ...(guess === undefined
        ? asking()
        : followed(luckyPlace(seed), { guess, breaks, even: evenIn(query) })),
    ],
  }
}

function asking(): PanelPart[] {
  return [
    {
      as: 'ask',
      id: GUESS,
      controls: [
        {
          as: 'choice',
          name: GUESS,
          options: GUESSES,
          value: '',
          label: 'What will the records of the fifth year show?',
        },
      ],
      button: 'Keep my guess',
    },
  ]
}

interface Followed {
  guess: unknown
  breaks: readonly unknown[]
  even: number
}

function followed(lucky: Place, { guess, breaks, even }: Followed): PanelPart[] {
  const years = fiveYears(lucky, even)
  const last = years.at(-1)
  return [
    whatCame(lucky, word(guess, 'guess')),
    {
      as: 'play',
      button: 'Run the five years',
      controls: [
        {
          as: 'number',
          name: 'even',
          value: String(even),
          label: 'Patrols placed evenly, whatever the records say',
          slide: { from: 0, to: LOOP.patrols, step: 2 },
        },
      ],
    },
    { as: 'figure', charts: [{ id: 'loop', figure: chartOf(years) }] },
    saysLive(
      `In year ${LOOP.years}: **${last?.records.East}** records and ${last?.patrols.East} patrols in East, **${last?.records.West}** and ${last?.patrols.West} in West. What residents report is the same in both.`,
    ),
    {
      as: 'ask',
      id: BREAK,
      controls: [
        {
          as: 'choice',
          name: BREAK,
          options: WAYS,
          value: word(breaks.at(-1), 'breaks'),
          label: 'What would break the loop?',
        },
      ],
      button: 'Check this answer',
    },
    ...(breaks.length > 0 ? [onBreaking(breaks.at(-1))] : []),
    ...earlierTries(
      ['You said'],
      breaks.map((body) => [WAYS.find(({ value }) => value === word(body, 'breaks'))?.text ?? '']),
    ),
  ]
}

/** What five years come to where every patrol follows the records. */
function whatCame(lucky: Place, guess: string): PanelPart {
  const years = fiveYears(lucky, 0)
  const other = lucky === 'East' ? 'West' : 'East'
  const [first, last] = [years[0], years.at(-1)]
  return feedback(
    guess === 'twice' ? 'right' : 'not-right',
    `${last?.records[lucky]} records in ${lucky}, ${last?.records[other]} in ${other}`,
    `You said: ${loopInWords(guess)}. In year 1 ${lucky} had ${first?.records[lucky]} and ${other} ${first?.records[other]}, by luck. Luck chose ${lucky} for you; for others it chose ${other}. The list was right every year about where records would be. It had made them.`,
  )
}

function chartOf(years: LoopYear[]): LinesFigure {
  return {
    kind: 'lines',
    title: 'Crimes recorded in two neighbourhoods with the same crime',
    subtitle: 'Five years, made-up figures',
    xLabel: 'Year',
    yLabel: 'Recorded crimes',
    yMin: 0,
    x: years.map((_, at) => `Year ${at + 1}`),
    series: PLACES.map((name) => ({ name, y: years.map(({ records }) => records[name]) })),
  }
}

function onBreaking(body: unknown): PanelPart {
  if (isBreakRight(body))
    return feedback(
      'right',
      'The next list must learn from something other than the last',
      'Surveys, calls from the public and ambulance data do not depend on where patrols stand. A few patrols off the list show what it cannot see.',
    )
  return word(body, 'breaks') === 'more'
    ? feedback('not-right', 'That tightens it', 'More patrols there make more records there.')
    : feedback('not-right', 'Another year says the same', 'It repeats what the patrols made.')
}

/** Reads the guess about the records; the first stands. */
export function takeLoopGuess(fields: Fields): Taken {
  const message = 'Select what the records will show'
  const read = readChoice(fields, { name: GUESS, offered: GUESSES_OFFERED, message })
  return 'problem' in read
    ? { problems: [read.problem] }
    : { body: { ask: GUESS, guess: read.value }, outcome: 'kept' }
}

/** Reads what would break the loop. */
export function takeLoopBreak(fields: Fields): Taken {
  const message = 'Select what would break the loop'
  const read = readChoice(fields, { name: BREAK, offered: WAYS_OFFERED, message })
  if ('problem' in read) return { problems: [read.problem] }
  const body = { ask: BREAK, breaks: read.value }
  return { body, outcome: isBreakRight(body) ? 'kept' : 'not-yet' }
}

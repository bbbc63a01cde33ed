import { SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE } from '../statistics/change.ts'
import { formatNumber } from '../statistics/words.ts'
import { readAll, readChoice, readNumber } from './asked.ts'
import { headlinesInWords, STARTS } from './denominator-base.ts'
import { DIVISORS, type Divisor } from './denominator-places.ts'
import { DIVIDED_BY } from './denominator-rates.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries, type LookedBack } from './looking-back.ts'
import type { FeedbackPart, PanelPart } from './panels.ts'
import { feedback } from './parts.ts'
import { number, word } from './records.ts'

/** The ask that settles what to divide by and from where to quote a percentage. */
export const DECIDE = 'decide'

/** Divide by who or what is at risk. */
const RIGHT: Record<Asked, Divisor> = { violence: 'daytime', burglary: 'households' }

type Asked = 'violence' | 'burglary'

/**
 * The starting counts that answer the exercise: the product's own rule, 30, to 100. Below 30 luck
 * alone makes a headline nearly every other month; from 100 it does so about 1 month in 6, and to
 * wait longer keeps back percentages that tell something.
 */
export const ACCEPTED = { from: SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE, to: 100 }

/** The three decisions, and what the last try of them means. */
export function decideParts(situation: Situation, decisions: readonly unknown[]): PanelPart[] {
  const last = decisions.at(-1)
  const choice = (name: Asked, label: string) => ({
    as: 'choice' as const,
    name: `for-${name}`,
    label,
    value: word(last, name),
    options: DIVISORS.map((value) => ({ value, text: DIVIDED_BY[value].choice })),
  })
  return [
    {
      as: 'ask',
      id: DECIDE,
      controls: [
        choice('violence', 'To compare how likely violence is at night, divide by'),
        choice('burglary', 'To compare how likely a home is to be burgled, divide by'),
        {
          as: 'number',
          name: 'smallest',
          value: word(last, 'written'),
          label: 'The smallest starting count at which you would quote a percentage',
          suffix: 'offences',
        },
      ],
      button: 'Decide',
    },
    ...(last === undefined ? [] : [reply(situation, last)]),
    ...earlierTries(
      ['Violence', 'Burglary', 'Smallest count'],
      decisions.map((body) => [
        saidOf(body, 'violence'),
        saidOf(body, 'burglary'),
        word(body, 'written'),
      ]),
    ),
  ]
}

/** Whether both denominators fit what is at risk and the starting count bears a percentage. */
export function isDecided(body: unknown): boolean {
  return isRight(body, 'violence') && isRight(body, 'burglary') && bearsPercentage(body)
}

function isRight(body: unknown, asked: Asked): boolean {
  return word(body, asked) === RIGHT[asked]
}

function bearsPercentage(body: unknown): boolean {
  const smallest = number(body, 'smallest') ?? 0
  return smallest >= ACCEPTED.from && smallest <= ACCEPTED.to
}

function reply(situation: Situation, body: unknown): FeedbackPart {
  const right = [isRight(body, 'violence'), isRight(body, 'burglary'), bearsPercentage(body)]
  const count = right.filter(Boolean).length
  const text = [
    ABOUT_VIOLENCE[divisorIn(body, 'violence')],
    ABOUT_BURGLARY[divisorIn(body, 'burglary')],
    aboutSmallest(situation.seed, number(body, 'smallest') ?? 0),
  ]
  if (count === right.length) return feedback('right', 'All three', ...text)
  return count > 0
    ? feedback('partly', `${count} of the three`, ...text)
    : feedback('not-right', 'Not yet', ...text)
}

const ABOUT_VIOLENCE: Record<Divisor, string> = {
  none: 'Violence: a count says how many people were hurt and how much work there is. It mostly follows how many people there are.',
  resident:
    'Violence: in Calderport 155,000 people are present and 62,000 live there. Who else can be assaulted on a Saturday night?',
  daytime:
    'Violence: those present are those who can be assaulted. Say that their number is an estimate, and that the middle of the night may differ.',
  households: 'Violence: an assault in the street has nothing to do with the number of homes.',
}

const ABOUT_BURGLARY: Record<Divisor, string> = {
  none: 'Burglary: a count is highest where there are most homes. What can be burgled?',
  resident: 'Burglary: close, but five people under one roof are one home. What can be burgled?',
  daytime:
    'Burglary: shoppers and commuters have no home there to be burgled, so they would make Calderport look safe.',
  households: 'Burglary: homes are what can be burgled.',
}

function aboutSmallest(seed: string, smallest: number): string {
  const start = Math.min(STARTS.to, Math.max(STARTS.from, Math.round(smallest)))
  const found = `From ${start} a month, ${headlinesInWords(seed, start)}, with nothing changed.`
  if (smallest < ACCEPTED.from)
    return `Percentages: ${found} Move the starting count up until headlines are no longer most of what luck makes.`
  if (smallest > ACCEPTED.to)
    return `Percentages: ${found} That is careful, but you would keep back many percentages that tell something. At which count do headlines by luck become rare enough?`
  return `Percentages: ${found} The convention is ${ACCEPTED.from}, some use 50: below that a percentage says next to nothing, and above it luck still moves it. So give both counts either way.`
}

function divisorIn(body: unknown, asked: Asked): Divisor {
  return DIVISORS.find((value) => value === word(body, asked)) ?? 'none'
}

function saidOf(body: unknown, asked: Asked): string {
  return DIVIDED_BY[divisorIn(body, asked)].choice
}

/** Reads what was posted, or says what is missing. */
export function takeDecision(fields: Fields): Taken {
  const asked = (name: Asked, message: string) =>
    readChoice(fields, { name: `for-${name}`, offered: DIVISORS, message })
  const read = readAll({
    violence: asked('violence', 'Select what to divide violence at night by'),
    burglary: asked('burglary', 'Select what to divide burglary by'),
    smallest: readNumber(fields, {
      name: 'smallest',
      label: 'Smallest starting count',
      like: '40',
      enter: 'the smallest starting count at which you would quote a percentage',
      min: 1,
    }),
  })
  if ('problems' in read) return read
  const body = { ask: DECIDE, ...read.values, written: (fields.smallest ?? '').trim() }
  return { body, outcome: isDecided(body) ? 'kept' : 'not-yet' }
}

/** The first decisions beside those that fit. */
export function lookBackAtDecision([first]: readonly unknown[]): LookedBack[] {
  return [
    {
      about: 'Violence at night, divided by',
      said: saidOf(first, 'violence'),
      found: DIVIDED_BY[RIGHT.violence].choice,
    },
    {
      about: 'Burglary of homes, divided by',
      said: saidOf(first, 'burglary'),
      found: DIVIDED_BY[RIGHT.burglary].choice,
    },
    {
      about: 'Smallest starting count for a percentage',
      said: formatNumber(number(first, 'smallest') ?? 0),
      found: `${ACCEPTED.from} or a little more, and always both counts`,
    },
  ]
}

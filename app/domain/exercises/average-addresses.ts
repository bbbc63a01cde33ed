import type { AddressesRow } from '../northmere/asb-addresses.ts'
import { T11 } from '../northmere/truths.ts'
import { formatCount } from '../statistics/words.ts'
import { readAll, readChoice, readNumber } from './asked.ts'
import { curveParts, readShare, SHARES } from './average-curve.ts'
import { busiest, one } from './average-numbers.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries, type LookedBack } from './looking-back.ts'
import type { FeedbackPart, Option, Panel } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { number, word } from './records.ts'

/** The ask of the third panel: the share of the busiest addresses, and what follows. */
export const ADDRESSES = 'addresses'

/** T11: the share of the addresses that is asked about, in per cent. */
const TOP = 100 * T11.busiestShare
/** Points of percentage either side. */
const NEAR = 0.6

const NEXT: Option[] = [
  { value: 'all', text: 'Send the same letter to all the addresses' },
  { value: 'few', text: 'Find out what is happening at those few, and who is being harmed there' },
  { value: 'cap', text: 'Give calls from those few a lower priority: they call so often' },
]

/** The third panel: the curve of addresses and calls, then what it shows. */
export function addressesPanel(
  { northmere, query }: Situation,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  const [id, heading] = ['addresses', 'A second tail: who calls']
  if (!isOpen) return laterPanel(id, heading, 'Opens when the sentence about Dunmoor is right.')
  const rows = northmere.asbAddresses
  const last = tries.at(-1)
  const { all, calls } = busiest(rows, SHARES.to)
  return {
    id,
    heading,
    parts: [
      says(
        `In a year ${formatCount(calls)} calls about anti-social behaviour came from ${all} addresses, ${one(calls / all)} each on average. Put the addresses in order, those that called most first, and count the calls.`,
      ),
      ...curveParts(rows, readShare(query)),
      {
        as: 'ask',
        id: ADDRESSES,
        controls: [
          {
            as: 'number',
            name: 'top',
            suffix: '%',
            value: word(last, 'written'),
            label: `Share of the calls that came from the busiest ${TOP}% of addresses`,
          },
          {
            as: 'choice',
            name: 'next',
            options: NEXT,
            value: word(last, 'next'),
            label: 'What would you do first?',
          },
        ],
        button: 'Answer',
      },
      ...(last === undefined ? [] : [reply(rows, last)]),
      ...earlierTries(
        ['Share', 'First'],
        tries.map((body) => [`${word(body, 'written')}%`, nextIn(body)]),
      ),
    ],
  }
}

/** Whether the share and what follows from it are right. */
export function isFound(body: unknown, { northmere }: Pick<Situation, 'northmere'>): boolean {
  return isShareRight(northmere.asbAddresses, body) && word(body, 'next') === 'few'
}

function isShareRight(rows: readonly AddressesRow[], body: unknown): boolean {
  return Math.abs((number(body, 'top') ?? -1) - busiest(rows, TOP).share) <= NEAR
}

function reply(rows: readonly AddressesRow[], body: unknown): FeedbackPart {
  const [isShare, isNext] = [isShareRight(rows, body), word(body, 'next') === 'few']
  const text = [
    isShare ? aboutShare(rows) : shareHint(rows, body),
    ABOUT_NEXT[word(body, 'next')] ?? '',
  ]
  if (isShare && isNext) return feedback('right', 'Correct', ...text)
  return isShare || isNext
    ? feedback('partly', 'One of the two', ...text)
    : feedback('not-right', 'Not yet', ...text)
}

function aboutShare(rows: readonly AddressesRow[]): string {
  const { addresses, from, calls, share } = busiest(rows, TOP)
  return `${addresses} addresses made ${from} of ${formatCount(calls)} calls, ${one(share)}%.`
}

function shareHint(rows: readonly AddressesRow[], body: unknown): string {
  const given = number(body, 'top') ?? 0
  const { from, all } = busiest(rows, TOP)
  if (Math.abs(given - TOP) < NEAR)
    return 'That is their share of the addresses. What share of the calls?'
  if (Math.abs(given - (100 * from) / all) < NEAR)
    return 'That divides by the addresses. Divide by all the calls.'
  return `Move the slider to ${TOP}% and read the share of the calls.`
}

const ABOUT_NEXT: Readonly<Record<string, string>> = {
  all: 'Most of the addresses called once. A letter to all of them spends its effort where there is least to change.',
  few: 'An address that calls twenty times may be where the person being harmed lives. So ask what they need before you ask how to cut the calls.',
  cap: 'An address that calls twenty times may be where the person being harmed lives. They would wait longest.',
}

/** Reads the share and the choice; the goal is met when both are right. */
export function takeAddresses(situation: Situation, fields: Fields): Taken {
  const read = readAll({
    top: readNumber(fields, {
      name: 'top',
      label: 'Share of the calls',
      like: '12.5',
      min: 0,
      max: 100,
      enter: `the share of the calls that came from the busiest ${TOP}%`,
    }),
    next: readChoice(fields, {
      name: 'next',
      offered: NEXT.map(({ value }) => value),
      message: 'Select what you would do first',
    }),
  })
  if ('problems' in read) return read
  const written = (fields.top ?? '').trim().replace(/\s*%$/, '')
  const body = { ask: ADDRESSES, ...read.values, written }
  return { body, outcome: isFound(body, situation) ? 'met' : 'not-yet' }
}

/** The first share beside the right one. */
export function lookBackAtAddresses(
  { northmere }: Situation,
  [first]: readonly unknown[],
): LookedBack[] {
  return [
    {
      about: `Calls from the busiest ${TOP}% of addresses`,
      said: `${word(first, 'written')}%`,
      found: `${one(busiest(northmere.asbAddresses, TOP).share)}%`,
    },
  ]
}

function nextIn(body: unknown): string {
  return NEXT.find(({ value }) => value === word(body, 'next'))?.text ?? 'No answer'
}

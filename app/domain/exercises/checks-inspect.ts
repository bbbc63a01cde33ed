import { readAll, readChoice } from './asked.ts'
import { information, pageIn } from './checks-page.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { AskPart, Panel, PanelPart } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { oneFrom } from './play.ts'
import { word } from './records.ts'

const BUTTONS = ['none', 'title', 'filters', 'tile-1', 'tile-2', 'footer'] as const

/** One of the five checks: what to find, and where it stands. */
export interface FiveCheck {
  id: string
  name: string
  label: string
  options: { value: string; text: string }[]
  /** The option that the page bears out: never sent. */
  found: string
  /** Where to look, for who has not found it. */
  hint: string
}

/** The five checks on this page. */
export const CHECKS: readonly FiveCheck[] = [
  {
    id: 'question',
    name: 'Question',
    label: 'Question: what does Tom Adeyemi need to know?',
    options: [
      { value: 'headline', text: 'Whether 26% makes a headline' },
      { value: 'fallen', text: 'Whether there is less robbery than there was' },
      { value: 'solved', text: 'Whether more robberies are solved' },
    ],
    found: 'fallen',
    hint: 'He has to approve the words “robbery falls”. What would have to be so?',
  },
  {
    id: 'definition',
    name: 'Definition',
    label: 'Definition: tile 1 counts crimes by',
    options: [
      { value: 'happened', text: 'the date they happened' },
      { value: 'recorded', text: 'the date they were recorded' },
      { value: 'solved', text: 'the date they were solved' },
    ],
    found: 'recorded',
    hint: 'Press About tile 1.',
  },
  {
    id: 'coverage',
    name: 'Coverage and filters',
    label: 'Coverage: tile 2 counts',
    options: [
      { value: 'robbery', text: 'robbery, like the rest of the page' },
      { value: 'all', text: 'every type of crime' },
      { value: 'most', text: 'every type of crime but vehicle crime' },
    ],
    found: 'most',
    hint: 'Press About tile 2. It has a filter of its own.',
  },
  {
    id: 'freshness',
    name: 'Freshness',
    label: 'Freshness: on 9 April the page shows',
    options: [
      { value: 'whole', text: 'all of March' },
      { value: 'part', text: 'about four fifths of March’s records' },
      { value: 'week', text: 'March, and a week of April' },
    ],
    found: 'part',
    hint: 'Press About the footer. How much of March is in?',
  },
  {
    id: 'comparator',
    name: 'Comparator',
    label: 'Comparator: down 26% is measured from',
    options: [
      { value: 'february', text: 'February 2025' },
      { value: 'march', text: 'March 2024' },
      { value: 'target', text: 'a target' },
    ],
    found: 'february',
    hint: 'Press About tile 1: it says what the change is from.',
  },
]

/** Which information is open, as the address has it. */
export function infoIn(query: Fields): (typeof BUTTONS)[number] {
  return oneFrom(query.info, BUTTONS)
}

/** The page with its information buttons, and the five things to find on it. */
export function inspectPanel(situation: Situation, tries: readonly unknown[]): Panel {
  const open = infoIn(situation.query)
  const all = information(situation.northmere)
  const opened = all.find(({ id }) => id === open)
  const last = tries.at(-1)
  return {
    id: 'inspect',
    heading: '1. Inspect the page',
    parts: [
      says('Take about two minutes. The buttons under the page say what stands behind each part.'),
      { as: 'figure', charts: [{ id: 'checks-page', figure: pageIn(situation) }] },
      {
        as: 'links',
        links: all.map(({ id, text }) => ({
          text,
          to: { info: id },
          isButton: true,
        })),
      },
      saysLive(opened ? `**${opened.text}.** ${opened.says}` : 'Nothing is open yet.'),
      ...(last === undefined ? [] : [replyTo(last)]),
      ...earlier(tries),
      ...(areFound(tries) ? [] : [askChecks(last)]),
    ],
  }
}

function askChecks(last: unknown): AskPart {
  return {
    as: 'ask',
    id: 'checks',
    controls: CHECKS.map(({ id, label, options }) => ({
      as: 'choice',
      name: id,
      label,
      options,
      value: word(last, id),
    })),
    ...(last === undefined
      ? {}
      : {
          verdicts: Object.fromEntries(
            CHECKS.map(({ id, found, hint }) => [
              id,
              word(last, id) === found ? { isRight: true } : { isRight: false, hint },
            ]),
          ),
        }),
    button: 'Check what I found',
  }
}

function foundIn(body: unknown): FiveCheck[] {
  return CHECKS.filter(({ id, found }) => word(body, id) === found)
}

/** Whether all five have been found in one try. */
export function areFound(tries: readonly unknown[]): boolean {
  return tries.some((body) => foundIn(body).length === CHECKS.length)
}

/** How many of the five the first try found, in words. */
export function firstFound(tries: readonly unknown[]): string {
  return `${foundIn(tries[0]).length} of ${CHECKS.length}`
}

function replyTo(last: unknown) {
  const found = foundIn(last)
  if (found.length === CHECKS.length)
    return feedback(
      'right',
      'Correct: all five checks',
      'The tile holds four fifths of one month against the whole of another. And tile 2 stands on the robbery page, but is not about robbery.',
    )
  const missing = CHECKS.filter((check) => !found.includes(check)).map(({ name }) => name)
  return feedback(
    'partly',
    `${found.length} of ${CHECKS.length} checks found`,
    `Still to find: ${missing.join(', ').toLowerCase()}.`,
  )
}

function earlier(tries: readonly unknown[]): PanelPart[] {
  const before = tries.slice(0, -1).map((body) => `${foundIn(body).length} of ${CHECKS.length}`)
  return before.length === 0 ? [] : [says(`Your earlier tries: ${before.join('; ')}.`)]
}

/** What was found on the page. */
export function takeChecks(fields: Fields): Taken {
  const read = readAll(
    Object.fromEntries(
      CHECKS.map(({ id, name, options }) => [
        id,
        readChoice(fields, {
          name: id,
          offered: options.map(({ value }) => value),
          message: `Select what you found for ${name.toLowerCase()}`,
        }),
      ]),
    ),
  )
  if ('problems' in read) return read
  const body = { ask: 'checks', ...read.values }
  return { body, outcome: areFound([body]) ? 'kept' : 'not-yet' }
}

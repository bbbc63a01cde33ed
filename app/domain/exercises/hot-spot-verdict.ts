import type { NorthmereTables } from '../northmere/tables.ts'
import { T5 } from '../northmere/truths.ts'
import { percentChange } from '../statistics/change.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { readAll, readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { against, armOf, type Operation, rangeInWords, rawChange } from './hot-spot-arms.ts'
import { dealDistrict, groupOf, LUCK } from './hot-spot-cells.ts'
import { operationParts } from './hot-spot-operations.ts'
import { moreOrFewer } from './hot-spot-words.ts'
import { earlierTries, type LookedBack } from './looking-back.ts'
import type { AskPart, FeedbackPart, Option, Panel } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { word } from './records.ts'

/** The ask of the operations: what may be said of each. */
export const VERDICT = 'verdict'

/** What the design of each operation can bear: nothing chose cells as Beacon's were; a coin chose Lantern's. */
const RIGHT = { beacon: 'unknown', lantern: 'usual' }

/** The third panel: two operations to compare, then a verdict on each. */
export function operationsPanel(
  situation: Situation,
  verdicts: readonly unknown[],
  isOpen: boolean,
): Panel {
  const [id, heading] = ['operations', 'Two operations']
  if (!isOpen) return laterPanel(id, heading, 'Opens when you have said why busy cells fall.')
  const last = verdicts.at(-1)
  const { northmere } = situation
  return {
    id,
    heading,
    parts: [
      says(
        'Beacon, in Brackwater: the 30 busiest of 200 cells were patrolled. Lantern, in Harrowbank: the 60 busiest were put in 30 pairs, and a coin decided which cell of each pair was patrolled. The other had policing as usual.',
      ),
      ...operationParts(situation),
      askOf(northmere, last),
      ...(last === undefined ? [] : [reply(situation, last)]),
      ...earlierTries(
        ['Beacon', 'Lantern'],
        verdicts.map((body) => [said(northmere, 'beacon', body), said(northmere, 'lantern', body)]),
      ),
    ],
  }
}

function askOf(northmere: NorthmereTables, last: unknown): AskPart {
  const choice = (operation: Operation, label: string) => ({
    as: 'choice' as const,
    name: `${operation}-did`,
    label,
    options: optionsOf(northmere, operation),
    value: word(last, operation),
  })
  return {
    as: 'ask',
    id: VERDICT,
    controls: [
      choice('beacon', 'What did Beacon’s patrols do?'),
      choice('lantern', 'What did Lantern’s patrols do?'),
    ],
    button: 'Give both verdicts',
  }
}

function optionsOf(northmere: NorthmereTables, operation: Operation): Option[] {
  const cut = (percent: number) => `${formatNumber(Math.abs(percent))}%`
  const net = (arm: 'next 30' | 'rest' | 'usual') => against(northmere, operation, arm)
  const raw = { value: 'raw', text: `Cut offences by ${cut(rawChange(northmere, operation))}` }
  const rest = net('rest')
  const withRest = {
    value: 'rest',
    text: `Cut them by about ${cut(rest.percentChangeNet)}, against the other 140`,
  }
  if (operation === 'beacon')
    return [
      raw,
      {
        value: 'next',
        text: `Cut them by about ${cut(net('next 30').percentChangeNet)}, against the next 30: the range leaves out zero`,
      },
      withRest,
      { value: 'unknown', text: 'Nobody can say: no other cells were chosen as these were' },
    ]
  const usual = net('usual')
  return [
    raw,
    withRest,
    {
      value: 'usual',
      text: `Cut them by about ${cut(usual.percentChangeNet)}, ${rangeInWords(usual)}`,
    },
    { value: 'unknown', text: 'Nobody can say here either' },
  ]
}

/** Whether both verdicts are what the design of the operation bears. */
export function isSettled(body: unknown): boolean {
  return isRight('beacon', body) && isRight('lantern', body)
}

function isRight(operation: Operation, body: unknown): boolean {
  return word(body, operation) === RIGHT[operation]
}

function reply({ seed, northmere }: Situation, body: unknown): FeedbackPart {
  if (isSettled(body))
    return feedback(
      'right',
      'Both are what the figures bear',
      `We made the figures, so we know. Beacon’s patrols changed nothing: the true effect is ${effect('beacon')}. Lantern’s cut offences by ${effect('lantern')}.`,
      `Against the next 30, Beacon had a ${rangeInWords(against(northmere, 'beacon', 'next 30'))}. It leaves out zero, and it is wrong. A range allows for chance. It does not make an unfair comparison fair.`,
    )
  const text = [
    aboutBeacon(seed, northmere, word(body, 'beacon')),
    aboutLantern(northmere, word(body, 'lantern')),
  ]
  return isRight('beacon', body) || isRight('lantern', body)
    ? feedback('partly', 'One of the two', ...text)
    : feedback('not-right', 'Not yet', ...text)
}

/** T5: what the patrols of an operation truly did, in per cent. */
function effect(operation: Operation): string {
  return `${formatNumber(100 * (1 - T5[operation].factor))}%`
}

function aboutBeacon(seed: string, northmere: NorthmereTables, verdict: string): string {
  if (verdict === 'raw') {
    const { before, after } = groupOf(dealDistrict(seed, 1, LUCK.usual), 'busiest', seed, 1)
    return `Beacon: in your own first district nobody patrolled, and the 30 busiest had ${moreOrFewer((100 * (after - before)) / before)}. What in Beacon’s fall is different?`
  }
  if (verdict === 'next') {
    const { before, after } = armOf(northmere, 'beacon', 'next 30')
    return `Beacon: the next 30 were chosen for a milder year, so they had less bad luck to lose: ${formatCount(before)}, then ${formatCount(after)}. The gap between the two groups closes by itself.`
  }
  if (verdict === 'rest') {
    const { before, after } = armOf(northmere, 'beacon', 'rest')
    return `Beacon: the other 140 were left over because they had a quiet year, and they had ${moreOrFewer(percentChange(before, after) ?? 0)} in the next. Your quietest cells did the same. Who chose them as the 30 were chosen?`
  }
  return 'Beacon: right. A fall was to be expected, and no comparison here was chosen for so bad a year.'
}

function aboutLantern(northmere: NorthmereTables, verdict: string): string {
  const [patrol, usual] = [
    armOf(northmere, 'lantern', 'patrol'),
    armOf(northmere, 'lantern', 'usual'),
  ]
  if (verdict === 'raw')
    return `Lantern: its cells left as usual had ${moreOrFewer(percentChange(usual.before, usual.after) ?? 0)} with no patrol. That much of the fall was coming anyway.`
  if (verdict === 'rest')
    return 'Lantern: the other 140 had a quiet year and rose. They show what quiet cells do. Which cells show what these would have done?'
  if (verdict === 'unknown')
    return `Lantern: look at who chose. Both halves come from the same 60 cells, and a coin parted them: ${formatCount(patrol.before)} and ${formatCount(usual.before)} offences in the year before. What the patrolled would have done without patrols, the others did.`
  return 'Lantern: right. Both halves were chosen for the same bad year, and only the coin parted them.'
}

/** Reads what was posted, or says what is missing. */
export function takeVerdict({ northmere }: Situation, fields: Fields): Taken {
  const asked = (operation: Operation, name: string) =>
    readChoice(fields, {
      name: `${operation}-did`,
      offered: optionsOf(northmere, operation).map(({ value }) => value),
      message: `Select what ${name}’s patrols did`,
    })
  const read = readAll({ beacon: asked('beacon', 'Beacon'), lantern: asked('lantern', 'Lantern') })
  if ('problems' in read) return read
  const body = { ask: VERDICT, ...read.values }
  return { body, outcome: isSettled(body) ? 'kept' : 'not-yet' }
}

/** The first verdicts beside the planted truth. */
export function lookBackAtVerdict(
  { northmere }: Situation,
  [first]: readonly unknown[],
): LookedBack[] {
  return (['beacon', 'lantern'] as const).map((operation) => ({
    about: operation === 'beacon' ? 'Beacon’s patrols' : 'Lantern’s patrols',
    said: said(northmere, operation, first),
    found: `${said(northmere, operation, RIGHT)}. The truth: ${effect(operation)} fewer`,
  }))
}

function said(northmere: NorthmereTables, operation: Operation, body: unknown): string {
  const given = word(body, operation)
  return optionsOf(northmere, operation).find(({ value }) => value === given)?.text ?? 'No answer'
}

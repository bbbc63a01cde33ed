import type { NorthmereTables } from '../northmere/tables.ts'
import { readAll, readChoice, readNumber } from './asked.ts'
import { one, summaryOf, waitsOf } from './average-numbers.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries, type LookedBack } from './looking-back.ts'
import type { FeedbackPart, Option, PanelPart } from './panels.ts'
import { feedback } from './parts.ts'
import { number, word } from './records.ts'

/** The ask of the second panel: the sentence about Dunmoor, and which line a long wait moves. */
export const SENTENCE = 'sentence'

/** Minutes either side: read off a chart, or rounded to speak of it. */
const NEAR = 0.5

const MOVES: Option[] = [
  { value: 'mean', text: 'The mean' },
  { value: 'median', text: 'The median' },
  { value: 'both', text: 'Both' },
]

type Asked = 'typical' | 'tenth'

/** The sentence to complete, and what the last try of it means. */
export function sentenceParts({ northmere }: Situation, tries: readonly unknown[]): PanelPart[] {
  const last = tries.at(-1)
  return [
    {
      as: 'ask',
      id: SENTENCE,
      words: [
        '“In Dunmoor a typical caller waits … minutes, but one in ten waits at least … minutes.” Leave the longest wait as it was.',
      ],
      controls: [
        {
          as: 'number',
          name: 'typical',
          suffix: 'minutes',
          label: 'A typical caller waits',
          value: word(last, 'typicalWritten'),
        },
        {
          as: 'number',
          name: 'tenth',
          suffix: 'minutes',
          label: 'One in ten waits at least',
          value: word(last, 'tenthWritten'),
        },
        {
          as: 'choice',
          name: 'moves',
          options: MOVES,
          value: word(last, 'moves'),
          label: 'When one wait grows very long, which line moves?',
        },
      ],
      button: 'Check the sentence',
      ...(last === undefined ? {} : { verdicts: verdictsOn(northmere, last) }),
    },
    ...(last === undefined ? [] : [reply(northmere, last)]),
    ...earlierTries(
      ['A typical caller', 'One in ten', 'What moves'],
      tries.map((body) => [
        word(body, 'typicalWritten'),
        word(body, 'tenthWritten'),
        MOVES.find(({ value }) => value === word(body, 'moves'))?.text ?? '',
      ]),
    ),
  ]
}

/** Whether the sentence is right, and the line that moves. */
export function isSaid(body: unknown, { northmere }: Pick<Situation, 'northmere'>): boolean {
  return isNear(northmere, body, 'typical') && isNear(northmere, body, 'tenth') && isMoved(body)
}

function isMoved(body: unknown): boolean {
  return word(body, 'moves') === 'mean'
}

function isNear(northmere: NorthmereTables, body: unknown, asked: Asked): boolean {
  const { median, tenth } = summaryOf(waitsOf(northmere, 'D'))
  return is(body, asked, asked === 'typical' ? median : tenth)
}

function is(body: unknown, asked: Asked, minutes: number): boolean {
  const given = number(body, asked)
  return given !== null && Math.abs(given - minutes) <= NEAR
}

function verdictsOn(northmere: NorthmereTables, body: unknown) {
  const verdict = (asked: Asked, hint: string) =>
    isNear(northmere, body, asked) ? { isRight: true } : { isRight: false, hint }
  return {
    typical: verdict('typical', typicalHint(northmere, body)),
    tenth: verdict('tenth', tenthHint(northmere, body)),
    moves: isMoved(body)
      ? { isRight: true }
      : {
          isRight: false,
          hint: 'Show both lines, and make Dunmoor’s longest wait 300 minutes longer.',
        },
  }
}

function typicalHint(northmere: NorthmereTables, body: unknown): string {
  const [own, other] = [summaryOf(waitsOf(northmere, 'D')), summaryOf(waitsOf(northmere, 'B'))]
  if (is(body, 'typical', own.mean))
    return `That is the mean. Hardly anybody in Dunmoor waits about ${one(own.mean)} minutes.`
  if (is(body, 'typical', other.median)) return 'That is Brackwater’s typical caller.'
  return 'The typical caller is the one in the middle: half wait longer, half less.'
}

function tenthHint(northmere: NorthmereTables, body: unknown): string {
  const waits = waitsOf(northmere, 'D')
  if (is(body, 'tenth', summaryOf(waitsOf(northmere, 'B')).tenth))
    return 'That is Brackwater’s slowest tenth.'
  if (is(body, 'tenth', Math.max(...waits))) return 'That is the single longest wait of all.'
  if (is(body, 'tenth', waits[Math.floor(waits.length / 10)] ?? 0))
    return 'That is the quickest tenth. Look at the other end.'
  return 'One in ten waits longer: so how many in 100 wait less? Put the percentile there.'
}

function reply(northmere: NorthmereTables, body: unknown): FeedbackPart {
  if (!isSaid(body, { northmere }))
    return feedback('not-right', 'Not yet', 'What to look at is said beside each part.')
  const [b, d] = [waitsOf(northmere, 'B'), waitsOf(northmere, 'D')]
  const over20 = (waits: readonly number[]) => waits.filter((minutes) => minutes > 20).length
  const stretched = summaryOf(waitsOf(northmere, 'D', 100))
  const rise = stretched.mean - summaryOf(d).mean
  return feedback(
    'right',
    'That is the sentence',
    `${over20(d)} of ${d.length} Dunmoor callers waited more than 20 minutes, and ${over20(b)} of ${b.length} in Brackwater. The means are ${one(summaryOf(d).mean)} and ${one(summaryOf(b).mean)}.`,
    `One wait that is 100 minutes longer lifts the mean by ${rise.toFixed(2)} minutes. The median does not notice.`,
  )
}

/** Reads both numbers and the choice. */
export function takeSentence(situation: Situation, fields: Fields): Taken {
  const minutes = (name: Asked, label: string, enter: string) =>
    readNumber(fields, { name, label, enter, like: '12.5', min: 0, max: 500 })
  const read = readAll({
    typical: minutes('typical', 'A typical wait', 'how long a typical Dunmoor caller waits'),
    tenth: minutes('tenth', 'The wait of one in ten', 'how long one in ten waits at least'),
    moves: readChoice(fields, {
      name: 'moves',
      offered: MOVES.map(({ value }) => value),
      message: 'Select which line moves',
    }),
  })
  if ('problems' in read) return read
  const body = {
    ask: SENTENCE,
    ...read.values,
    typicalWritten: (fields.typical ?? '').trim(),
    tenthWritten: (fields.tenth ?? '').trim(),
  }
  return { body, outcome: isSaid(body, situation) ? 'kept' : 'not-yet' }
}

/** The first sentence beside the right one. */
export function lookBackAtSentence(
  { northmere }: Situation,
  [first]: readonly unknown[],
): LookedBack[] {
  const { median, tenth } = summaryOf(waitsOf(northmere, 'D'))
  return [
    {
      about: 'A typical Dunmoor caller waits',
      said: `${word(first, 'typicalWritten')} minutes`,
      found: `${one(median)} minutes`,
    },
    {
      about: 'One in ten waits at least',
      said: `${word(first, 'tenthWritten')} minutes`,
      found: `${one(tenth)} minutes`,
    },
  ]
}

import { readAll, readChoice, readText } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { Option, PanelPart } from './panels.ts'
import { feedback } from './parts.ts'
import { flagsOfBoth } from './ranked-bench.ts'
import { USUAL_BAR } from './ranked-scores.ts'
import { word } from './records.ts'

/*
 * Which error to make equal: a choice with reasons on both sides, kept and not marked.
 */

const ASK = 'fair'

const OPTIONS: Option[] = [
  { value: 'one-bar', text: 'One bar: everybody is judged at the same score' },
  { value: 'same-flag', text: 'Two bars: a flag is equally often right in both groups' },
  { value: 'neither', text: 'Neither: the list should not be used like this yet' },
]
const OFFERED = ['one-bar', 'same-flag', 'neither'] as const

/** What was chosen, in the words it was offered in. */
export function fairInWords(given: string): string {
  return OPTIONS.find(({ value }) => value === given)?.text ?? ''
}

/** The choice to make, or what the one made means for people. */
export function fairParts(situation: Situation, tries: readonly unknown[]): PanelPart[] {
  const [first] = tries
  if (first !== undefined) return [consequence(situation, word(first, 'fair'))]
  return [
    {
      as: 'ask',
      id: ASK,
      words: ['There is no right answer to this one. Choose, and say why.'],
      controls: [
        {
          as: 'choice',
          name: ASK,
          options: OPTIONS,
          value: '',
          label: 'What would you make equal?',
        },
        { as: 'text', name: 'fair-why', label: 'Your reason, in a sentence', value: '', rows: 2 },
      ],
      button: 'Keep my choice',
    },
  ]
}

function consequence({ northmere }: Situation, given: string): PanelPart {
  const [x, y] = flagsOfBoth(northmere, { x: USUAL_BAR, y: USUAL_BAR })
  const each = (falseAlarms: number, hits: number) => Math.round(falseAlarms / hits)
  const words: Record<string, string> = {
    'one-bar': `Every right flag then comes with about ${each(x.falseAlarms, x.hits)} false alarms in X and ${each(y.falseAlarms, y.hits)} in Y. People in Y carry more of the cost of being looked at.`,
    'same-flag':
      'Serious cases are then missed more often in Y, where they are rarer. People in Y carry more of the cost of not being seen.',
    neither:
      'Then no flag helps anybody either. Say what would have to be known before it is used.',
  }
  return feedback(
    'partly',
    'Kept. It has a cost, as every choice here has',
    `${words[given] ?? ''} Whoever decides should be able to say so to somebody in either group.`,
  )
}

/** Reads what to make equal, and why; the first stands. */
export function takeFair(fields: Fields): Taken {
  const read = readAll({
    fair: readChoice(fields, {
      name: ASK,
      offered: OFFERED,
      message: 'Select what you would make equal',
    }),
    why: readText(fields, { name: 'fair-why', message: 'Enter your reason', longest: 300 }),
  })
  if ('problems' in read) return read
  return { body: { ask: ASK, ...read.values }, outcome: 'kept' }
}

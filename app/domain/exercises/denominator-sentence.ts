import { formatCount, formatNumber } from '../statistics/words.ts'
import { readText } from './asked.ts'
import { type Divisor, type Offence, ranked } from './denominator-places.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { type Checklist, missingIn, modelAndList, takeList } from './own-words.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { word } from './records.ts'

/** The ask for a sentence of the learner's own, */
export const SENTENCE = 'sentence'
/** and for what they find in it. */
export const CHECKED = 'checked'

const LIST: Checklist = {
  ask: CHECKED,
  label: 'My sentence',
  points: [
    { value: 'violence', text: 'It says what violence is divided by' },
    { value: 'burglary', text: 'It says what burglary is divided by' },
    { value: 'risk', text: 'It says why: who or what is at risk' },
  ],
}

/** The last task: one sentence, then a model and a short list to hold it against. */
export function sentencePanel(
  situation: Situation,
  { sentences, checks }: { sentences: readonly unknown[]; checks: readonly unknown[] },
  isOpen: boolean,
): Panel {
  const [id, heading] = ['sentence', 'In a sentence']
  if (!isOpen) return laterPanel(id, heading, 'Opens when you have decided all three.')
  const last = sentences.at(-1)
  return {
    id,
    heading,
    parts: [
      says(
        'Tell the meeting, in one sentence, what you would divide night-time violence and residential burglary by.',
      ),
      {
        as: 'ask',
        id: SENTENCE,
        controls: [
          {
            as: 'text',
            name: 'words',
            label: 'Your sentence',
            value: word(last, 'words'),
            rows: 3,
          },
        ],
        button: last === undefined ? 'Keep my sentence' : 'Keep my new sentence',
      },
      ...(last === undefined
        ? []
        : [...modelAndList(LIST, [model(situation)], checks), ...summary(checks)]),
    ],
  }
}

function model({ northmere }: Situation): string {
  const own = (offence: Offence, per: Divisor) =>
    ranked(northmere, offence, per).find(({ district }) => district.id === 'C')
  const violence = own('violence_with_injury', 'daytime')
  const burglary = own('burglary_residential', 'households')
  if (!violence || !burglary) throw new RangeError('There is no Calderport')
  return `“I divide violence at night by the people present, as they can be assaulted, and burglary by homes, as they can be burgled: ${formatNumber(violence.value, 1)} for each 1,000 people (${formatCount(violence.count)} offences) and ${formatNumber(burglary.value, 1)} for each 1,000 homes (${formatCount(burglary.count)}).”`
}

function summary(checks: readonly unknown[]): PanelPart[] {
  if (checks.length === 0) return []
  const all = LIST.points.length
  const missing = missingIn(LIST, checks.at(-1))
  return [
    missing.length === 0
      ? feedback('right', 'All three are there', 'Say it whenever somebody ranks places.')
      : feedback(
          'partly',
          `${all - missing.length} of ${all} are there`,
          'Without these, nobody can tell whether the comparison is fair:',
          ...missing.map(({ text }) => `**${text}.**`),
        ),
  ]
}

/** Reads the sentence. */
export function takeSentence(fields: Fields): Taken {
  const read = readText(fields, {
    name: 'words',
    longest: 600,
    message: 'Write what you would divide violence and burglary by',
  })
  if ('problem' in read) return { problems: [read.problem] }
  return { body: { ask: SENTENCE, words: read.value }, outcome: 'kept' }
}

/** Keeps what the learner found in their sentence. */
export function takeChecked(fields: Fields): Taken {
  return takeList(LIST, fields)
}

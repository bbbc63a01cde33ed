import { TRUTHS } from '../northmere/truths.ts'
import { formatNumber } from '../statistics/words.ts'
import { readAll, readChoice, readSure, readText } from './asked.ts'
import { robbery } from './checks-page.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { number, word } from './records.ts'

/** The answers of the module's own prediction, asked again. */
export const ANSWERS = [
  { value: 'quarter', text: 'Yes, by about a quarter' },
  { value: 'some', text: 'Yes, but by less than that' },
  { value: 'cannot-say', text: 'The page cannot say yet' },
]

const RIGHT = 'cannot-say'

/** What a corrected sentence has, ticked by the one who wrote it. */
export const PARTS = [
  { value: 'count', text: 'It gives the count so far, not only a percentage' },
  { value: 'complete', text: 'It says that March is not complete' },
  { value: 'claim', text: 'It does not say that robbery fell or rose' },
]

/** A sentence written, and whether it was ticked through afterwards. */
interface Drafts {
  sentences: unknown[]
  ticks: unknown[]
}

/** Whether a sentence waits to be held against the model. */
function isWaiting({ sentences, ticks }: Drafts): boolean {
  return sentences.length > ticks.length
}

/** Whether the answer is right and the learner’s own sentence has all it needs. */
export function isCorrected({ sentences, ticks }: Drafts): boolean {
  return sentences.some(
    (body, at) =>
      word(body, 'answer') === RIGHT &&
      ticks[at] !== undefined &&
      missingIn(ticks[at]).length === 0,
  )
}

function missingIn(ticks: unknown) {
  const ticked = word(ticks, 'has').split(' ')
  return PARTS.filter(({ value }) => !ticked.includes(value))
}

/** The ask that is open: the sentence, or the list to hold it against. */
export function sentenceAsk(drafts: Drafts): string {
  const { sentences, ticks } = drafts
  return isWaiting(drafts) ? `ticks-${ticks.length + 1}` : `sentence-${sentences.length + 1}`
}

/** The answer and its certainty again, and the sentence that may be sent. */
export function sentencePanel({ northmere }: Situation, drafts: Drafts): Panel {
  const { sentences, ticks } = drafts
  const last = sentences.at(-1)
  const parts: PanelPart[] = isWaiting(drafts)
    ? [
        feedback(
          word(last, 'answer') === RIGHT ? 'right' : 'not-right',
          word(last, 'answer') === RIGHT
            ? 'Correct: the page cannot say yet'
            : 'The page cannot say that',
          'What looks like a fall is mostly records still to come.',
        ),
        says(
          `You wrote: “${word(last, 'sentence')}”`,
          `One that would still be true in May: “${modelSentence(northmere)}”`,
        ),
        {
          as: 'ask',
          id: `ticks-${ticks.length + 1}`,
          controls: [
            {
              as: 'choices',
              name: `has-${ticks.length + 1}`,
              values: [],
              label: 'Tick what your own sentence has',
              hint: 'Leave unticked what it lacks; you may then write it again',
              options: PARTS,
            },
          ],
          button: 'Done',
        },
      ]
    : [
        ...(last === undefined ? [] : [replyTo(drafts)]),
        ...earlier(drafts),
        ...(isCorrected(drafts) ? [] : [askSentence(drafts)]),
      ]
  return { id: 'sentence', heading: '3. Correct the message', parts }
}

function askSentence({ sentences }: Drafts): PanelPart {
  const [last, place] = [sentences.at(-1), sentences.length + 1]
  return {
    as: 'ask',
    id: `sentence-${place}`,
    controls: [
      {
        as: 'choice',
        name: `answer-${place}`,
        value: word(last, 'answer'),
        label: 'Is robbery down in March?',
        options: ANSWERS,
      },
      { as: 'sure', name: `sure-${place}`, value: '' },
      {
        as: 'text',
        name: `sentence-${place}`,
        value: word(last, 'sentence'),
        rows: 3,
        label: 'What may the press office send, in one sentence?',
        hint: 'The draft says: “Robbery falls by a quarter”',
      },
    ],
    button: 'Keep this sentence',
  }
}

function replyTo(drafts: Drafts) {
  if (isCorrected(drafts))
    return feedback(
      'right',
      'Corrected',
      'It will not make a headline, and nobody will have to take it back.',
    )
  const missing = missingIn(drafts.ticks.at(-1))
  if (word(drafts.sentences.at(-1), 'answer') !== RIGHT)
    return feedback(
      'not-right',
      'The answer first',
      'About one record in five or six was still to come. What does that leave of the fall?',
    )
  return feedback(
    'partly',
    'One more draft',
    `Yours does not have this yet: ${missing.map(({ text }) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`).join('; ')}.`,
  )
}

function earlier({ sentences }: Drafts): PanelPart[] {
  if (sentences.length === 0) return []
  const written = sentences.map((body) => `“${word(body, 'sentence')}”`)
  return [
    says(sentences.length === 1 ? 'You wrote:' : 'Your drafts:'),
    { as: 'words', look: 'list', text: written },
  ]
}

/** A sentence that the press office may send. */
export function modelSentence(northmere: Situation['northmere']): string {
  const { march } = robbery(northmere)
  return `${march} robberies have been recorded for March so far. The month is about ${formatNumber(TRUTHS.T14a.complete * 100)}% complete, so it is too early to compare.`
}

/** The answer, how sure, and the sentence; or what of it was ticked. */
export function takeSentence(drafts: Drafts, fields: Fields): Taken {
  return isWaiting(drafts) ? takeTicks(drafts, fields) : takeDraft(drafts, fields)
}

function takeDraft({ sentences }: Drafts, fields: Fields): Taken {
  const place = sentences.length + 1
  const read = readAll({
    answer: readChoice(fields, {
      name: `answer-${place}`,
      offered: ANSWERS.map(({ value }) => value),
      message: 'Select whether robbery is down in March',
    }),
    sure: readSure(fields, `sure-${place}`),
    sentence: readText(fields, {
      name: `sentence-${place}`,
      longest: 300,
      message: 'Enter the sentence that may be sent',
    }),
  })
  if ('problems' in read) return read
  return { body: { ask: `sentence-${place}`, ...read.values }, outcome: 'kept' }
}

function takeTicks({ sentences, ticks }: Drafts, fields: Fields): Taken {
  const place = ticks.length + 1
  const ticked = PARTS.filter(({ value }) => fields[`has-${place}-${value}`] !== undefined)
  const body = { ask: `ticks-${place}`, has: ticked.map(({ value }) => value).join(' ') }
  const isDone = isCorrected({ sentences: sentences.slice(-1), ticks: [body] })
  return { body, outcome: isDone ? 'met' : 'not-yet' }
}

/** An answer and its certainty as a learner reads them. */
export function answerText(body: unknown): string {
  const answer = ANSWERS.find(({ value }) => value === word(body, 'answer'))?.text ?? '–'
  return `${answer} (certainty ${number(body, 'sure') ?? '–'})`
}

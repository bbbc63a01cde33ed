import { readAll, readChoices, readText } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { hardInWords, type Mix } from './league-mix.ts'
import { earlierTries } from './looking-back.ts'
import type { PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { word } from './records.ts'
import type { SoFar } from './so-far.ts'

const HAS = ['each', 'mix'] as const

const HAS_IN_WORDS: Record<(typeof HAS)[number], string> = {
  each: 'that Elmsea does at least as well as Fenholt for every type of crime',
  mix: 'that Elmsea has more of the cases that are hard to solve anywhere',
}

/** The newest sentence that was written, or nothing. */
export function sentenceIn(so: SoFar): string {
  return word([...so.at('sentence'), ...so.at('checked')].at(-1), 'sentence')
}

/** The first sentence, before the model was seen. */
export function firstSentence(so: SoFar): string {
  return word(so.at('sentence')[0], 'sentence')
}

/** Whether the learner says that their own sentence has both parts. */
export function isSentenceWhole(so: SoFar): boolean {
  return so.at('checked').some((body) => HAS.every((part) => word(body, part) === 'yes'))
}

/** One sentence, first alone, then beside a model with two things to look for. */
export function sentenceParts(mix: Mix, so: SoFar): PanelPart[] {
  const written = sentenceIn(so)
  const tries = so.at('checked')
  if (written === '')
    return [
      {
        as: 'ask',
        id: 'sentence',
        button: 'Keep my sentence',
        words: ['The chief officer asks why Elmsea is behind Fenholt. Answer in one sentence.'],
        controls: [{ as: 'text', name: 'sentence', label: 'Your sentence', value: '', rows: 3 }],
      },
    ]
  const model = says(
    '**One way to say it:** Elmsea does a little better than Fenholt for each type of crime; its total is lower only because most of its cases are burglary and vehicle crime, which are hard to solve anywhere.',
  )
  if (isSentenceWhole(so))
    return [
      feedback('right', 'Your sentence has both parts', written),
      model,
      ...triesTable(so, tries),
    ]
  return [
    model,
    ...(tries.length === 0
      ? []
      : [feedback('partly', 'Not both parts yet', `Mend the sentence below. ${hardInWords(mix)}`)]),
    {
      as: 'ask',
      id: 'checked',
      button: 'Keep this sentence',
      words: ['Compare. Mend yours if you wish, and tick only what it really says.'],
      controls: [
        { as: 'text', name: 'sentence', label: 'Your sentence', value: written, rows: 3 },
        {
          as: 'choices',
          name: 'has',
          label: 'My sentence says',
          values: [],
          options: HAS.map((value) => ({ value, text: HAS_IN_WORDS[value] })),
        },
      ],
    },
    ...triesTable(so, tries),
  ]
}

function triesTable(so: SoFar, tries: readonly unknown[]): PanelPart[] {
  const all = [...so.at('sentence'), ...tries]
  return earlierTries(
    ['Your sentence'],
    all.map((body) => [word(body, 'sentence')]),
  )
}

/** Reads the first sentence. */
export function takeSentence(fields: Fields): Taken {
  const read = readAll({ sentence: readSentence(fields) })
  if ('problems' in read) return read
  return { body: { ask: 'sentence', ...read.values }, outcome: 'kept' }
}

/** Reads the sentence beside the model; both parts ticked reach the goal. */
export function takeChecked(fields: Fields): Taken {
  const read = readAll({
    sentence: readSentence(fields),
    has: readChoices(fields, { name: 'has', offered: HAS, message: '', atLeast: 0 }),
  })
  if ('problems' in read) return read
  const { sentence, has } = read.values
  const body = {
    ask: 'checked',
    sentence,
    ...Object.fromEntries(has.map((part) => [part, 'yes'])),
  }
  return { body, outcome: has.length === HAS.length ? 'met' : 'not-yet' }
}

function readSentence(fields: Fields) {
  return readText(fields, {
    name: 'sentence',
    longest: 500,
    message: 'Write one sentence on why Elmsea is not worse',
  })
}

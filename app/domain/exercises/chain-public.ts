import { changeInWords, formatCount } from '../statistics/words.ts'
import { readAll, readChoice, readChoices, readText } from './asked.ts'
import { DRAFTS, type DraftVerdict, OFFERED, VERDICTS } from './chain-drafts.ts'
import { briefingYears } from './chain-series.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Case, Option, Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { word } from './records.ts'

/*
 * The goal: two sentences for the public, written first, then held beside three drafts and a list.
 */

const WRITE = 'write'
const JUDGE = 'judge'
const PANEL = { id: 'public', heading: '5. Tell the public' } as const

/** What the learner looks for in their own sentences; the goal needs every one. */
const OWN: Option[] = [
  { value: 'rule', text: 'They say that a counting rule changed' },
  { value: 'no-fall', text: 'They do not claim that fewer people are affected' },
  { value: 'nobody', text: 'They dismiss nobody who is affected' },
]
const OWN_OFFERED = ['rule', 'no-fall', 'nobody'] as const

function model(northmere: Situation['northmere']): string {
  const { before, after } = briefingYears(northmere)
  const fall = `${formatCount(100 * (1 - after / before))}%`
  return `“Recorded offences fell by ${fall}, and a counting rule changed in May 2023. We cannot say that fewer people are affected, and ask anyone who is affected to come forward.”`
}

/** Whether every draft was judged rightly and the learner’s own sentences have all that they need. */
export function isPublicRight(body: unknown): boolean {
  return areDraftsRight(body) && OWN_OFFERED.every((tick) => ownIn(body).includes(tick))
}

function areDraftsRight(body: unknown): boolean {
  return DRAFTS.every(({ id, is }) => word(body, `draft-${id}`) === is)
}

function ownIn(body: unknown): string[] {
  return word(body, 'own').split(' ')
}

/** Sentences to write; once written, a model, three drafts to judge and a list to tick. */
export function publicPanel(
  { northmere }: Situation,
  { written, judged }: { written: readonly unknown[]; judged: readonly unknown[] },
  isOpen: boolean,
): Panel {
  if (!isOpen) return laterPanel(PANEL.id, PANEL.heading, 'Opens when you have asked the survey.')
  const { before, after } = briefingYears(northmere)
  const text = word(written.at(-1), 'text')
  return {
    ...PANEL,
    parts: [
      says(
        `The press office waits for Helen Marsh. Recorded stalking and harassment is ${changeInWords(before, after)}. Write the two sentences she could sign.`,
      ),
      {
        as: 'ask',
        id: WRITE,
        controls: [
          {
            as: 'text',
            name: 'public-words',
            rows: 4,
            value: text,
            label: 'Two sentences for the public',
          },
        ],
        button: text === '' ? 'Keep my sentences' : 'Keep these sentences instead',
      },
      ...(text === '' ? [] : judging(northmere, text, judged)),
    ],
  }
}

function judging(
  northmere: Situation['northmere'],
  text: string,
  judged: readonly unknown[],
): PanelPart[] {
  const last = judged.at(-1)
  const wording: PanelPart[] = [
    {
      as: 'words',
      look: 'inset',
      text: [`**Your sentences.** ${text}`, `**One way to say it.** ${model(northmere)}`],
    },
  ]
  return [
    ...wording,
    {
      as: 'ask',
      id: JUDGE,
      words: [
        'Judge three drafts from the press office, then your own sentences by the same standard.',
      ],
      cases: DRAFTS.map((draft, at) => caseOf(draft, at, word(last, `draft-${draft.id}`))),
      controls: [
        {
          as: 'choices',
          name: 'own',
          label: 'What is true of your own sentences?',
          hint: 'Select all that are; change the sentences first if you need to',
          options: OWN,
          values: last === undefined ? [] : ownIn(last),
        },
      ],
      button: 'Check the drafts and mine',
      ...(last === undefined ? {} : { verdicts: verdictsOn(last) }),
    },
    ...(last === undefined ? [] : [reply(last)]),
    ...earlierTries(
      ['Drafts right', 'True of your own'],
      judged.map((body) => [
        `${DRAFTS.filter(({ id, is }) => word(body, `draft-${id}`) === is).length} of ${DRAFTS.length}`,
        `${OWN.filter(({ value }) => ownIn(body).includes(value)).length} of ${OWN.length}`,
      ]),
    ),
  ]
}

function caseOf({ id, words }: (typeof DRAFTS)[number], at: number, value: string): Case {
  return {
    id: `draft-${id}`,
    heading: `Draft ${at + 1}`,
    words: [words],
    controls: [
      {
        as: 'choice',
        name: `draft-${id}`,
        value,
        options: VERDICTS,
        label: `What about draft ${at + 1}?`,
      },
    ],
  }
}

function verdictsOn(body: unknown) {
  return Object.fromEntries(
    DRAFTS.map(({ id, is, why }) => {
      const isRight = word(body, `draft-${id}`) === is
      return [`draft-${id}`, isRight ? { isRight } : { isRight, hint: why }]
    }),
  )
}

function reply(body: unknown) {
  if (isPublicRight(body))
    return feedback(
      'right',
      'These can be signed',
      'They give the figure its reason, claim nothing about harm and leave the door open to those affected. The briefing cannot go out as it was.',
    )
  return areDraftsRight(body)
    ? feedback(
        'partly',
        'The drafts are judged rightly; your own sentences need one more look',
        'Change what the list above finds missing, keep them, and check again.',
      )
    : feedback('not-right', 'Look at the drafts again', 'What each of them does is said beside it.')
}

/** Reads the learner’s own sentences. They are kept, not marked. */
export function takeWritten(fields: Fields): Taken {
  const read = readText(fields, {
    name: 'public-words',
    message: 'Enter two sentences for the public',
    longest: 600,
  })
  return 'problem' in read
    ? { problems: [read.problem] }
    : { body: { ask: WRITE, text: read.value }, outcome: 'kept' }
}

/** Reads what was said about the drafts and about the learner’s own sentences. */
export function takeJudged(fields: Fields): Taken {
  const [a, b, c] = DRAFTS.map(({ id }, at) =>
    readChoice(fields, {
      name: `draft-${id}`,
      offered: OFFERED,
      message: `Select what you say about draft ${at + 1}`,
    }),
  ) as [Draft, Draft, Draft]
  const own = readChoices(fields, { name: 'own', offered: OWN_OFFERED, message: '', atLeast: 0 })
  const read = readAll({ 'draft-a': a, 'draft-b': b, 'draft-c': c, own })
  if ('problems' in read) return read
  const body = { ask: JUDGE, ...read.values, own: read.values.own.join(' ') }
  return { body, outcome: isPublicRight(body) ? 'met' : 'not-yet' }
}

type Draft = ReturnType<typeof readChoice<DraftVerdict>>

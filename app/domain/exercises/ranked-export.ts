import { readAll, readChoice, readChoices, readText } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Control, Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import {
  BASIS,
  BASIS_HINTS,
  BASIS_OFFERED,
  SEND,
  SEND_HINTS,
  SEND_OFFERED,
  TICKS,
  TICKS_OFFERED,
  WRITTEN,
} from './ranked-record.ts'
import { word } from './records.ts'

/*
 * The goal: a short decision record on the partner’s request, then held beside a model.
 */

const WRITE = 'record'
const REVIEW = 'review'
const PANEL = { id: 'export', heading: '5. Answer the partner' } as const

/** Whether what can be marked of a record is right: what is sent, and the basis still to be checked. */
export function isRecordRight(body: unknown): boolean {
  return word(body, 'send') === 'counts' && word(body, 'basis') === 'check'
}

/** Whether the learner found all five parts in their own record. */
export function isReviewed(body: unknown): boolean {
  return TICKS_OFFERED.every((tick) => word(body, 'names').split(' ').includes(tick))
}

/** What was sent first, in the words it was offered in. */
export function sentInWords(given: string): string {
  return SEND.find(({ value }) => value === given)?.text ?? ''
}

interface Posted {
  records: readonly unknown[]
  reviews: readonly unknown[]
}

/** The record to write; once its choices are right, a model beside it and a list to tick. */
export function exportPanel({ records, reviews }: Posted, isOpen: boolean): Panel {
  if (!isOpen)
    return laterPanel(PANEL.id, PANEL.heading, 'Opens when you have said what breaks the loop.')
  const last = records.at(-1)
  return {
    ...PANEL,
    parts: [
      says(
        'A partner agency writes: “Please send the top twenty, with names and addresses, for joint work in two streets.” It wants an answer today. Record your decision, so that somebody who asks in a year can follow it.',
      ),
      {
        as: 'ask',
        id: WRITE,
        controls: controlsWith(last),
        button: last === undefined ? 'Keep this record' : 'Keep this record instead',
        ...(last === undefined ? {} : { verdicts: verdictsOn(last) }),
      },
      ...(last === undefined ? [] : onRecord(last)),
      ...earlierTries(
        ['You sent', 'Lawful basis'],
        records.map((body) => [sentInWords(word(body, 'send')), basisInWords(body)]),
      ),
      ...(isRecordRight(last) ? reviewing(last, reviews) : []),
    ],
  }
}

function basisInWords(body: unknown): string {
  return BASIS.find(({ value }) => value === word(body, 'basis'))?.text ?? ''
}

function controlsWith(last: unknown): Control[] {
  return [
    {
      as: 'choice',
      name: 'send',
      label: 'What do you send today?',
      options: SEND,
      value: word(last, 'send'),
    },
    {
      as: 'choice',
      name: 'basis',
      label: 'Lawful basis',
      options: BASIS,
      value: word(last, 'basis'),
    },
    ...WRITTEN.map(
      ({ name, label }): Control => ({
        as: 'text',
        name: `record-${name}`,
        label,
        rows: 2,
        value: word(last, name),
      }),
    ),
  ]
}

function verdictsOn(body: unknown) {
  const [send, basis] = [word(body, 'send'), word(body, 'basis')]
  return {
    send: send in SEND_HINTS ? { isRight: false, hint: SEND_HINTS[send] ?? '' } : { isRight: true },
    basis:
      basis in BASIS_HINTS ? { isRight: false, hint: BASIS_HINTS[basis] ?? '' } : { isRight: true },
  }
}

function onRecord(body: unknown): PanelPart[] {
  if (isRecordRight(body)) return []
  return [
    feedback(
      'not-right',
      'Somebody would be able to challenge this record',
      'What to look at again is said beside each choice. Your words are kept.',
    ),
  ]
}

function reviewing(record: unknown, reviews: readonly unknown[]): PanelPart[] {
  const last = reviews.at(-1)
  return [
    {
      as: 'table',
      caption: 'Your record beside another',
      columns: ['Part', 'Yours', 'One way to write it'].map((text) => ({ text })),
      rows: WRITTEN.map(({ name, label, model }) => [
        label.split(':')[0] ?? label,
        word(record, name),
        model,
      ]),
    },
    {
      as: 'ask',
      id: REVIEW,
      controls: [
        {
          as: 'choices',
          name: 'names',
          label: 'What does your own record name?',
          hint: 'Select all that it does; change it above first if you need to',
          options: TICKS,
          values: last === undefined ? [] : word(last, 'names').split(' '),
        },
      ],
      button: 'Check my record',
    },
    ...(last === undefined ? [] : [onReview(last)]),
  ]
}

function onReview(body: unknown): PanelPart {
  return isReviewed(body)
    ? feedback(
        'right',
        'The record can stand',
        'It names all five, and says no to the list without saying no to the work. Add the day on which you look at it again.',
      )
    : feedback(
        'partly',
        'Something is still missing',
        'Put in what you did not select, keep the record, and check it again.',
      )
}

/** Reads the record. Its words are kept, not marked. */
export function takeRecord(fields: Fields): Taken {
  const written = (name: (typeof WRITTEN)[number]['name']) =>
    readText(fields, {
      name: `record-${name}`,
      message: `Enter the ${name === 'consulted' ? 'people you consulted' : name}`,
      longest: 400,
    })
  const read = readAll({
    send: readChoice(fields, {
      name: 'send',
      offered: SEND_OFFERED,
      message: 'Select what you send today',
    }),
    basis: readChoice(fields, {
      name: 'basis',
      offered: BASIS_OFFERED,
      message: 'Select the lawful basis',
    }),
    purpose: written('purpose'),
    necessity: written('necessity'),
    alternative: written('alternative'),
    consulted: written('consulted'),
  })
  if ('problems' in read) return read
  const body = { ask: WRITE, ...read.values }
  return { body, outcome: isRecordRight(body) ? 'kept' : 'not-yet' }
}

/** Reads what the learner found in their own record. */
export function takeReview(fields: Fields): Taken {
  const message = 'Select what your own record names'
  const read = readChoices(fields, { name: 'names', offered: TICKS_OFFERED, message })
  if ('problem' in read) return { problems: [read.problem] }
  const body = { ask: REVIEW, names: read.value.join(' ') }
  return { body, outcome: isReviewed(body) ? 'met' : 'not-yet' }
}

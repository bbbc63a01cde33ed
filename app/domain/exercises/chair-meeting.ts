import { keyedStream, shuffled } from '../randomness.ts'
import { readAll, readChoice } from './asked.ts'
import { type Pack, packFigure } from './chair-facts.ts'
import { type Saying, TURNS, type Turn, turnAt } from './chair-turns.ts'
import type { Fields, Taken } from './exercise.ts'
import type { PanelPart, SpeechPart, TablePart } from './panels.ts'
import { feedback, NOT_OPEN, says } from './parts.ts'
import { word } from './records.ts'
import type { SoFar } from './so-far.ts'

const EXPECTED = ['yes', 'no'] as const
type Expected = (typeof EXPECTED)[number]

/** One turn as it was taken. */
export interface TakenTurn {
  turn: Turn
  saying: Saying
  /** What the learner expected: that it would bring something out, or not. */
  expected: Expected
}

/** The turns taken so far, each in the branch that the ones before it led to. */
export function turnsTaken(pack: Pack, so: SoFar): TakenTurn[] {
  const taken: TakenTurn[] = []
  for (let place = 0; place < TURNS; place++) {
    const turn = turnAt(
      place,
      pack,
      taken.map(({ saying }) => saying),
    )
    const body = so.at(`turn-${place + 1}`)[0]
    const saying = turn.sayings.find(({ id }) => id === word(body, 'say'))
    const expected = EXPECTED.find((one) => one === word(body, 'brings'))
    if (saying === undefined || expected === undefined) return taken
    taken.push({ turn, saying, expected })
  }
  return taken
}

/** The meeting so far, and what to say next. */
export function meetingParts(pack: Pack, taken: readonly TakenTurn[], seed: string): PanelPart[] {
  const place = taken.length
  return [
    says(
      'You chair. At six points choose what you say, and predict whether it will bring out anything that no chart shows.',
    ),
    ...(place === 0 ? [] : [speechOf(taken)]),
    ...(place < TURNS ? nextTurn(pack, taken, seed) : []),
  ]
}

function speechOf(taken: readonly TakenTurn[]): SpeechPart {
  return {
    as: 'speech',
    said: taken.flatMap(({ turn, saying, expected }) => [
      ...(turn.opening ? [turn.opening] : []),
      { who: 'You', words: saying.words, isLearner: true },
      { ...saying.reply, note: `${verdictOn(saying, expected)} ${saying.learns}` },
    ]),
  }
}

function verdictOn({ brings }: Saying, expected: Expected): string {
  const isExpected = brings === (expected === 'yes')
  if (isExpected) return `**${brings ? 'Something' : 'Nothing'} comes out, as you expected.**`
  return brings
    ? '**Something comes out; you expected nothing.**'
    : '**Nothing comes out; you expected something.**'
}

function nextTurn(pack: Pack, taken: readonly TakenTurn[], seed: string): PanelPart[] {
  const place = taken.length
  const turn = turnAt(
    place,
    pack,
    taken.map(({ saying }) => saying),
  )
  const stream = keyedStream('chair-the-meeting', seed, 'turn', place)
  return [
    says(`**${place + 1} of ${TURNS}.** ${turn.scene}`),
    ...(turn.opening ? [{ as: 'speech' as const, said: [turn.opening] }] : []),
    ...(turn.chart
      ? [
          {
            as: 'figure' as const,
            charts: [{ id: `turn-${place + 1}`, figure: packFigure(turn.chart), findings: false }],
          },
        ]
      : []),
    {
      as: 'ask',
      id: `turn-${place + 1}`,
      button: 'Say it',
      controls: [
        {
          as: 'choice',
          name: 'say',
          label: 'What do you say?',
          value: '',
          options: shuffled(turn.sayings, stream).map(({ id, words }) => ({
            value: id,
            text: words,
          })),
        },
        {
          as: 'choice',
          name: 'brings',
          value: '',
          isInline: true,
          label: 'Will this bring out anything that no chart shows?',
          options: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ],
        },
      ],
    },
  ]
}

/** What the chair heard, and what each other thing to say would have brought. */
export function heardParts(taken: readonly TakenTurn[]): PanelPart[] {
  const heard = taken.filter(({ saying }) => saying.brings).length
  const hoped = taken.filter(({ expected }) => expected === 'yes').length
  const isGuarded = taken.slice(0, 3).some(({ saying }) => saying.blames)
  return [
    feedback(
      heard === TURNS ? 'right' : 'partly',
      `You heard ${heard} of ${TURNS} things that no chart shows`,
      `You expected ${hoped} of your ${TURNS} questions to bring something out.`,
      isGuarded
        ? 'Gareth Pryce brought no bad news of his own accord: he had heard somebody pressed for a reason. What you say to one is heard by eight.'
        : 'Gareth Pryce brought his bad news of his own accord: nobody before him had been pressed for a reason.',
    ),
    otherSayings(taken),
  ]
}

function otherSayings(taken: readonly TakenTurn[]): TablePart {
  return {
    as: 'table',
    caption: 'What each thing to say brings',
    isFolded: true,
    columns: ['About', 'Said', 'What the chair learns'].map((text) => ({ text })),
    rows: taken.flatMap(({ turn, saying }) =>
      turn.sayings.map((one) => [
        turn.about,
        one === saying ? `**You:** ${one.words}` : one.words,
        one.learns,
      ]),
    ),
  }
}

/** Reads what was said and what was expected of it. */
export function takeTurn(pack: Pack, so: SoFar, fields: Fields): Taken {
  const taken = turnsTaken(pack, so)
  if (taken.length === TURNS || fields.ask !== `turn-${taken.length + 1}`) return NOT_OPEN
  const { sayings } = turnAt(
    taken.length,
    pack,
    taken.map(({ saying }) => saying),
  )
  const read = readAll({
    say: readChoice(fields, {
      name: 'say',
      offered: sayings.map(({ id }) => id),
      message: 'Select what you say',
    }),
    brings: readChoice(fields, {
      name: 'brings',
      offered: EXPECTED,
      message: 'Select yes if it will bring out something that no chart shows',
    }),
  })
  if ('problems' in read) return read
  return { body: { ask: fields.ask, ...read.values }, outcome: 'kept' }
}

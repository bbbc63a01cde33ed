import { certaintyMark } from '../certainty.ts'
import { readAll, readChoice, readSure } from './asked.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { expectedNumber, NO_PREDICTION } from './expected.ts'
import { lookingBack } from './looking-back.ts'
import type { Panel, PanelPart, PanelsView } from './panels.ts'
import { feedback, NOT_OPEN } from './parts.ts'
import { number, RESET, word } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'
import {
  answersTable,
  earnedPanel,
  longRunPanel,
  longRunPlay,
  type MarkedAnswer,
  signed,
} from './warm-up-marks.ts'
import { WARM_UP, type WarmUpQuestion } from './warm-up-questions.ts'

/** O1: five questions of general knowledge that show how certainty marks work. */
export const confidenceWarmUp: Exercise<PanelsView> = { id: 'confidence-warm-up', view, take }

function view({ records, query, prediction }: Situation): PanelsView {
  const so = soFar(records)
  const answers = answersIn(so)
  const isDone = answers.length === WARM_UP.length
  const right = answers.filter(({ isRight }) => isRight).length
  return {
    goal: 'answer five questions, say how sure you are each time, and see what that earns.',
    panels: [
      questionsPanel(answers),
      earnedPanel(answers, isDone),
      longRunPanel(query, isDone),
      lookingBack(
        isDone
          ? [
              {
                about: 'Right, of five',
                said: expectedNumber(prediction, 'of-five') ?? NO_PREDICTION,
                found: String(right),
              },
            ]
          : null,
        'Opens after the fifth answer.',
      ),
    ],
    play: longRunPlay(query),
    round: so.round,
    isBegun: so.isBegun,
  }
}

/** The answers so far, in the order of the questions: the first to each counts. */
function answersIn(so: SoFar): MarkedAnswer[] {
  return WARM_UP.flatMap((question) => {
    const [body] = so.at(question.id)
    return body === undefined ? [] : [marked(question, body)]
  })
}

function marked({ about, choices, right }: WarmUpQuestion, body: unknown): MarkedAnswer {
  const textOf = (id: string) => choices.find((choice) => choice.id === id)?.text ?? ''
  const given = word(body, 'answer')
  const sure = number(body, 'sure')
  return {
    about,
    given: textOf(given),
    right: textOf(right),
    isRight: given === right,
    certainty: sure === 2 || sure === 3 ? sure : 1,
  }
}

function questionsPanel(answers: MarkedAnswer[]): Panel {
  const next = WARM_UP[answers.length]
  const last = answers.at(-1)
  return {
    id: 'questions',
    heading: '1. Five questions',
    parts: [
      ...(last === undefined
        ? []
        : [reply(last, WARM_UP[answers.length - 1], answers.slice(0, -1))]),
      ...(next === undefined ? [] : [asking(next, answers.length)]),
      ...(last === undefined ? [] : [answersTable(answers)]),
    ],
  }
}

function asking({ id, stem, choices }: WarmUpQuestion, place: number): PanelPart {
  return {
    as: 'ask',
    id,
    words: [`Question ${place + 1} of ${WARM_UP.length}`],
    controls: [
      {
        as: 'choice',
        name: `${id}-answer`,
        label: stem,
        value: '',
        options: choices.map((choice) => ({ value: choice.id, text: choice.text })),
      },
      { as: 'sure', name: `${id}-sure`, value: '', withMarks: true },
    ],
    button: 'Keep this answer',
  }
}

function reply(
  answer: MarkedAnswer,
  question: WarmUpQuestion | undefined,
  before: readonly MarkedAnswer[],
): PanelPart {
  const { isRight, certainty } = answer
  const mark = signed(certaintyMark(isRight, certainty))
  // What such an answer means is told once: said of every answer, it is not read.
  const isTold = before.some((one) => one.isRight === isRight && one.certainty === certainty)
  return feedback(
    isRight ? 'right' : 'not-right',
    `${isRight ? 'Right' : 'Not right'} at certainty ${certainty}: ${mark}`,
    [question?.because ?? '', ...(isTold ? [] : [onCertainty(answer)])].join(' '),
  )
}

function onCertainty({ isRight, certainty }: MarkedAnswer): string {
  if (!isRight)
    return {
      1: 'You were not sure and said so: it cost nothing.',
      2: 'At certainty 1 it would have cost nothing.',
      3: 'Sure and mistaken: nobody looks such an answer up, so it is the one worth finding.',
    }[certainty]
  return {
    1: 'If you were surer than that, you could have said so and earned more.',
    2: 'You were fairly sure, and said so.',
    3: 'You were sure, and you were right.',
  }[certainty]
}

function take({ records }: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const answered = answersIn(soFar(records)).length
  const next = WARM_UP[answered]
  if (next === undefined || fields.ask !== next.id) return NOT_OPEN
  const read = readAll({
    answer: readChoice(fields, {
      name: `${next.id}-answer`,
      offered: next.choices.map(({ id }) => id),
      message: 'Select an answer',
    }),
    sure: readSure(fields, `${next.id}-sure`),
  })
  if ('problems' in read) return read
  const isLast = answered === WARM_UP.length - 1
  return { body: { ask: next.id, ...read.values }, outcome: isLast ? 'met' : 'kept' }
}

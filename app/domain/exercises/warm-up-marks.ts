import { CERTAINTIES, CERTAINTY_MARKS, certaintyMark } from '../certainty.ts'
import type { LinesFigure } from '../figures.ts'
import type { Certainty } from '../questions.ts'
import { formatNumber, roundHalfAway } from '../statistics/words.ts'
import type { Fields } from './exercise.ts'
import type { Panel, TablePart } from './panels.ts'
import { laterPanel, says, saysLive } from './parts.ts'
import { playOf, wholeFrom } from './play.ts'

/*
 * What certainty earned over five answers, and what it earns in the long run.
 */

/** One answer, marked. */
export interface MarkedAnswer {
  /** What the question is about, in a few words. */
  about: string
  given: string
  /** The text of the right choice. */
  right: string
  isRight: boolean
  certainty: Certainty
}

/** A mark with its sign: "+3", "0", "−6". */
export function signed(mark: number, decimals = 0): string {
  return `${mark > 0 ? '+' : ''}${formatNumber(mark, decimals)}`
}

function total(answers: readonly MarkedAnswer[], certainty?: Certainty): number {
  return answers.reduce(
    (sum, one) => sum + certaintyMark(one.isRight, certainty ?? one.certainty),
    0,
  )
}

/** What was answered so far, with what each answer earned. */
export function answersTable(answers: readonly MarkedAnswer[]): TablePart {
  return {
    as: 'table',
    caption: 'Your answers so far',
    columns: [
      ...['Question', 'You said', 'Right answer'].map((text) => ({ text })),
      ...['Certainty', 'Mark'].map((text) => ({ text, isNumeric: true })),
    ],
    rows: answers.map((one) => [
      one.about,
      one.given,
      one.right,
      one.certainty,
      signed(certaintyMark(one.isRight, one.certainty)),
    ]),
  }
}

const EARNED = { id: 'earned', heading: '2. What your certainty earned' } as const

/** The five answers added up, beside the same answers at one certainty throughout. */
export function earnedPanel(answers: readonly MarkedAnswer[], isOpen: boolean): Panel {
  if (!isOpen) return laterPanel(EARNED.id, EARNED.heading, 'Opens after the fifth answer.')
  const right = answers.filter(({ isRight }) => isRight).length
  const sureAndWrong = answers.filter(
    ({ isRight, certainty }) => !isRight && certainty === 3,
  ).length
  return {
    ...EARNED,
    parts: [
      says(
        `You had ${right} of ${answers.length} right, and your certainty made that **${signed(total(answers))}**. The table says what the same answers would have earned at one certainty throughout.`,
      ),
      {
        as: 'table',
        caption: `The same ${answers.length} answers at other certainties`,
        columns: [{ text: 'If you had said' }, { text: 'In all', isNumeric: true }],
        rows: [
          ['What you said', signed(total(answers))],
          ...CERTAINTIES.map((certainty) => [
            `${certainty} every time`,
            signed(total(answers, certainty)),
          ]),
        ],
      },
      ...(sureAndWrong === 0
        ? []
        : [
            says(
              `${sureAndWrong === 1 ? 'One wrong answer was' : `${sureAndWrong} wrong answers were`} at certainty 3. In the courses, such an answer comes back to you first.`,
            ),
          ]),
    ],
  }
}

const LONG_RUN = { id: 'long-run', heading: '3. How sure is sure enough?' } as const
const USUAL_CHANCE = 50
const STEP = 10

/** The free play of this panel, as its address has it. */
export function longRunPlay(query: Fields): Record<string, string> {
  return playOf({ chance: chanceIn(query) }, { chance: USUAL_CHANCE })
}

function chanceIn(query: Fields): number {
  return wholeFrom(query.chance, { from: 0, to: 100, usual: USUAL_CHANCE })
}

/** What each certainty earns a question on average, by how often somebody is right (in per cent). */
export function averageMark(certainty: Certainty, percent: number): number {
  const { right, wrong } = CERTAINTY_MARKS[certainty]
  return (right * percent + wrong * (100 - percent)) / 100
}

/** The long run of each certainty, and which is best at the chance that was set. */
export function longRunPanel(query: Fields, isOpen: boolean): Panel {
  if (!isOpen) return laterPanel(LONG_RUN.id, LONG_RUN.heading, 'Opens after the fifth answer.')
  const chance = chanceIn(query)
  const marks = CERTAINTIES.map((certainty) => averageMark(certainty, chance))
  const best = CERTAINTIES.filter((_, at) => isAbout(marks[at] ?? 0, Math.max(...marks)))
  return {
    ...LONG_RUN,
    parts: [
      says(
        'Say that you answer many questions, each as sure as the slider. Move it, and see which certainty earns most.',
      ),
      {
        as: 'play',
        button: 'Show what it earns',
        controls: [
          {
            as: 'number',
            name: 'chance',
            label: 'How often you are right',
            suffix: '%',
            value: String(chance),
            slide: { from: 0, to: 100 },
          },
        ],
      },
      { as: 'figure', charts: [{ id: 'marks', figure: chartAt(chance) }] },
      saysLive(
        `Right ${chance}% of the time, a question earns on average ${CERTAINTIES.map((certainty, at) => `${signed(marks[at] ?? 0, 2)} at certainty ${certainty}`).join(', ')}. Best: **${best.join(' or ')}**.`,
      ),
    ],
  }
}

function isAbout(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9
}

function chartAt(chance: number): LinesFigure {
  const chances = Array.from({ length: 100 / STEP + 1 }, (_, at) => at * STEP)
  return {
    kind: 'lines',
    title: 'Average mark a question, by how often you are right',
    subtitle: 'Each certainty in the long run',
    xLabel: 'How often you are right',
    yLabel: 'Average mark',
    decimals: 1,
    yMin: -6,
    yMax: 3,
    isOverTime: false,
    x: chances.map((percent) => `${percent}%`),
    series: CERTAINTIES.map((certainty) => ({
      name: `Certainty ${certainty}`,
      y: chances.map((percent) => roundHalfAway(averageMark(certainty, percent), 1)),
    })),
    events: [{ at: chance / STEP, label: `${chance}%` }],
  }
}

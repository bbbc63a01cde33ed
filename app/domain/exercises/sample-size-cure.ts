import { formatCount } from '../statistics/words.ts'
import { readAll, readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries, type LookedBack } from './looking-back.ts'
import type { FeedbackPart, Option, Panel } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { word } from './records.ts'
import {
  percent,
  points,
  readDesign,
  surveyParts,
  surveysFor,
  TRUTH_IN_WORDS,
} from './sample-size-surveys.ts'
import { SURVEYS, type SurveysAsked } from './surveys-asked.ts'

/** The ask of the second panel: what size does to a bias, and what undoes it. */
export const CURE = 'cure'

const SIZE: Option[] = [
  { value: 'shrinks', text: 'It made the shift smaller' },
  { value: 'tightens', text: 'The shift stayed, and the results gathered more tightly round it' },
  { value: 'nothing', text: 'It changed neither the shift nor the spread' },
]

const BACK: Option[] = [
  { value: 'people', text: 'More people' },
  { value: 'weights', text: 'Weighting by age' },
  { value: 'neither', text: 'Neither: a biased survey cannot be mended' },
]

const RIGHT = { size: 'tightens', back: 'weights' }

/** The second panel: 200 surveys to play with, then what was found. */
export function curePanel(situation: Situation, cures: readonly unknown[], isOpen: boolean): Panel {
  const [id, heading] = ['surveys', `${SURVEYS} surveys of one opinion`]
  if (!isOpen) return laterPanel(id, heading, 'Opens when you have made your guess.')
  const last = cures.at(-1)
  return {
    id,
    heading,
    parts: [
      says(
        'Change one thing at a time. Begin with how many people answer, from 50 to 5,000. Then let young people reply about half as often, as they do in Northmere: 28% of residents are under 35, and 15% of those who answer. Try 600 people and 5,000. Last, switch weighting on.',
      ),
      ...surveyParts(situation),
      {
        as: 'ask',
        id: CURE,
        controls: [
          {
            as: 'choice',
            name: 'size',
            options: SIZE,
            value: word(last, 'size'),
            label: 'While young people replied less often, what did asking more people do?',
          },
          {
            as: 'choice',
            name: 'back',
            options: BACK,
            value: word(last, 'back'),
            label: `What brought the middle back to ${TRUTH_IN_WORDS}?`,
          },
        ],
        button: 'Answer',
      },
      ...(last === undefined ? [] : [replyToCure(situation, last)]),
      ...earlierTries(
        ['Asking more people', 'Brought it back'],
        cures.map((body) => [saidOf(SIZE, body, 'size'), saidOf(BACK, body, 'back')]),
      ),
    ],
  }
}

/** Whether both answers are right. */
export function isCured(body: unknown): boolean {
  return word(body, 'size') === RIGHT.size && word(body, 'back') === RIGHT.back
}

function replyToCure(situation: Situation, body: unknown): FeedbackPart {
  const surveys = (people: string, weights: string) =>
    surveysFor(situation, readDesign({ people, replies: 'uneven', weights }))
  const [small, large, weighted] = [
    surveys('600', 'none'),
    surveys('5000', 'none'),
    surveys('5000', 'age'),
  ] as const
  if (isCured(body))
    return feedback(
      'right',
      'Correct',
      `At 600 people ${small.holdTruth} of your ${SURVEYS} surveys had the truth within their margin. At 5,000 it was ${large.holdTruth}: the margin shrank to ±${points(large.margin)} round ${percent(large.headsFor)}, which is not the truth. With weighting it was ${weighted.holdTruth}.`,
      'Weighting can mend this because we know which people are missing, and those of their age who did answer can speak for them. Where nobody knows who is missing, it cannot.',
    )
  const text = [
    ...(word(body, 'size') === RIGHT.size ? [] : [aboutSize(word(body, 'size'), small, large)]),
    ...(word(body, 'back') === RIGHT.back ? [] : [aboutBack(word(body, 'back'), large, weighted)]),
  ]
  return text.length === 1
    ? feedback('partly', 'One of the two', ...text)
    : feedback('not-right', 'Not yet', ...text)
}

function aboutSize(said: string, small: SurveysAsked, large: SurveysAsked): string {
  return said === 'nothing'
    ? `Look at the spread. With young people replying less often and no weighting, your results run over ${points(spanOf(small))} at 600 people and over ${points(spanOf(large))} at 5,000.`
    : `Look at the middle. With young people replying less often and no weighting, it is ${percent(middleOf(small))} in your surveys of 600 and ${percent(middleOf(large))} in those of ${formatCount(5000)}.`
}

function aboutBack(said: string, large: SurveysAsked, weighted: SurveysAsked): string {
  return said === 'people'
    ? `With 5,000 people and no weighting the middle of your surveys is ${percent(middleOf(large))}. Leave the number of people as it is and change the weighting.`
    : `With young people replying less often, switch weighting by age on: the middle of your surveys of 5,000 goes from ${percent(middleOf(large))} to ${percent(middleOf(weighted))}.`
}

function middleOf({ results }: SurveysAsked): number {
  return results.reduce((sum, result) => sum + result, 0) / results.length
}

function spanOf({ results }: SurveysAsked): number {
  return Math.max(...results) - Math.min(...results)
}

/** Reads what was posted, or says what is missing. */
export function takeCure(fields: Fields): Taken {
  const read = readAll({
    size: readChoice(fields, {
      name: 'size',
      offered: SIZE.map(({ value }) => value),
      message: 'Select what asking more people did',
    }),
    back: readChoice(fields, {
      name: 'back',
      offered: BACK.map(({ value }) => value),
      message: `Select what brought the middle back to ${TRUTH_IN_WORDS}`,
    }),
  })
  if ('problems' in read) return read
  const body = { ask: CURE, ...read.values }
  return { body, outcome: isCured(body) ? 'kept' : 'not-yet' }
}

/** The first answers beside the right ones. */
export function lookBackAtCure(cures: readonly unknown[]): LookedBack[] {
  const [first] = cures
  return [
    {
      about: 'What more people do to a shift',
      said: saidOf(SIZE, first, 'size'),
      found: saidOf(SIZE, RIGHT, 'size'),
    },
    {
      about: 'What brings the results back',
      said: saidOf(BACK, first, 'back'),
      found: saidOf(BACK, RIGHT, 'back'),
    },
  ]
}

function saidOf(options: readonly Option[], body: unknown, name: string): string {
  return options.find(({ value }) => value === word(body, name))?.text ?? 'No answer'
}

import { formatNumber } from '../statistics/words.ts'
import { readNumber } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { LookedBack } from './looking-back.ts'
import type { FeedbackPart, Panel, PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { number, word } from './records.ts'
import { percent, points, readDesign, surveysFor } from './sample-size-surveys.ts'
import { reachOf, SURVEYS, type SurveysAsked } from './surveys-asked.ts'

/** The ask of the first panel: how far 190 of 200 surveys stay from the truth. */
export const REACH = 'predict'

const WIDEST = 20

/** The first panel: a guess at the wobble, answered by the learner's own 200 surveys. */
export function predictPanel(situation: Situation, reaches: readonly unknown[]): Panel {
  const value = word(reaches.at(-1), 'written')
  const drawn = number(reaches.at(-1), 'reach') ?? 0
  const ask: PanelPart[] = [
    says(
      `Suppose that on one day ${SURVEYS} survey teams each ask 600 residents, chosen at random. True confidence is 61%, and it is the same for every team. Nearly all of their results, ${mostOf()} of the ${SURVEYS}, will be within how many points of 61%?`,
    ),
    {
      as: 'figure',
      charts: [
        {
          id: 'reach-bar',
          figure: {
            kind: 'bars',
            title: 'How far you expect results to stray from 61%',
            subtitle: 'Points either side',
            unit: ' points',
            max: WIDEST,
            bars: [{ label: 'Your guess', value: drawn, shown: formatNumber(drawn, 1) }],
          },
          valuesFrom: ['reach'],
        },
      ],
    },
    {
      as: 'ask',
      id: REACH,
      controls: [
        {
          as: 'number',
          name: 'reach',
          label: 'Points either side of 61%',
          value,
          suffix: 'points',
          slide: { from: 0, to: WIDEST, step: 0.5 },
        },
      ],
      button: reaches.length > 0 ? 'Guess again' : 'See the 200 surveys',
    },
  ]
  return {
    id: 'predict',
    heading: 'How far will it wobble?',
    parts: [...ask, ...(reaches.length > 0 ? [replyToReach(situation, reaches)] : [])],
  }
}

function mostOf(): number {
  return Math.round(0.95 * SURVEYS)
}

/** A guess within so many points of what happened is near enough to say so. */
const NEAR = 1

function replyToReach(situation: Situation, reaches: readonly unknown[]): FeedbackPart {
  const surveys = usualSurveys(situation)
  const [guess, reach] = [number(reaches.at(-1), 'reach') ?? 0, reachOf(surveys)]
  const [lowest, highest] = [Math.min(...surveys.results), Math.max(...surveys.results)]
  const found = `In your ${SURVEYS} surveys ${mostOf()} results were within ${points(reach)} of the truth. The lowest was ${percent(lowest)} and the highest ${percent(highest)}. Nobody’s opinion differed.`
  if (Math.abs(guess - reach) <= NEAR) return feedback('right', 'Close', found)
  const beyond = surveys.results.filter((one) => Math.abs(one - surveys.truth) > guess).length
  const consequence =
    guess < reach
      ? `You guessed ${points(guess)}. ${beyond} of the ${SURVEYS} went further, and each could have been a headline.`
      : `You guessed ${points(guess)}. A survey of 600 is steadier than that: with so wide a range you would put down to luck some changes that were real.`
  const heading = guess < reach ? 'They wobble further' : 'They wobble less'
  return feedback('partly', heading, found, consequence)
}

/** What is looked back at: the first guess beside what the surveys did. */
export function lookBackAtReach(situation: Situation, reaches: readonly unknown[]): LookedBack {
  return {
    about: `How far ${mostOf()} of ${SURVEYS} surveys of 600 stay from the truth`,
    said: points(number(reaches[0], 'reach') ?? 0),
    found: points(reachOf(usualSurveys(situation))),
  }
}

/** Reads what was posted, or says what is missing. */
export function takeReach(fields: Fields): Taken {
  const read = readNumber(fields, {
    name: 'reach',
    label: 'Points either side of 61%',
    like: '5',
    enter: 'how many points either side of 61% you expect',
    min: 0,
    max: WIDEST,
  })
  if ('problem' in read) return { problems: [read.problem] }
  const written = (fields.reach ?? '').trim()
  return { body: { ask: REACH, written, reach: read.value }, outcome: 'kept' }
}

function usualSurveys(situation: Situation): SurveysAsked {
  return surveysFor(situation, readDesign({}))
}

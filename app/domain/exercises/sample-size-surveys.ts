import type { HistogramFigure } from '../figures.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import type { Fields, Situation } from './exercise.ts'
import type { PanelPart, PlayPart } from './panels.ts'
import { saysLive } from './parts.ts'
import { oneFrom, wholeFrom } from './play.ts'
import { askSurveys, SURVEYS, type SurveysAsked, TRUTH } from './surveys-asked.ts'

/** Free play of the surveys, by the names it has in the address. */
export const USUAL_DESIGN = { people: 600, replies: 'alike', weights: 'none' }

/** How the surveys are set, as the address says it. */
export interface SurveyPlay {
  people: number
  replies: 'alike' | 'uneven'
  weights: 'none' | 'age'
}

const PEOPLE = { from: 50, to: 5000, usual: USUAL_DESIGN.people }

/** Reads the address kindly. */
export function readDesign({ people, replies, weights }: Fields): SurveyPlay {
  return {
    people: wholeFrom(people, PEOPLE),
    replies: oneFrom(replies, ['alike', 'uneven']),
    weights: oneFrom(weights, ['none', 'age']),
  }
}

/** The surveys that a play describes, made for this learner. */
export function surveysFor({ seed, northmere }: Situation, play: SurveyPlay): SurveysAsked {
  const design = {
    people: play.people,
    isUneven: play.replies === 'uneven',
    isWeighted: play.weights === 'age',
  }
  return askSurveys(seed, design, northmere.survey)
}

/** The 200 surveys as free play: what to set, the chart, and what it shows in words. */
export function surveyParts(situation: Situation): PanelPart[] {
  const play = readDesign(situation.query)
  const surveys = surveysFor(situation, play)
  return [
    settings(play),
    saysLive(...inWords(play, surveys)),
    { as: 'figure', charts: [{ id: 'surveys', figure: chartOf(play, surveys) }] },
  ]
}

function settings({ people, replies, weights }: SurveyPlay): PlayPart {
  return {
    as: 'play',
    controls: [
      {
        as: 'number',
        name: 'people',
        label: 'People who answer each survey',
        value: String(people),
        slide: { from: PEOPLE.from, to: PEOPLE.to, step: 50 },
      },
      {
        as: 'choice',
        name: 'replies',
        label: 'Who answers',
        value: replies,
        options: [
          { value: 'alike', text: 'Every age replies equally often' },
          { value: 'uneven', text: 'Young people reply about half as often' },
        ],
      },
      {
        as: 'choice',
        name: 'weights',
        label: 'Weighting',
        value: weights,
        isInline: true,
        options: [
          { value: 'none', text: 'None' },
          { value: 'age', text: 'By age' },
        ],
      },
    ],
    button: 'Ask again',
  }
}

function inWords(play: SurveyPlay, { results, truth, margin, holdTruth }: SurveysAsked): string[] {
  const middle = results.reduce((sum, result) => sum + result, 0) / results.length
  return [
    `Each survey of ${formatCount(play.people)} has a margin of **±${points(margin)}**. The middle of the ${SURVEYS} results is **${percent(middle)}**, and the truth is ${percent(truth)}.`,
    `**${holdTruth} of the ${SURVEYS}** have the truth within their margin.`,
  ]
}

/** The axis stays where it is whatever is set, so that a shift and a narrowing can be seen. */
const AXIS = { from: 37, to: 85, step: 2 }

function chartOf({ people }: SurveyPlay, { results, truth }: SurveysAsked): HistogramFigure {
  const bins = Array.from({ length: (AXIS.to - AXIS.from) / AXIS.step }, (_, at) => ({
    from: AXIS.from + at * AXIS.step,
    to: AXIS.from + (at + 1) * AXIS.step,
    count: 0,
  }))
  for (const result of results) {
    const at = Math.floor((result - AXIS.from) / AXIS.step)
    const bin = bins[Math.min(bins.length - 1, Math.max(0, at))]
    if (bin) bin.count++
  }
  return {
    kind: 'histogram',
    title: `${SURVEYS} surveys of ${formatCount(people)} people`,
    subtitle: 'What each reported on the same day, made-up figures',
    xLabel: 'Per cent who say “a good job”',
    yLabel: 'Surveys',
    bins,
    markers: [{ at: truth, label: `Truth ${percent(truth)}` }],
  }
}

/** "3.9 points", or "1 point". */
export function points(value: number): string {
  const text = formatNumber(value, Number.isInteger(value) ? 0 : 1)
  return `${text} ${text === '1' ? 'point' : 'points'}`
}

/** "61.1%". */
export function percent(value: number): string {
  return `${formatNumber(value, 1)}%`
}

/** The truth of the surveys in words. */
export const TRUTH_IN_WORDS = percent(TRUTH)

import { isLineRight, linePanel, linePlay, takeLine } from './chain-line.ts'
import {
  isMovedRight,
  linksPanel,
  linksPlay,
  movedInWords,
  publishedOf100,
  takeMoved,
} from './chain-links.ts'
import { isPublicRight, publicPanel, takeJudged, takeWritten } from './chain-public.ts'
import { completeMonths, RULE_CHANGES_AT } from './chain-series.ts'
import { areSidesRight, sidesPanel, takeSides } from './chain-sides.ts'
import { isSurveyRight, surveyInWords, surveyPanel, takeSurvey } from './chain-survey.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { expectedNumber, NO_PREDICTION } from './expected.ts'
import { type LookedBack, lookingBack } from './looking-back.ts'
import type { PanelsView } from './panels.ts'
import { NOT_OPEN } from './parts.ts'
import { RESET, word } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'

/** P5: which link of the chain moved, and what may be said to the public about it. */
export const recordingChain: Exercise<PanelsView> = { id: 'recording-chain', view, take }

function view(situation: Situation): PanelsView {
  const so = soFar(situation.records)
  const open = openPanels(situation, so)
  const expected = expectedNumber(situation.prediction, 'recorded')
  const [written, judged] = [so.at('write'), so.at('judge')]
  return {
    goal: 'write two sentences for the public that neither claim a fall nor dismiss anybody.',
    panels: [
      linksPanel(situation, so.at('moved'), expected),
      linePanel(situation, so.at('break'), open.line),
      sidesPanel(situation, so.at('sides'), open.sides),
      surveyPanel(situation, so.at('survey'), open.survey),
      publicPanel(situation, { written, judged }, open.public),
      lookingBack(
        judged.some(isPublicRight) ? lookBack(situation, so) : null,
        'Opens when the sentences can be signed.',
      ),
    ],
    play: { ...linksPlay(situation), ...linePlay(situation) },
    round: so.round,
    isBegun: so.isBegun,
  }
}

/** Each panel opens with the one before it; the line has to stand right for its sides to be compared. */
function openPanels(situation: Situation, so: SoFar) {
  const line = so.at('moved').length > 0
  const sides = line && so.at('break').some(isLineRight)
  const survey = sides && so.at('sides').some((body) => areSidesRight(situation, body))
  return { line, sides, survey, public: survey && so.at('survey').length > 0 }
}

function lookBack(situation: Situation, so: SoFar): LookedBack[] {
  const { northmere, prediction } = situation
  const { before, after } = publishedOf100(northmere.chain)
  const [moved, line, survey] = ['moved', 'break', 'survey'].map((ask) => so.at(ask)[0])
  return [
    {
      about: 'Of 100 incidents, recorded as this type',
      said: expectedNumber(prediction, 'recorded') ?? NO_PREDICTION,
      found: `About ${before} under the old rule, ${after} under the new one`,
    },
    {
      about: 'What the lower figure alone tells you',
      said: movedInWords(word(moved, 'moved')),
      found: isMovedRight(moved) ? 'As you said' : 'The figure alone cannot say which link moved',
    },
    {
      about: 'The first month that cannot be compared with those before',
      said: word(line, 'label'),
      found: completeMonths(northmere)[RULE_CHANGES_AT]?.label ?? '',
    },
    {
      about: 'Whether the survey would have shown a fall of a fifth',
      said: surveyInWords(word(survey, 'survey')),
      found: isSurveyRight(situation, survey) ? 'As you said' : 'Yes, and it shows none',
    },
  ]
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const so = soFar(situation.records)
  const open = openPanels(situation, so)
  if (fields.ask === 'moved') return takeMoved(fields)
  if (fields.ask === 'break' && open.line) return takeLine(situation, fields)
  if (fields.ask === 'sides' && open.sides) return takeSides(situation, fields)
  if (fields.ask === 'survey' && open.survey) return takeSurvey(situation, fields)
  if (fields.ask === 'write' && open.public) return takeWritten(fields)
  if (fields.ask === 'judge' && open.public && so.at('write').length > 0) return takeJudged(fields)
  return NOT_OPEN
}

import { formatNumber } from '../statistics/words.ts'
import { finishPanel, isFinished, takeEstimate } from './checks-finish.ts'
import { areFound, firstFound, infoIn, inspectPanel, takeChecks } from './checks-inspect.ts'
import { robbery } from './checks-page.ts'
import {
  ANSWERS,
  answerText,
  isCorrected,
  modelSentence,
  sentenceAsk,
  sentencePanel,
  takeSentence,
} from './checks-sentence.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { lookingBack } from './looking-back.ts'
import type { PanelsView } from './panels.ts'
import { laterPanel, NOT_OPEN } from './parts.ts'
import { playOf } from './play.ts'
import { RESET, sinceReset, word } from './records.ts'
import { soFar } from './so-far.ts'

/** D1: five checks on a page before its number is used, and the sentence that is then true. */
export const fiveChecks: Exercise<PanelsView> = { id: 'five-checks', view, take }

function progressIn(situation: Situation) {
  const so = soFar(situation.records)
  const bodies = sinceReset(situation.records)
  const like = (start: string) => bodies.filter((body) => word(body, 'ask').startsWith(start))
  const [checks, estimates] = [so.at('checks'), so.at('finish')]
  return {
    checks,
    estimates,
    drafts: { sentences: like('sentence-'), ticks: like('ticks-') },
    hasFound: areFound(checks),
    hasFinished: areFound(checks) && isFinished(situation, estimates),
  }
}

function view(situation: Situation): PanelsView {
  const { round, isBegun } = soFar(situation.records)
  const { checks, estimates, drafts, hasFound, hasFinished } = progressIn(situation)
  return {
    goal: 'make all five checks on the page, and write a sentence about robbery that is true.',
    panels: [
      inspectPanel(situation, checks),
      hasFound
        ? finishPanel(situation, estimates)
        : laterPanel('finish', '2. Finish the month', 'Opens once you have made all five checks.'),
      hasFinished
        ? sentencePanel(situation, drafts)
        : laterPanel(
            'sentence',
            '3. Correct the message',
            'Opens once you have estimated where March will end.',
          ),
      lookingBack(
        hasFinished && isCorrected(drafts) ? lookedBack(situation) : null,
        'Opens once you have met the goal.',
      ),
    ],
    play: playOf({ info: infoIn(situation.query) }, { info: 'none' }),
    round,
    isBegun,
  }
}

function lookedBack(situation: Situation) {
  const { checks, estimates, drafts } = progressIn(situation)
  const { likely } = robbery(situation.northmere)
  const predicted = Object.values(situation.prediction ?? {})
  const first = ANSWERS.find(({ value }) => predicted.includes(value))?.text
  return [
    ...(first === undefined
      ? []
      : [
          {
            about: 'Is robbery down in March?',
            said: first,
            found: answerText(drafts.sentences.at(-1)),
          },
        ]),
    {
      about: 'Checks found at the first try',
      said: firstFound(checks),
      found: '5 of 5 in the end',
    },
    {
      about: 'Where March is likely to end',
      said: word(estimates[0], 'written'),
      found: `About ${formatNumber(likely)}`,
    },
    {
      about: 'The message',
      said: 'Drafted: “Robbery falls by a quarter”',
      found: `“${word(drafts.sentences.at(-1), 'sentence') || modelSentence(situation.northmere)}”`,
    },
  ]
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { drafts, hasFound, hasFinished } = progressIn(situation)
  if (!hasFound) return fields.ask === 'checks' ? takeChecks(fields) : NOT_OPEN
  if (!hasFinished) return fields.ask === 'finish' ? takeEstimate(situation, fields) : NOT_OPEN
  if (isCorrected(drafts) || fields.ask !== sentenceAsk(drafts)) return NOT_OPEN
  return takeSentence(drafts, fields)
}

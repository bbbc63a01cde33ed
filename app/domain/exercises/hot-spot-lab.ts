import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { GUESS, guessPanel, lookBackAtGuess, takeGuess } from './hot-spot-guess.ts'
import { CHECKED, PLAN, planPanel, takeChecked, takePlan } from './hot-spot-plan.ts'
import { addressOf, readPlay } from './hot-spot-play.ts'
import {
  isSettled,
  lookBackAtVerdict,
  operationsPanel,
  takeVerdict,
  VERDICT,
} from './hot-spot-verdict.ts'
import { isExplained, labPanel, lookBackAtWhy, takeWhy, WHY } from './hot-spot-why.ts'
import { lookingBack } from './looking-back.ts'
import type { PanelsView } from './panels.ts'
import { NOT_OPEN } from './parts.ts'
import { RESET } from './records.ts'
import { soFar } from './so-far.ts'

/** S6: what the busiest places do by themselves, two operations, and a plan for a fair test. */
export const hotSpotLab: Exercise<PanelsView> = { id: 'hot-spot-lab', view, take }

function view(situation: Situation): PanelsView {
  const { records, query } = situation
  const { at, round, isBegun } = soFar(records)
  const [guesses, whys, verdicts] = [at(GUESS), at(WHY), at(VERDICT)]
  const [plans, checks] = [at(PLAN), at(CHECKED)]
  return {
    goal: 'find out what busy places do by themselves, judge two operations, and plan a fair test of your own',
    panels: [
      guessPanel(guesses),
      labPanel(situation, whys, guesses.length > 0),
      operationsPanel(situation, verdicts, whys.some(isExplained)),
      planPanel(plans, checks, verdicts.some(isSettled)),
      lookingBack(
        checks.length > 0
          ? [
              ...lookBackAtGuess(situation, guesses),
              ...lookBackAtWhy(whys),
              ...lookBackAtVerdict(situation, verdicts),
            ]
          : null,
        'Opens when you have checked your plan.',
      ),
    ],
    play: addressOf(readPlay(query)),
    round,
    isBegun,
  }
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { at } = soFar(situation.records)
  if (fields.ask === GUESS) return takeGuess(fields)
  if (fields.ask === WHY && at(GUESS).length > 0) return takeWhy(fields)
  if (fields.ask === VERDICT && at(WHY).some(isExplained)) return takeVerdict(situation, fields)
  if (fields.ask === PLAN && at(VERDICT).some(isSettled)) return takePlan(fields)
  if (fields.ask === CHECKED && at(PLAN).length > 0) return takeChecked(fields)
  return NOT_OPEN
}

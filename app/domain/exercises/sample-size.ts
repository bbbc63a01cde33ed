import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { lookingBack } from './looking-back.ts'
import type { PanelsView } from './panels.ts'
import { NOT_OPEN } from './parts.ts'
import { playOf } from './play.ts'
import { RESET } from './records.ts'
import { CURE, curePanel, isCured, lookBackAtCure, takeCure } from './sample-size-cure.ts'
import {
  lookBackAtQuarters,
  QUARTERS,
  quartersPanel,
  takeQuarters,
} from './sample-size-quarters.ts'
import { lookBackAtReach, predictPanel, REACH, takeReach } from './sample-size-reach.ts'
import { isJudged } from './sample-size-replies.ts'
import { readDesign, USUAL_DESIGN } from './sample-size-surveys.ts'
import { soFar } from './so-far.ts'

/** S4: how far a survey wobbles, what size cannot cure, and which quarters truly changed. */
export const sampleSize: Exercise<PanelsView> = { id: 'sample-size', view, take }

function view(situation: Situation): PanelsView {
  const { records, query } = situation
  const { at, round, isBegun } = soFar(records)
  const [reaches, cures, judged] = [at(REACH), at(CURE), at(QUARTERS)]
  const isDone = judged.some((body) => isJudged(body, situation))
  return {
    goal: 'find out how far a survey wobbles by itself, and in which quarters Northmere’s opinion truly changed',
    panels: [
      predictPanel(situation, reaches),
      curePanel(situation, cures, reaches.length > 0),
      quartersPanel(situation, judged, cures.some(isCured)),
      lookingBack(
        isDone
          ? [
              lookBackAtReach(situation, reaches),
              ...lookBackAtCure(cures),
              ...lookBackAtQuarters(situation, judged),
            ]
          : null,
        'Opens when you have found the quarters and judged the rise.',
      ),
    ],
    play: playOf({ ...readDesign(query) }, USUAL_DESIGN),
    round,
    isBegun,
  }
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { at } = soFar(situation.records)
  if (fields.ask === REACH) return takeReach(fields)
  if (fields.ask === CURE && at(REACH).length > 0) return takeCure(fields)
  if (fields.ask === QUARTERS && at(CURE).some(isCured)) return takeQuarters(situation, fields)
  return NOT_OPEN
}

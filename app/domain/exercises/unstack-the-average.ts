import {
  ADDRESSES,
  addressesPanel,
  isFound,
  lookBackAtAddresses,
  takeAddresses,
} from './average-addresses.ts'
import { readShare, SHARES } from './average-curve.ts'
import {
  isSaid,
  lookBackAtSentence,
  SENTENCE,
  sentenceParts,
  takeSentence,
} from './average-sentence.ts'
import { lookBackAtSketch, SKETCH, sketchPanel, takeSketch } from './average-sketch.ts'
import { readWaits, USUAL_WAITS, waitsParts } from './average-waits.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { lookingBack } from './looking-back.ts'
import type { Panel, PanelsView } from './panels.ts'
import { laterPanel, NOT_OPEN, says } from './parts.ts'
import { playOf } from './play.ts'
import { RESET } from './records.ts'
import { soFar } from './so-far.ts'

/** S2: what a mean hides: the shape of the waits, the tail, and the few who call most. */
export const unstackTheAverage: Exercise<PanelsView> = { id: 'unstack-the-average', view, take }

function view(situation: Situation): PanelsView {
  const { records, query } = situation
  const { at, round, isBegun } = soFar(records)
  const [sketches, sentences, addresses] = [at(SKETCH), at(SENTENCE), at(ADDRESSES)]
  const isDone = addresses.some((body) => isFound(body, situation))
  return {
    goal: 'say how long a typical caller in Dunmoor waits, and how long one in ten waits, then find a second tail',
    panels: [
      sketchPanel(situation, sketches),
      waitsPanel(situation, sentences, sketches.length > 0),
      addressesPanel(
        situation,
        addresses,
        sentences.some((body) => isSaid(body, situation)),
      ),
      lookingBack(
        isDone
          ? [
              ...lookBackAtSketch(situation, sketches),
              ...lookBackAtSentence(situation, sentences),
              ...lookBackAtAddresses(situation, addresses),
            ]
          : null,
        'Opens when you have found who calls.',
      ),
    ],
    play: playOf(
      { ...readWaits(query), share: readShare(query) },
      { ...USUAL_WAITS, share: SHARES.usual },
    ),
    round,
    isBegun,
  }
}

function waitsPanel(situation: Situation, sentences: readonly unknown[], isOpen: boolean): Panel {
  const [id, heading] = ['waits', 'Two districts, one mean']
  if (!isOpen) return laterPanel(id, heading, 'Opens when you have made your sketch.')
  return {
    id,
    heading,
    parts: [
      says(
        'Here is Dunmoor beside Brackwater. Move the percentile, change the lines, and stretch the longest wait to see what it moves.',
      ),
      ...waitsParts(situation),
      ...sentenceParts(situation, sentences),
    ],
  }
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { at } = soFar(situation.records)
  if (fields.ask === SKETCH) return takeSketch(fields)
  if (fields.ask === SENTENCE && at(SKETCH).length > 0) return takeSentence(situation, fields)
  const isOpen = at(SENTENCE).some((body) => isSaid(body, situation))
  return fields.ask === ADDRESSES && isOpen ? takeAddresses(situation, fields) : NOT_OPEN
}

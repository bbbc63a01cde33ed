import { ADDRESSES } from '#app/domain/exercises/average-addresses.ts'
import { busiest, summaryOf, waitsOf } from '#app/domain/exercises/average-numbers.ts'
import { isSaid, SENTENCE } from '#app/domain/exercises/average-sentence.ts'
import { SKETCH } from '#app/domain/exercises/average-sketch.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { T11 } from '#app/domain/northmere/truths.ts'
import { play, type Solver } from './solver.ts'

/** A hump in the middle, as nearly everybody sketches it. */
const HUMP = [20, 80, 140, 100, 40, 20]

/** Sketches, reads the sentence and the share off; who slips gives the mean as typical. */
export const solveUnstackTheAverage: Solver = ({ records, northmere }, { slips }) => {
  const { at } = soFar(records)
  if (at(SKETCH).length === 0) {
    const bars = HUMP.map((bar, place) => [`bar-${place + 1}`, String(bar)])
    return play({ ask: SKETCH, ...Object.fromEntries(bars) })
  }
  const { mean, median, tenth } = summaryOf(waitsOf(northmere, 'D'))
  if (!at(SENTENCE).some((body) => isSaid(body, { northmere })))
    return play({
      ask: SENTENCE,
      typical: (slips ? mean : median).toFixed(1),
      tenth: tenth.toFixed(1),
      moves: slips ? 'both' : 'mean',
    })
  const percent = 100 * T11.busiestShare
  const share = slips ? percent : busiest(northmere.asbAddresses, percent).share
  return play({ ask: ADDRESSES, top: share.toFixed(1), next: 'few' })
}

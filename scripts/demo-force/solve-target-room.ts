import type { Fields } from '#app/domain/exercises/exercise.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { chosenIn } from '#app/domain/exercises/target-choosing.ts'
import { PROPOSAL_IDS, PROPOSALS } from '#app/domain/exercises/target-proposals.ts'
import { areTimesFound } from '#app/domain/exercises/target-times.ts'
import { T16 } from '#app/domain/northmere/truths.ts'
import { wholeBelow } from '#app/domain/randomness.ts'
import { play, type Solver } from './solver.ts'

/** Takes a target, reads the clock and builds a set. Who slips believes in speed, and in averages. */
export const solveTargetRoom: Solver = ({ records }, { slips, stream }) => {
  const so = soFar(records)
  const chosen = chosenIn(so)
  if (chosen === null) {
    const target = PROPOSAL_IDS[wholeBelow(PROPOSAL_IDS.length, stream)] ?? 'response'
    return play({
      ask: 'target',
      target,
      words: 'Find the quickest way to make the number better.',
    })
  }
  if (so.at('effects').length === 0) {
    const effects = PROPOSALS[chosen.id].cards.map(({ id, effect }) => [
      `effect-${id}`,
      slips && effect === 'neutral' ? 'helpful' : effect,
    ])
    return play({ ask: 'effects', ...Object.fromEntries(effects) })
  }
  if (!areTimesFound(so))
    return play({
      ask: 'times',
      pile: String(slips ? 12 : T16.writtenAs.from),
      gap: String(T16.late.from),
      reading: slips ? 'faster' : 'logged',
    })
  return play({ ask: 'set', ...(slips ? NUMBERS_ONLY : BALANCED) })
}

const BALANCED: Fields = {
  'measure-purpose': 'callers',
  'measure-quality': 'sampled',
  'measure-time': 'spread',
  'measure-fairness': 'areas',
  'measure-balance': 'fourteen',
}

const NUMBERS_ONLY: Fields = {
  'measure-purpose': 'under',
  'measure-quality': 'complaints',
  'measure-time': 'average',
  'measure-fairness': 'league',
  'measure-balance': 'miles',
}

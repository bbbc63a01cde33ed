import { GUESS } from '#app/domain/exercises/hot-spot-guess.ts'
import { CHECKED, PLAN } from '#app/domain/exercises/hot-spot-plan.ts'
import { isSettled, VERDICT } from '#app/domain/exercises/hot-spot-verdict.ts'
import { isExplained, WHY } from '#app/domain/exercises/hot-spot-why.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { play, type Solver } from './solver.ts'

/** Guesses, explains, judges and plans; who slips believes in displacement and in Beacon. */
export const solveHotSpotLab: Solver = ({ records }, { slips }) => {
  const { at } = soFar(records)
  if (at(GUESS).length === 0)
    return play({ ask: GUESS, busiest: slips ? 'same' : 'fewer', any: 'same', quietest: 'same' })
  if (!at(WHY).some(isExplained))
    return play({ ask: WHY, reason: slips ? 'moved' : 'chosen', 'luck-does': 'more' })
  if (!at(VERDICT).some(isSettled))
    return play({
      ask: VERDICT,
      'beacon-did': slips ? 'next' : 'unknown',
      'lantern-did': 'usual',
    })
  if (at(PLAN).length === 0)
    return play({
      ask: PLAN,
      who: 'The 20 shops with most thefts, in pairs of about the same size; a coin decides in each pair.',
      judged: 'Thefts in the two halves from April to September, on 1 October. Visits are logged.',
    })
  const points = ['rule', 'coin', 'measure', 'date', 'delivered']
  const ticks = (slips ? points.slice(0, 3) : points).map((point) => [`has-${point}`, 'yes'])
  return play({ ask: CHECKED, ...Object.fromEntries(ticks) })
}

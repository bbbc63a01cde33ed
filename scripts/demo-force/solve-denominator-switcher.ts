import { DECIDE, isDecided } from '#app/domain/exercises/denominator-decide.ts'
import { ORDER } from '#app/domain/exercises/denominator-order.ts'
import { CHECKED, SENTENCE } from '#app/domain/exercises/denominator-sentence.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { DISTRICT_IDS } from '#app/domain/northmere/districts.ts'
import { shuffled } from '#app/domain/randomness.ts'
import { play, type Solver } from './solver.ts'

/** Orders the districts, decides and writes; who slips divides by residents and quotes from ten. */
export const solveDenominatorSwitcher: Solver = ({ records }, { slips, stream }) => {
  const { at } = soFar(records)
  if (at(ORDER).length === 0) {
    const order = shuffled(DISTRICT_IDS, stream)
    const places = order.map((id, place) => [`place-${id}`, String(place + 1)])
    return play({ ask: ORDER, ...Object.fromEntries(places) })
  }
  if (!at(DECIDE).some(isDecided))
    return play({
      ask: DECIDE,
      'for-violence': slips ? 'resident' : 'daytime',
      'for-burglary': 'households',
      smallest: slips ? '10' : '30',
    })
  if (at(SENTENCE).length === 0)
    return play({
      ask: SENTENCE,
      words:
        'Violence by the people who are there, burglary by the homes, because they are at risk.',
    })
  const points = ['violence', 'burglary', 'risk']
  const ticks = (slips ? points.slice(0, 2) : points).map((point) => [`has-${point}`, 'yes'])
  return play({ ask: CHECKED, ...Object.fromEntries(ticks) })
}

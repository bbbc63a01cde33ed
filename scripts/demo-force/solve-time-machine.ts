import { sinceReset, word } from '#app/domain/exercises/records.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { dealCases } from '#app/domain/exercises/time-cases.ts'
import { TILES } from '#app/domain/exercises/time-tiles.ts'
import { wholeBelow } from '#app/domain/randomness.ts'
import { play, type Solver } from './solver.ts'

/** Guesses the tiles, then chooses comparisons; who slips takes the first that is offered. */
export const solveTimeMachine: Solver = ({ seed, records }, { slips, stream }) => {
  const so = soFar(records)
  if (so.at('predict').length === 0)
    return play({
      ask: 'predict',
      ...Object.fromEntries(TILES.map(({ id }) => [`red-${id}`, String(wholeBelow(9, stream))])),
      sure: slips ? '3' : '2',
    })
  if (so.at('one-off').length === 0)
    return play({ ask: 'one-off', falls: slips ? 'slowly' : 'year' })
  const attempt = sinceReset(records).filter((body) =>
    word(body, 'ask').startsWith('cases-'),
  ).length
  const chosen = dealCases(seed, attempt).map(({ id, options, best }, at) => {
    const other = options.find(({ value }) => value !== best)?.value ?? ''
    return [`${id}-${attempt + 1}`, slips && at < 2 ? other : best]
  })
  return play({ ask: `cases-${attempt + 1}`, ...Object.fromEntries(chosen) })
}

import { CURE, isCured } from '#app/domain/exercises/sample-size-cure.ts'
import { QUARTERS } from '#app/domain/exercises/sample-size-quarters.ts'
import { REACH } from '#app/domain/exercises/sample-size-reach.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { hasMoved, largestStep, quartersOf } from '#app/domain/exercises/survey-quarters.ts'
import { wholeBelow } from '#app/domain/randomness.ts'
import { play, type Solver } from './solver.ts'

/** Guesses, says what mends a bias, then marks the quarters; who slips trusts size and a large step. */
export const solveSampleSize: Solver = ({ records, northmere }, { slips, stream }) => {
  const { at } = soFar(records)
  if (at(REACH).length === 0) return play({ ask: REACH, reach: String(1 + wholeBelow(10, stream)) })
  if (!at(CURE).some(isCured))
    return play({ ask: CURE, size: slips ? 'shrinks' : 'tightens', back: 'weights' })
  const quarters = quartersOf(northmere.survey)
  const { to } = largestStep(quarters)
  const marked = quarters.filter((quarter) =>
    slips ? quarter.number === to.number : hasMoved(quarter),
  )
  const marks = marked.map(({ number }) => [`moved-${number - 1}`, 'yes'])
  return play({
    ask: QUARTERS,
    release: slips ? 'soften' : 'reject',
    ...Object.fromEntries(marks),
  })
}

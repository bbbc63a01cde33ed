import type { Fields } from '#app/domain/exercises/exercise.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { WARM_UP } from '#app/domain/exercises/warm-up-questions.ts'
import { play, type Solver } from './solver.ts'

/** Answers the next question; who slips is sure of a wrong answer. */
export const solveConfidenceWarmUp: Solver = ({ records }, { slips }) => {
  const so = soFar(records)
  const next = WARM_UP.find(({ id }) => so.at(id).length === 0)
  if (next === undefined) return play({})
  const wrong = next.choices.find(({ id }) => id !== next.right)?.id ?? ''
  const fields: Fields = {
    ask: next.id,
    [`${next.id}-answer`]: slips ? wrong : next.right,
    [`${next.id}-sure`]: slips ? '3' : '2',
  }
  return play(fields)
}

import { wholeBelow } from '#app/domain/randomness.ts'
import type { Solver } from './solver.ts'

const RIGHT = ['13', '14', '15']
/** Ten per cent of 45, a round number, the whole count, one square root. */
const SLIPS = ['4.5', '10', '20', '58', '6.7']

/** Deals a few times, then answers with the smallest change worth a question. */
export const solveLuckMachine: Solver = (_situation, { slips, stream }) => {
  const answers = slips ? SLIPS : RIGHT
  return {
    fields: { smallest: answers[wholeBelow(answers.length, stream)] ?? '' },
    query: { deal: String(1 + wholeBelow(12, stream)) },
  }
}

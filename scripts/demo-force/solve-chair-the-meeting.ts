import { packOf } from '#app/domain/exercises/chair-facts.ts'
import { turnsTaken } from '#app/domain/exercises/chair-meeting.ts'
import { trueRule } from '#app/domain/exercises/chair-narrative.ts'
import { TURNS, turnAt } from '#app/domain/exercises/chair-turns.ts'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { play, type Solver } from './solver.ts'

/** Asks what the charts miss, then writes four sentences. Who slips presses people for reasons. */
export const solveChairTheMeeting: Solver = ({ records, northmere }, { slips }) => {
  const so = soFar(records)
  const pack = packOf(northmere)
  const taken = turnsTaken(pack, so)
  if (taken.length < TURNS) {
    const before = taken.map(({ saying }) => saying)
    const { sayings } = turnAt(taken.length, pack, before)
    const said = sayings.find(({ brings }) => brings !== slips)
    return play({ ask: `turn-${taken.length + 1}`, say: said?.id ?? '', brings: 'yes' })
  }
  const narrative = { ...NARRATIVE, rule: slips ? 'none' : trueRule(pack.harrowbank) }
  if (so.at('draft').length === 0) return play({ ask: 'draft', ...narrative })
  const has: Fields = slips ? {} : { 'has-why': 'yes', 'has-next': 'yes' }
  return play({ ask: 'marked', ...narrative, 'has-show': 'yes', 'has-signal': 'yes', ...has })
}

const NARRATIVE: Fields = {
  show: 'Burglary has been below its old average since April.',
  signal: 'It is a signal.',
  why: 'Visits began in April; whether they are the cause is not known.',
  next: 'Recording is checked by the end of February, and the chart is looked at in March.',
}

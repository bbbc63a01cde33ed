import type { Fields } from '#app/domain/exercises/exercise.ts'
import { dealCharts } from '#app/domain/exercises/mend-deal.ts'
import { RESET, word } from '#app/domain/exercises/records.ts'
import { play, type Solver } from './solver.ts'

/** Judges the chart that is open by its key; who slips trusts a misleading chart or doubts a sound one. */
export const solveSpotAndMend: Solver = ({ seed, records, northmere }, { slips, stream }) => {
  const isNewRound = (body: unknown) =>
    word(body, 'ask') === 'more' || word(body, 'do') === RESET.do
  const round = records.filter(({ body }) => isNewRound(body)).length
  const since = records.slice(records.findLastIndex(({ body }) => isNewRound(body)) + 1)
  const place = since.length + 1
  const exhibit = dealCharts(seed, round, northmere)[since.length]
  if (exhibit === undefined) return play({ ask: 'more' })
  const { fault, parts, lines } = exhibit
  const saysSound = (fault === null) !== slips
  const fields: Fields = {
    ask: `chart-${place}`,
    [`line-${place}`]: lines[0]?.id ?? '',
    [`verdict-${place}`]: saysSound ? 'sound' : 'misleading',
    [`part-${place}`]: saysSound ? '' : (fault ?? parts[0]?.id ?? ''),
    [`sure-${place}`]: stream() < 0.5 ? '2' : '3',
  }
  return play(fields)
}

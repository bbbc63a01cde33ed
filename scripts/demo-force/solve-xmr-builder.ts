import type { Fields } from '#app/domain/exercises/exercise.ts'
import { settled } from '#app/domain/exercises/settled.ts'
import { type BenchView, type Stage, xmrBuilder } from '#app/domain/exercises/xmr-builder.ts'
import { JUDGED, JUDGED_IDS, trueVerdict } from '#app/domain/exercises/xmr-judging.ts'
import { carryForward, workOut } from '#app/domain/exercises/xmr-workings.ts'
import { signalledPoints } from '#app/domain/statistics/xmr-rules.ts'
import type { Solver } from './solver.ts'

/** Works out each number from the months on the bench, then judges both series by the rules. */
export const solveXmrBuilder: Solver = (situation, { slips }) => {
  const { stage, bench } = xmrBuilder.view({ ...situation, query: {} })
  const fields = bench ? sums(stage, bench, slips) : judgement(situation.figures, slips)
  return { fields: { stage, ...fields }, query: {} }
}

/** Who slips divides the total by eleven, keeps a sign, or forgets to multiply by 2.66. */
function sums(stage: Stage, { figure }: BenchView, slips: boolean): Fields {
  const { mean, total, ranges, averageRange, reach } = workOut(figure)
  const distance = slips ? averageRange : reach
  const limits = {
    lower: oneDecimal(Math.max(0, mean - distance)),
    upper: oneDecimal(mean + distance),
  }
  switch (stage) {
    case 'centre':
      return { centre: oneDecimal(slips ? total / 11 : mean) }
    case 'ranges':
      return Object.fromEntries(
        ranges
          .slice(0, 3)
          .map((range, at) => [`range-${at + 1}`, String(slips && at === 1 ? -range - 1 : range)]),
      )
    case 'reach':
      return { reach: oneDecimal(distance) }
    default:
      return limits
  }
}

function oneDecimal(value: number): string {
  return value.toFixed(1)
}

/** Who slips sees no change anywhere. */
function judgement(figures: Parameters<Solver>[0]['figures'], slips: boolean): Fields {
  return Object.assign(
    {},
    ...JUDGED_IDS.map((id): Fields => {
      const series = settled(figures, JUDGED[id].figure)
      if (series === null) throw new Error(`There is no series ${JUDGED[id].figure}`)
      const verdict = slips ? 'no-sign' : trueVerdict(series)
      if (verdict === 'no-sign') return { [`verdict-${id}`]: verdict }
      const [month = 0] = signalledPoints(carryForward(series).signals)
      return { [`verdict-${id}`]: verdict, [`mark-${id}-${month}`]: 'yes' }
    }),
  )
}

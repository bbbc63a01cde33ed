import type { Fields } from '#app/domain/exercises/exercise.ts'
import { reachOf, type SorterChart } from '#app/domain/exercises/sorter-charts.ts'
import { dealCharts } from '#app/domain/exercises/sorter-dealing.ts'
import { batchesMarked } from '#app/domain/exercises/sorter-marks.ts'
import { northmereCharts } from '#app/domain/exercises/sorter-northmere.ts'
import {
  BATCHES,
  batchOf,
  isWhole,
  nextDeal,
  sorterState,
} from '#app/domain/exercises/sorter-state.ts'
import { wholeBelow } from '#app/domain/randomness.ts'
import { play, type Solver } from './solver.ts'

/** Sorts by the rules, marks by the limits, then sorts new charts. Who slips acts on a chart that never changed. */
export const solveSignalSorter: Solver = (situation, { slips, stream }) => {
  const { records, northmere, seed } = situation
  const charts = northmereCharts(northmere, seed)
  const { first, current, so } = sorterState(records)
  const sure = () => (slips ? 3 : 1 + wholeBelow(3, stream))
  if (!isWhole(first)) {
    const batch = batchOf(charts, first.batches)
    const sures = Object.fromEntries(batch.map(({ id }) => [`sure-${id}`, String(sure())]))
    return play({ ask: `sort-${first.batches + 1}`, ...sorts(batch, slips), ...sures })
  }
  const marked = batchesMarked(charts, so)
  if (marked < BATCHES)
    return play({ ask: `marks-${marked + 1}`, ...marks(batchOf(charts, marked), slips) })
  if (isWhole(current)) return play({ ask: 'deal', deal: String(nextDeal(records)) })
  const fresh = batchOf(dealCharts(seed, current.deal), current.batches)
  return play({ ask: `new-${current.batches + 1}`, ...sorts(fresh, slips) })
}

function sorts(batch: readonly SorterChart[], slips: boolean): Fields {
  const slipped = slips ? batch.find(({ planted }) => planted.sort !== 'act') : undefined
  return Object.fromEntries(
    batch.map((chart) => [`sort-${chart.id}`, chart === slipped ? 'act' : chart.planted.sort]),
  )
}

function marks(batch: readonly SorterChart[], slips: boolean): Fields {
  return Object.fromEntries(
    batch.flatMap((chart, at) => [
      [`happens-${chart.id}`, slips && at === 0 ? 'worse' : chart.planted.happens],
      [`meets-${chart.id}`, slips && at === 1 ? 'never' : reachOf(chart)],
    ]),
  )
}

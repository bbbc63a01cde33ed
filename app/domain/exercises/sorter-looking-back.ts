import type { Situation } from './exercise.ts'
import type { LookedBack } from './looking-back.ts'
import type { SorterChart } from './sorter-charts.ts'
import { correctedSeries, farFromAverage } from './sorter-correcting.ts'
import { dealCharts } from './sorter-dealing.ts'
import { isSeasonRight } from './sorter-season.ts'
import { countRight, type SorterState } from './sorter-state.ts'

const PREDICTED: Readonly<Record<string, string>> = {
  closer: 'They lie closer to 45',
  same: 'They are spread as before',
  further: 'They are spread more widely',
}

/** What was said first beside what was found, row by row. */
export function lookedBack(
  { northmere, prediction, seed }: Situation,
  charts: readonly SorterChart[],
  { first, finished, so }: SorterState,
): LookedBack[] {
  const all = { correct: 100, months: 46 }
  const { left, corrected } = correctedSeries(northmere, all)
  const same = charts.filter(({ planted }) => planted.sort !== 'act')
  const onLuck = same.filter(({ id }) => first.sorted.get(id)?.sort === 'act').length
  return [
    ...predictionRow(prediction, farFromAverage(left), farFromAverage(corrected), left.length),
    {
      about: 'Charts on which nothing had changed',
      said: `Act on ${onLuck} of ${same.length}`,
      found: `Act on none of ${same.length}`,
    },
    {
      about: 'Sorting twelve charts',
      said: `${countRight(charts, first.sorted)} of ${charts.length} as the rules do`,
      found: `New charts: ${scores(finished, seed)} of 12`,
    },
    ...(isSeasonRight(northmere, so)
      ? [
          {
            about: 'Anti-social behaviour',
            said: 'Summer months outside the limits',
            found: 'None, once the season is out',
          },
        ]
      : []),
  ]
}

function predictionRow(
  prediction: Situation['prediction'],
  before: number,
  after: number,
  months: number,
): LookedBack[] {
  const said = Object.values(prediction ?? {})
    .map((value) => PREDICTED[value])
    .find((words) => words !== undefined)
  if (said === undefined) return []
  const found = `More widely: ${after} of ${months} months far from 45, against ${before} left alone`
  return [{ about: 'Correcting every miss', said, found }]
}

function scores(finished: SorterState['finished'], seed: string): string {
  return finished
    .map(({ deal, sorted }) => countRight(dealCharts(seed, deal), sorted))
    .join(', then ')
}

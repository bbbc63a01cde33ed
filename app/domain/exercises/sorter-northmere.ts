import { keptFor } from '../kept-for.ts'
import { monthLabel } from '../northmere/calendar.ts'
import type { DistrictId } from '../northmere/districts.ts'
import { type Counted, monthlySeries } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { T2, T6, T6b, T14a, T15 } from '../northmere/truths.ts'
import { median } from '../statistics/describe.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { weightedEstimate } from '../statistics/survey.ts'
import { roundHalfAway } from '../statistics/words.ts'
import type { SorterChart } from './sorter-charts.ts'
import { dealDrift } from './sorter-dealing.ts'

const LAST_SETTLED = '2025-02'
const TWO_YEARS = 24
const GROUP = 25

/**
 * The first twelve charts, six of them of measures that never changed. Eleven are Northmere's own;
 * the twelfth drifts, which nothing in Northmere does, and is drawn with the learner's seed.
 */
export function northmereCharts(tables: NorthmereTables, seed: string): readonly SorterChart[] {
  return keptFor(tables, `sorter ${seed}`, () => drawCharts(tables, seed))
}

function drawCharts(tables: NorthmereTables, seed: string): SorterChart[] {
  return [
    counts(tables, {
      id: 'burglary-a',
      type: 'burglary_residential',
      district: 'A',
      better: 'lower',
      name: 'Residential burglary, Alderbrook',
      planted: {
        sort: 'leave',
        happens: 'none',
        says: 'Nothing changed in four years. Every high and low was luck.',
      },
    }),
    responses(tables, 'G', {
      id: 'response-g',
      name: 'Emergency calls reached in under 15 minutes, Gorsedale',
      target: 90,
      better: 'higher',
      measure: underFifteen,
      unit: '%',
      ceiling: 100,
      planted: {
        sort: 'improve',
        happens: 'none',
        says: 'Nothing changed. Gorsedale is upland: where cars start from decides this, not effort.',
      },
    }),
    counts(tables, {
      id: 'vehicle-b',
      type: T2.type,
      district: T2.district,
      better: 'lower',
      baseline: TWO_YEARS,
      name: 'Vehicle crime, Brackwater',
      planted: {
        sort: 'act',
        happens: 'worse',
        says: `It rose by ${percent(T2.factor)} in ${monthOf(tables, T2.from)} and stayed there.`,
      },
    }),
    responses(tables, 'E', {
      id: 'response-e',
      name: 'Emergency calls reached in under 15 minutes, Elmsea',
      target: 75,
      better: 'higher',
      measure: underFifteen,
      unit: '%',
      ceiling: 100,
      planted: {
        sort: 'leave',
        happens: 'none',
        says: 'Nothing changed, and the average is above the target. A red group is luck.',
      },
    }),
    counts(tables, {
      id: 'crime-e',
      type: 'all-crime',
      district: T15.leaves,
      better: 'neither',
      baseline: TWO_YEARS,
      name: 'All recorded crime, Elmsea',
      planted: {
        sort: 'act',
        happens: 'moved',
        says: `A ward with ${T15.share * 100}% of the crime went to Harrowbank in ${monthOf(tables, T15.from)}. A real signal, and no less crime.`,
      },
    }),
    confidence(tables),
    counts(tables, {
      id: 'violence-c',
      type: T6b.type,
      district: T6b.district,
      better: 'lower',
      name: 'Violence with injury, Calderport',
      planted: {
        sort: 'act',
        happens: 'once',
        says: `${monthOf(tables, T6b.month)} was ${T6b.factor} times its usual level, and only that month.`,
      },
    }),
    responses(tables, 'B', {
      id: 'middle-b',
      name: 'Middle response time, Brackwater',
      target: 12,
      better: 'lower',
      measure: middle,
      unit: ' minutes',
      decimals: 1,
      planted: {
        sort: 'improve',
        happens: 'none',
        says: 'Nothing changed. The average is over the target, so green groups are luck.',
      },
    }),
    counts(tables, {
      id: 'burglary-h',
      type: 'burglary_residential',
      district: 'H',
      better: 'lower',
      baseline: TWO_YEARS,
      name: 'Residential burglary, Harrowbank',
      planted: {
        sort: 'act',
        happens: 'better',
        says: 'It fell by 20% in April 2024 and stayed there. Find out why, and keep it.',
      },
    }),
    responses(tables, 'C', {
      id: 'middle-c',
      name: 'Middle response time, Calderport',
      target: 10,
      better: 'lower',
      measure: middle,
      unit: ' minutes',
      decimals: 1,
      planted: {
        sort: 'leave',
        happens: 'none',
        says: 'Nothing changed, and the whole range is within the target.',
      },
    }),
    dealDrift(seed),
    counts(tables, {
      id: 'shops',
      type: 'shoplifting',
      district: 'all',
      better: 'neither',
      baseline: TWO_YEARS,
      name: 'Recorded shoplifting, the whole force',
      planted: {
        sort: 'act',
        happens: 'moved',
        says: 'It has grown by 0.8% a month since April 2023. Shops may be stolen from more, or report more.',
      },
    }),
  ]
}

type Given = Pick<SorterChart, 'id' | 'name' | 'better' | 'planted'>

function counts(
  { monthly }: NorthmereTables,
  {
    type,
    district,
    baseline,
    ...chart
  }: Given & {
    type: Counted
    district: DistrictId | 'all'
    baseline?: number
  },
): SorterChart {
  const months = monthlySeries(monthly, { type, district, to: LAST_SETTLED })
  const from = `limits from ${baseline ? `the first ${baseline}` : `all ${months.length}`} months`
  return {
    ...chart,
    unit: '',
    decimals: 0,
    isCount: true,
    target: null,
    subtitle: `A month, ${months[0]?.label} to ${months.at(-1)?.label}, ${from}`,
    x: months.map(({ label }) => label),
    y: months.map(({ count }) => count),
    baseline: baseline ?? months.length,
  }
}

interface OfResponses extends Given, Pick<SorterChart, 'unit' | 'target' | 'ceiling'> {
  decimals?: number
  measure: (minutes: number[]) => number
}

function responses(
  tables: NorthmereTables,
  district: DistrictId,
  { measure, decimals = 0, ...chart }: OfResponses,
): SorterChart {
  const minutes = tables.responses
    .filter((row) => row.district === district)
    .map((row) => row.minutes)
  const groups = Array.from({ length: minutes.length / GROUP }, (_, at) =>
    minutes.slice(at * GROUP, (at + 1) * GROUP),
  )
  return {
    ...chart,
    decimals,
    isCount: false,
    baseline: groups.length,
    subtitle: `${minutes.length} responses in order, ${groups.length} groups of ${GROUP}, limits from all of them`,
    x: groups.map((_, at) => `Group ${at + 1}`),
    y: groups.map(measure),
  }
}

function underFifteen(minutes: number[]): number {
  return (minutes.filter((one) => one < 15).length / minutes.length) * 100
}

function middle(minutes: number[]): number {
  return median(minutes) ?? 0
}

/** The quarters before confidence fell (T6): 14 of the same true level. */
function confidence({ survey }: NorthmereTables): SorterChart {
  const quarters = Array.from({ length: T6.fromQuarter - 1 }, (_, at) => at + 1)
  const shares = quarters.map((quarter) => {
    const weighted = weightedEstimate(
      survey
        .filter((row) => row.quarter === quarter)
        .map(({ good, ...group }) => ({ ...group, k: good })),
    )
    if (isRefusal(weighted)) throw new RangeError(weighted.why)
    return roundHalfAway(weighted.estimate * 100)
  })
  return {
    id: 'confidence',
    name: 'People who say the police do a good job',
    unit: '%',
    decimals: 0,
    ceiling: 100,
    isCount: false,
    better: 'higher',
    target: 65,
    subtitle: `Survey of 600 people a quarter, weighted, ${quarters.length} quarters, limits from all of them`,
    x: quarters.map((quarter) => `Quarter ${quarter}`),
    y: shares,
    baseline: shares.length,
    planted: {
      sort: 'improve',
      happens: 'none',
      says: 'Nothing changed in these quarters. The average is below the target, and no quarter is to blame.',
    },
  }
}

function monthOf({ monthly }: NorthmereTables, i: number): string {
  if (i > T14a.month) throw new RangeError(`There is no month ${i}`)
  return monthLabel(monthly.find((row) => row.i === i)?.month ?? '')
}

function percent(factor: number): string {
  return `${roundHalfAway((factor - 1) * 100)}%`
}

import { monthAt, monthLabel } from '../northmere/calendar.ts'
import { T14a } from '../northmere/truths.ts'
import { happens, keyedStream, normal, type Stream, shuffled, wholeBelow } from '../randomness.ts'
import { roundHalfAway } from '../statistics/words.ts'
import type { Xmr } from '../statistics/xmr.ts'
import { limitsOf, type Sort, type SorterChart } from './sorter-charts.ts'
import { HUNG_UP, MEASURES, type Measure } from './sorter-measures.ts'

const MONTHS = 24
/** Limits are set before anything is planted. */
const BASELINE = 12
export const CHARTS_IN_A_DEAL = 12
const UNCHANGED = 6

type Planted = 'steady' | 'spike' | 'step' | 'drift' | 'climb'

/**
 * Twelve charts dealt by the learner's seed, six or more of which never changed. Each is drawn again
 * until the four rules say what was planted, so that luck never makes the answer wrong.
 */
export function dealCharts(seed: string, deal: number): SorterChart[] {
  const stream = keyedStream('signal-sorter', seed, 'deal', deal)
  const changed = CHARTS_IN_A_DEAL - UNCHANGED - wholeBelow(2, stream)
  const improved = 3 + wholeBelow(2, stream)
  const sorts = Array.from({ length: CHARTS_IN_A_DEAL }, (_, at): Sort => {
    if (at < changed) return 'act'
    return at < changed + improved ? 'improve' : 'leave'
  })
  const measures = shuffled(MEASURES, stream)
  return shuffled(sorts, stream).map((sort, at) =>
    dealChart(`new-${at + 1}`, measures[at] ?? HUNG_UP, sort, stream),
  )
}

/** The one chart of the first set that climbs month by month and stays inside its limits. */
export function dealDrift(seed: string): SorterChart {
  const stream = keyedStream('signal-sorter', seed, 'drift')
  const plan: Plan = { sort: 'act', planted: 'climb', up: true, from: CHANGE_FROM }
  return drawnUntil('hung-up', HUNG_UP, plan, stream, (_, { signals }) => {
    const rules = signals.map(({ rule }) => rule)
    return rules.includes('trend7') && !rules.includes('outside') && !rules.includes('run7')
      ? null
      : 'again'
  })
}

function dealChart(id: string, measured: Measure, sort: Sort, stream: Stream): SorterChart {
  const kinds: Planted[] = ['spike', 'step', 'step', 'drift']
  const planted = sort === 'act' ? (kinds[wholeBelow(kinds.length, stream)] ?? 'step') : 'steady'
  const latest = planted === 'spike' ? 8 : 2
  const from = CHANGE_FROM + wholeBelow(latest, stream)
  const plan: Plan = { sort, planted, up: happens(0.5, stream), from }
  const reach = stream()
  return drawnUntil(id, measured, plan, stream, (chart, limits) => {
    if (limits.signals.length > 0 !== (sort === 'act')) return 'again'
    const target = targetFor(chart, sort, { reach, limits })
    return isPlainToSee(chart, target, limits) ? target : 'again'
  })
}

interface Plan {
  sort: Sort
  planted: Planted
  up: boolean
  /** The month, counted from 0, in which the change begins. */
  from: number
}

/** Changes begin when the limits are set and a few months more are ordinary. */
const CHANGE_FROM = 15
const MOST_DRAWS = 2000

/** Draws until `targetOf` gives a target, or none (null), and does not ask for another draw. */
function drawnUntil(
  id: string,
  measured: Measure,
  plan: Plan,
  stream: Stream,
  targetOf: (chart: SorterChart, limits: Xmr) => number | null | 'again',
): SorterChart {
  const blank = blankChart(id, measured, plan)
  for (let at = 0; at < MOST_DRAWS; at++) {
    const chart = { ...blank, y: drawMonths(blank, measured, plan, stream) }
    const target = targetOf(chart, limitsOf(chart))
    if (target !== 'again') return { ...chart, target }
  }
  throw new RangeError(`No draw in ${MOST_DRAWS} shows what was planted`)
}

function blankChart(id: string, measured: Measure, { sort, planted, up, from }: Plan): SorterChart {
  const { name, level, better, unit } = measured
  const last = T14a.month - 1
  const months = Array.from({ length: MONTHS }, (_, at) =>
    monthLabel(monthAt(last - MONTHS + 1 + at)),
  )
  return {
    id,
    name,
    unit,
    better,
    x: months,
    y: [],
    target: null,
    ...(unit === '%' ? { ceiling: 100 } : {}),
    decimals: level < 50 ? 1 : 0,
    isCount: false,
    baseline: BASELINE,
    subtitle: `A month, ${months[0]} to ${months.at(-1)}, limits from the first ${BASELINE} months`,
    planted: {
      sort,
      happens: happeningOf(planted, up, better),
      says: saysOf(planted, months, from),
    },
  }
}

function drawMonths(
  { ceiling = Number.POSITIVE_INFINITY, decimals }: SorterChart,
  { level, spread }: Measure,
  { planted, up, from }: Plan,
  stream: Stream,
): number[] {
  return Array.from({ length: MONTHS }, (_, at) => {
    const moved = (up ? 1 : -1) * spread * movedBy(planted, at, from)
    const noise = normal(stream) * spread * (isGradual(planted) && at >= from ? GRADUAL_NOISE : 1)
    return Math.min(ceiling, roundHalfAway(Math.max(0, level + moved + noise), decimals))
  })
}

const DRIFT = 0.4
const GRADUAL_NOISE = 0.2
/** A climb passes the mean halfway, so that nothing but its direction stands out. */
const CLIMB_STARTS = -2

/** How far a month lies from the usual level, in monthly spreads. */
function movedBy(planted: Planted, at: number, from: number): number {
  if (planted === 'steady' || at < from) return 0
  if (planted === 'spike') return at === from ? 5 : 0
  if (planted === 'step') return 2.2
  return (planted === 'climb' ? CLIMB_STARTS : 0) + DRIFT * (at - from + 1)
}

function isGradual(planted: Planted): boolean {
  return planted === 'drift' || planted === 'climb'
}

function happeningOf(planted: Planted, up: boolean, better: Measure['better']) {
  if (planted === 'steady') return 'none'
  if (planted === 'spike') return 'once'
  return up === (better === 'higher') ? 'better' : 'worse'
}

function saysOf(planted: Planted, months: string[], from: number): string {
  switch (planted) {
    case 'steady':
      return 'Nothing changed.'
    case 'spike':
      return `We moved ${months[from]}, and only that month.`
    case 'step':
      return `We moved the level in ${months[from]} and left it there.`
    case 'drift':
    case 'climb':
      return `We made it drift, month by month, from ${months[from]}.`
  }
}

/** How far the target lies from the mean, in distances to a limit. */
const INSIDE = 0.55
const BEYOND = 1.35

/** A target that makes the level good enough or not; none for some charts. */
function targetFor(
  { better, decimals }: SorterChart,
  sort: Sort,
  { reach, limits }: { reach: number; limits: Xmr },
): number | null {
  if (sort !== 'improve' && reach < 0.25) return null
  const { mean, upperProcessLimit } = limits
  const distance = (upperProcessLimit - mean) * (reach < 0.65 ? INSIDE : BEYOND)
  const isEasy = sort === 'leave' || (sort === 'act' && reach < 0.65)
  const up = (better === 'higher') !== isEasy
  return roundHalfAway(mean + (up ? distance : -distance), decimals)
}

/** The target is not so near the mean, or so far away, that an eye could doubt it. */
function isPlainToSee(
  { ceiling = Number.POSITIVE_INFINITY }: SorterChart,
  target: number | null,
  { mean, upperProcessLimit }: Xmr,
): boolean {
  if (target === null) return true
  const reach = upperProcessLimit - mean
  return target > 0 && target < ceiling - 1 && Math.abs(target - mean) >= reach / 3
}

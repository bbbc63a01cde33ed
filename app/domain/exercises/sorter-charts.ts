import type { LineFigure } from '../figures.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatNumber } from '../statistics/words.ts'
import { type Xmr, xmr } from '../statistics/xmr.ts'
import { signalledPoints } from '../statistics/xmr-rules.ts'

/** What can be done about a chart. */
export const SORTS = ['act', 'improve', 'leave'] as const
export type Sort = (typeof SORTS)[number]

export const SORT_IN_WORDS: Record<Sort, string> = {
  act: 'Act on a signal',
  improve: 'Improve the whole process',
  leave: 'Leave alone',
}

/** What is happening to a measure. */
export const HAPPENINGS = ['better', 'worse', 'moved', 'once', 'none'] as const
export type Happening = (typeof HAPPENINGS)[number]

/** Whether a measure can meet its target as it is run now. */
export const REACHES = ['always', 'sometimes', 'never', 'no-target'] as const
export type Reach = (typeof REACHES)[number]

/** One small chart to sort. */
export interface SorterChart {
  id: string
  name: string
  /** What, where and when; "made-up figures" is added. */
  subtitle: string
  x: string[]
  y: number[]
  /** Written straight after a value. */
  unit: string
  decimals: number
  /** A measure that stops here: 100 for a percentage. */
  ceiling?: number
  isCount: boolean
  better: 'higher' | 'lower' | 'neither'
  target: number | null
  /** How many points at the start set the limits. */
  baseline: number
  /** What was planted in it. */
  planted: { sort: Sort; happens: Happening; says: string }
}

/** The chart's limits and signals. Throws for a chart that has none: that is a bug. */
export function limitsOf({ y, baseline, isCount }: SorterChart): Xmr {
  const limits = xmr(y, { baseline, isCount })
  if (isRefusal(limits)) throw new RangeError(limits.why)
  return limits
}

/** What the rules make of a chart: a signal, or a level that is or is not good enough by its target. */
export function sortByRules(chart: SorterChart): Sort {
  const { signals, mean } = limitsOf(chart)
  if (signals.length > 0) return 'act'
  return chart.target === null || meets(chart, mean) ? 'leave' : 'improve'
}

/** Whether every, some or no result between the limits would meet the target. */
export function reachOf(chart: SorterChart): Reach {
  if (chart.target === null) return 'no-target'
  const [low, high] = limitsShown(chart)
  const [best, worst] = chart.better === 'lower' ? [low, high] : [high, low]
  if (meets(chart, worst)) return 'always'
  return meets(chart, best) ? 'sometimes' : 'never'
}

function meets({ better, target }: SorterChart, value: number): boolean {
  if (target === null) return true
  return better === 'lower' ? value <= target : value >= target
}

/** The limits as they are drawn: no percentage lies above 100 or below 0. */
export function limitsShown(chart: SorterChart): [number, number] {
  const { lowerProcessLimit, upperProcessLimit } = limitsOf(chart)
  return [
    chart.ceiling === undefined ? lowerProcessLimit : Math.max(0, lowerProcessLimit),
    Math.min(chart.ceiling ?? Number.POSITIVE_INFINITY, upperProcessLimit),
  ]
}

/** A value of the chart in words: "71%". */
export function valueInWords({ unit, decimals }: SorterChart, value: number): string {
  return `${formatNumber(value, decimals)}${unit}`
}

/** "Target: at least 75%", or that there is none. */
export function targetOf(chart: SorterChart): string {
  const { target, better } = chart
  if (target === null) return 'No target.'
  return `Target: ${better === 'lower' ? 'at most' : 'at least'} ${valueInWords(chart, target)}.`
}

/** Which way is better, as a person has decided for this measure. */
export function betterOf({ better }: SorterChart): string {
  return better === 'neither'
    ? 'Neither direction is better by itself: the count also moves with reporting and recording.'
    : `Better: ${better}.`
}

/** The chart with its mean and limits; its signals only where they have been earned. */
export function figureOf(chart: SorterChart, shown: { signals: boolean }): LineFigure {
  const { mean, signals } = limitsOf(chart)
  const { name, subtitle, x, y, unit, decimals, target, better, isCount } = chart
  const [low, high] = limitsShown(chart)
  const top = Math.max(high, ...y, target ?? 0)
  const hasCeilingTarget = target !== null && better === 'lower'
  const isFromZero = isCount || hasCeilingTarget
  const yMin = isFromZero ? 0 : roundBelow(Math.min(low, ...y, target ?? low), top)
  return {
    kind: 'line',
    title: name,
    subtitle: `${subtitle}, made-up figures`,
    x,
    y,
    decimals,
    centre: mean,
    limits: [low, high],
    yMin,
    ...(unit === '' ? {} : { unit }),
    ...(chart.ceiling === undefined ? {} : { yMax: chart.ceiling }),
    ...(shown.signals ? { signals: signalledPoints(signals) } : {}),
    ...(target === null || shown.signals
      ? {}
      : {
          band: hasCeilingTarget ? [0, target] : [target, chart.ceiling ?? top],
          bandName: 'Meets the target',
        }),
  }
}

/** Where an axis may begin that does not begin at zero: a round number at or under the lowest value. */
function roundBelow(lowest: number, highest: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(highest - lowest, 1))) / 2
  return Math.max(0, Math.floor(lowest / step) * step)
}

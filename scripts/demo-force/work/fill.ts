import { normal, type Stream, wholeBelow } from '#app/domain/randomness.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { type Xmr, xmr } from '#app/domain/statistics/xmr.ts'
import type { CountsWanted, PointsWanted } from './case.ts'

/** What the words in braces of a text stand for. */
export type Values = Readonly<Record<string, string>>

/** The text with every word in braces filled. Throws for one that has no value. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`Nothing is known of {${name}} in “${text}”`)
    return value
  })
}

/** The months that a text of this day speaks of: the last whole one, and the same a year before. */
export function monthsBefore(day: string): Values {
  return { month: monthAt(day, 1), monthLastYear: monthAt(day, 13) }
}

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

function monthAt(day: string, monthsAgo: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return MONTH.format(new Date(Date.UTC(year, month - 1 - monthsAgo, 1)))
}

/** Two counts with the working of twice the square root of their sum; the second is larger unless it falls. */
export function countsFor({ about, change, share = 0.2 }: CountsWanted, stream: Stream): Values {
  for (;;) {
    const a = Math.round(about * (0.9 + 0.2 * stream()))
    const size = change === 'noise' ? 0.3 + 0.5 * stream() : 1.25 + 0.5 * stream()
    const b = Math.round(a + (change === 'fall' ? -size : size) * 2 * Math.sqrt(2 * a))
    const [gap, root] = [Math.abs(b - a), Math.sqrt(a + b)]
    const isSignal = gap > 2 * root
    if (gap === 0 || isSignal !== (change !== 'noise')) continue
    const total = Math.round(b * (8.5 + stream()))
    return {
      a: written(a),
      b: written(b),
      c: written(Math.round(b * share * (0.9 + 0.2 * stream()))),
      gap: written(gap),
      sum: written(a + b),
      root: root.toFixed(1),
      band: (2 * root).toFixed(1),
      total: written(total),
      near: written(Math.round(total * (0.975 + 0.015 * stream()))),
    }
  }
}

/** A year and a half or more of months, with everything that is said of their chart. */
export interface Plotted {
  answers: { points: string; baseline: string } & Record<string, string>
  values: Values
  isShift: boolean
}

/** The months that set the limits where the level changes after them. */
const BASELINE = 12

/** Points of the kind that is wanted, with limits worked out as the form asks for them. */
export function plot(wanted: PointsWanted, day: string, stream: Stream): Plotted {
  const isShift = wanted.change !== 'noise'
  for (;;) {
    const points = drawPoints(wanted, isShift ? 20 : 18 + wholeBelow(7, stream), stream)
    const chart = xmr(points, isShift ? { baseline: BASELINE } : {})
    if (isRefusal(chart) || !showsWhatIsWanted(chart, points, isShift)) continue
    const centre = chart.mean.toFixed(1)
    const upper = chart.upperProcessLimit.toFixed(1)
    const lower = Math.max(0, chart.lowerProcessLimit).toFixed(1)
    const rule = `seven or more months in a row lie ${wanted.change === 'fall' ? 'below' : 'above'} the mean.`
    const signals = isShift
      ? `since ${monthAt(day, points.length - BASELINE)} ${rule}`
      : `all ${points.length} points lie within the limits, and no run on one side of the mean is longer than ${longestRun(points, chart.mean)}.`
    return {
      isShift,
      answers: {
        points: points.join('\n'),
        baseline: isShift ? String(BASELINE) : '',
        'centre-line': centre,
        'upper-limit': upper,
        'lower-limit': lower,
      },
      values: {
        n: String(points.length),
        baseline: String(BASELINE),
        centre,
        upper,
        lower,
        rule,
        signals,
        Signals: signals.charAt(0).toUpperCase() + signals.slice(1),
        min: String(Math.min(...points)),
        max: String(Math.max(...points)),
        firstMonth: monthAt(day, points.length),
        shiftMonth: monthAt(day, points.length - BASELINE),
      },
    }
  }
}

function drawPoints(wanted: PointsWanted, many: number, stream: Stream): number[] {
  const { about, spread, change, decimals = 0 } = wanted
  const level = about * (0.92 + 0.16 * stream())
  const shift = change === 'noise' ? 0 : (change === 'fall' ? -2.2 : 2.2) * spread
  return Array.from({ length: many }, (_, at) => {
    const value = level + (at >= BASELINE ? shift : 0) + spread * normal(stream)
    return Number(Math.max(0, value).toFixed(decimals))
  })
}

function showsWhatIsWanted({ mean, signals }: Xmr, points: readonly number[], isShift: boolean) {
  if (!isShift) return signals.length === 0
  const after = points.slice(BASELINE)
  const isOneSided = after.every((one) => one < mean) || after.every((one) => one > mean)
  return isOneSided && signals.every(({ at }) => at >= BASELINE)
}

function longestRun(points: readonly number[], mean: number): number {
  let [longest, run, side] = [0, 0, 0]
  for (const point of points) {
    run = Math.sign(point - mean) === side ? run + 1 : 1
    side = Math.sign(point - mean)
    longest = Math.max(longest, run)
  }
  return longest
}

function written(count: number): string {
  return count.toLocaleString('en-GB')
}

import { valueAt } from './counts.ts'

export type Rule = 'outside' | 'run7' | 'trend7' | 'two-of-three'

export interface Signal {
  rule: Rule
  /** The last point of the pattern, counted from 0. */
  at: number
  /** Above or below the mean; for a trend, rising or falling. */
  side: 'high' | 'low'
  /** The points to mark, in order. */
  points: number[]
}

/** This many in a row on one side, or this many points of six unbroken rises or falls, is a signal. */
const LONG_RUN = 7

/** Two of three successive points beyond this part of the way to a limit is a signal. */
const NEAR_A_LIMIT = 2 / 3

/** Below this share of the figures themselves a difference is rounding, not data. */
const ROUNDING = 1e-12

/**
 * Every signal in a series about its mean, with `reach` the distance to a limit, in order of the
 * pattern's last point, by the definitions of NHSRplotthedots: outside a limit; seven in a row on one
 * side of the mean (a point on it breaks the run); six consecutive rises or falls; three in a row on
 * one side, at least two of them between two-thirds of the way and the limit. A point on a line is
 * not beyond it. Limits are taken before any floor at zero.
 */
export function signalsIn(values: readonly number[], mean: number, reach: number): Signal[] {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(mean))
  const beyond = (value: number, distance: number) =>
    Math.abs(value - mean) > distance + size * ROUNDING
  const sides = values.map((value) => (beyond(value, 0) ? Math.sign(value - mean) : 0))
  const isOutside = values.map((value) => beyond(value, reach))
  const isNear = values.map((value, at) => beyond(value, reach * NEAR_A_LIMIT) && !isOutside[at])
  const steps = values.slice(1).map((value, at) => Math.sign(value - valueAt(values, at)))

  return values.flatMap((_, at) => {
    const found: Signal[] = []
    const record = (rule: Rule, direction: number, points: number[]) =>
      found.push({ rule, at, side: direction > 0 ? 'high' : 'low', points })
    const side = valueAt(sides, at)

    if (isOutside[at]) record('outside', side, [at])
    if (allAre(sides, side, at, LONG_RUN)) record('run7', side, placesTo(at, LONG_RUN))
    const step = steps[at - 1] ?? 0
    if (allAre(steps, step, at - 1, LONG_RUN - 1)) record('trend7', step, placesTo(at, LONG_RUN))
    const near = placesTo(at, 3).filter((place) => isNear[place])
    if (near.length >= 2 && allAre(sides, side, at, 3)) record('two-of-three', side, near)
    return found
  })
}

/** The points that at least one signal marks, in order and once each: what a chart highlights. */
export function signalledPoints(signals: readonly Signal[]): number[] {
  return [...new Set(signals.flatMap((signal) => signal.points))].sort((a, b) => a - b)
}

/** A rule in the words of the courses, for the text beside a chart. */
export const RULE_IN_WORDS: Record<Rule, string> = {
  outside: 'outside a limit',
  run7: 'seven in a row on one side of the average',
  trend7: 'six consecutive rises or falls',
  'two-of-three': 'two of three in a row close to a limit',
}

function placesTo(last: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => last - count + 1 + at)
}

/** Whether the `count` signs that end at `last` are all there and all this one, and not zero. */
function allAre(signs: readonly number[], sign: number, last: number, count: number): boolean {
  return sign !== 0 && placesTo(last, count).every((place) => signs[place] === sign)
}

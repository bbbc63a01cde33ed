import { mean } from '#app/domain/statistics/describe.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { formatNumber } from '#app/domain/statistics/words.ts'
import { type Xmr, xmr } from '#app/domain/statistics/xmr.ts'
import { signalledPoints } from '#app/domain/statistics/xmr-rules.ts'
import type { FactDeclaration } from './figure-formats.ts'
import type { Northmere } from './northmere.ts'
import { completePoints, type Point, seriesOf } from './series.ts'
import { suggestion } from './suggestion.ts'

type Fact = { value: string } | { problem: string }

/** Works out a declared fact from Northmere, written the UK way, or says why it cannot. */
export function resolveFact(declared: FactDeclaration, northmere: Northmere): Fact {
  const work = Object.hasOwn(FACTS, declared.fact) ? FACTS[declared.fact] : undefined
  if (!work)
    return { problem: `"${declared.fact}" is not a fact${suggestion(declared.fact, FACT_NAMES)}` }
  const points = completePoints(seriesOf(declared.of, northmere))
  if (points.length === 0)
    return { problem: 'there are no complete months in "of": look at its from and to' }
  const found = work(points, declared)
  return found === null
    ? { problem: `"${declared.fact}" cannot be worked out from these months` }
    : { value: typeof found === 'string' ? found : formatNumber(found, declared.decimals) }
}

type Work = (points: Point[], declared: FactDeclaration) => number | string | null

/** Every fact by its name: a function of the complete months of a series. */
const FACTS: Record<string, Work> = {
  highest: (points) => highest(points).value,
  lowest: (points) => lowest(points).value,
  'month-of-highest': (points) => highest(points).label,
  'month-of-lowest': (points) => lowest(points).label,
  months: (points) => points.length,
  total: (points) => valuesOf(points).reduce((sum, value) => sum + value, 0),
  mean: (points) => mean(valuesOf(points)),
  'count-in-month': (points, { month }) =>
    points.find((point) => point.month === month)?.value ?? null,
  'average-moving-range': (points) => limitsOf(points)?.averageMovingRange ?? null,
  'upper-limit': (points) => limitsOf(points)?.upperProcessLimit ?? null,
  'lower-limit': (points) => limitsOf(points)?.lowerProcessLimit ?? null,
  'signalled-points': (points) => {
    const limits = limitsOf(points)
    return limits && signalledPoints(limits.signals).length
  },
  'largest-rise-percent': (points) => largestRise(valuesOf(points)),
}

const FACT_NAMES = Object.keys(FACTS)

function valuesOf(points: Point[]): number[] {
  return points.map((point) => point.value)
}

function highest(points: Point[]): Point {
  return points.reduce((most, point) => (point.value > most.value ? point : most))
}

function lowest(points: Point[]): Point {
  return points.reduce((least, point) => (point.value < least.value ? point : least))
}

function limitsOf(points: Point[]): Xmr | null {
  const found = xmr(valuesOf(points), { isCount: true })
  return isRefusal(found) ? null : found
}

/** From one month to the next, in per cent of the first. */
function largestRise(values: number[]): number | null {
  const rises = values
    .slice(1)
    .map((value, i) => ({ before: values[i] ?? 0, value }))
    .filter(({ before }) => before > 0)
    .map(({ before, value }) => ((value - before) / before) * 100)
  return rises.length > 0 ? Math.max(...rises) : null
}

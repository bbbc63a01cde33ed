import type { DimensionId } from '../dashboards/dashboard.ts'
import { type Facts, type Filter, hasDimension } from '../dashboards/facts.ts'
import { keeping, pageFilter } from '../dashboards/filters.ts'
import { sumBy } from '../dashboards/sums.ts'
import { type Look, measureOf } from './looks.ts'

/** A base that is off by more than this is another base. */
const ANOTHER_BASE = 1.5

/** On a log scale: a base that moves by more than a tenth, while its part moves by less than half of that. */
const BASE_MOVES = 0.1

/** Months on each side of a step, at the least. */
const LEAST_MONTHS = 6

/**
 * A rate per resident of a place that far more people are in, where the fair page counts those; or a
 * share over time whose denominator takes a step and whose numerator does not.
 */
export function isDenominatorChanged(seen: Look, honest: Look): boolean {
  const measure = measureOf(seen)
  const facts = seen.facts[seen.dashboard.facts]
  if (!measure || !facts) return false
  if (measure.kind === 'rate') return isWrongBase(seen, honest, facts)
  if (measure.kind !== 'share' || seen.tile.kind === 'card') return false
  const filter = pageFilter(seen.state, seen.dashboard, facts)
  const months = [...(sumBy(facts, [measure.column, measure.outOf], filter, 'month') ?? [])]
  const sums = months.map(([, [n = 0, of = 0]]) => [n, of] as const)
  return Array.from({ length: Math.max(0, sums.length - 2 * LEAST_MONTHS + 1) }, (_, at) =>
    stepAt(sums, at + LEAST_MONTHS),
  ).some(({ n, of }) => Math.abs(of) > BASE_MOVES && Math.abs(n) < Math.abs(of) / 2)
}

function isWrongBase(seen: Look, honest: Look, facts: Facts): boolean {
  const [own, fair] = [measureOf(seen), measureOf(honest)]
  if (own?.kind !== 'rate' || fair?.kind !== 'rate') return false
  if (own.per !== 'resident' || fair.per !== 'daytime') return false
  return facts.districts.some(({ resident, daytime }) => daytime / resident > ANOTHER_BASE)
}

/** The logs of how much the means after a month are of those before. */
function stepAt(sums: readonly (readonly [number, number])[], at: number) {
  const mean = (rows: typeof sums, column: 0 | 1) =>
    rows.reduce((sum, row) => sum + row[column], 0) / rows.length
  const [before, after] = [sums.slice(0, at), sums.slice(at)]
  const step = (column: 0 | 1) => Math.log(mean(after, column) / mean(before, column))
  return { n: step(0), of: step(1) }
}

/** The kinds by which cases differ. */
const KINDS: readonly DimensionId[] = ['grade', 'case', 'offence']

/** A crude difference has to be this large, in points, to be read at all. */
const READABLE_POINTS = 1.5

/** What is left of a difference, with one mix, when it was mostly the mix. */
const MOSTLY_MIX = 0.45

/**
 * Two places, or the first and the last six months, whose shares differ, and hardly differ or differ
 * the other way when both have one mix of cases (direct standardisation, by the mix of both together).
 */
export function isMixed(seen: Look): boolean {
  const measure = measureOf(seen)
  const facts = seen.facts[seen.dashboard.facts]
  if (!facts || measure?.kind !== 'share' || seen.tile.kind === 'card') return false
  const columns = [measure.column, measure.outOf]
  const filter = pageFilter(seen.state, seen.dashboard, facts)
  const sides = sidesOf(seen, filter)
  return (
    sides !== null &&
    KINDS.some((kind) => {
      const kept = filter.keep[kind]
      if (!hasDimension(facts, kind) || kept?.size === 1) return false
      const [a, b] = sides.map((side) => [...(sumBy(facts, columns, side, kind) ?? [])])
      if (!a || !b) return false
      const pairs = a.map(([, own], at) => ({ a: own, b: b[at]?.[1] ?? [] }))
      const crude = shareOf(pairs.map((pair) => pair.a)) - shareOf(pairs.map((pair) => pair.b))
      const alike = pairs.reduce((sum, pair) => sum + weightOf(pair, pairs) * gapOf(pair), 0)
      return Math.abs(crude) * 100 > READABLE_POINTS && alike / crude < MOSTLY_MIX
    })
  )
}

type Pair = { a: readonly number[]; b: readonly number[] }

function sidesOf({ state, tile }: Look, filter: Filter): [Filter, Filter] | null {
  const [one, other, ...more] = state.slicers.district ?? []
  if (one && other && more.length === 0)
    return [keeping(filter, 'district', [one]), keeping(filter, 'district', [other])]
  const months = [...filter.months].sort((a, b) => a - b)
  if (!tile.table.columns.some(({ name }) => name === 'Month') || months.length < 12) return null
  return [
    { ...filter, months: new Set(months.slice(0, 6)) },
    { ...filter, months: new Set(months.slice(-6)) },
  ]
}

function shareOf(sums: readonly (readonly number[])[]): number {
  const of = sums.reduce((sum, [, base = 0]) => sum + base, 0)
  return of === 0 ? 0 : sums.reduce((sum, [n = 0]) => sum + n, 0) / of
}

function weightOf(pair: Pair, pairs: readonly Pair[]): number {
  const base = (one: Pair) => (one.a[1] ?? 0) + (one.b[1] ?? 0)
  return base(pair) / pairs.reduce((sum, one) => sum + base(one), 0)
}

function gapOf({ a, b }: Pair): number {
  return shareOf([a]) - shareOf([b])
}

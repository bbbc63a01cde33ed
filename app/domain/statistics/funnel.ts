import { OUTER_CONFIDENCE, USUAL_CONFIDENCE } from './confidence.ts'
import { isCount } from './counts.ts'
import { type FunnelLimits, funnelLimits } from './funnel-limits.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { carefulSum } from './sum.ts'

/**
 * Over-dispersion from here on is "well above 1": by luck alone the mean squared z-score passes 2 in
 * at most 5% of funnels of any size, and in under 2% of funnels of ten units or more (chi-square).
 */
export const WELL_ABOVE_CHANCE = 2

export interface FunnelUnit {
  name: string
  /** Cases. */
  n: number
  /** How many of them had the outcome. */
  k: number
}

export interface FunnelRow extends FunnelUnit {
  p: number
  z: number
  lower95: number
  upper95: number
  lower998: number
  upper998: number
  method: FunnelLimits['method']
  position: 'inside' | 'outside-95' | 'outside-998'
}

export interface Funnel {
  pooled: number
  /** One for each unit with cases, in the order given. */
  rows: FunnelRow[]
  withoutCases: string[]
  /** Mean squared z-score: 1 when luck alone separates the units (Spiegelhalter, 2005; not winsorised). */
  overDispersion: number
  /** When true, say "more variation than chance" and colour no points. */
  isMoreThanChance: boolean
}

/**
 * A funnel of shares about the pooled share, with 95% and 99.8% limits (Spiegelhalter, 2005); refused
 * with fewer than two units that have cases, or when every case is the same.
 */
export function funnel(units: readonly FunnelUnit[]): Funnel | Refusal {
  if (units.some(({ n, k }) => !isCount(n) || !isCount(k) || k > n)) {
    return refuse('impossible', 'Every unit needs a whole number of cases, and no more outcomes.')
  }
  const counted = units.filter((unit) => unit.n > 0)
  if (counted.length < 2) return refuse('too-few', 'A funnel compares two or more units.')
  const cases = carefulSum(counted.map((unit) => unit.n))
  const pooled = carefulSum(counted.map((unit) => unit.k)) / cases
  if (pooled === 0 || pooled === 1) {
    return refuse('no-variation', 'Every case had the same outcome, so the units do not differ.')
  }
  const rows = counted.map((unit) => rowFor(unit, pooled)).filter((row) => row !== null)
  const overDispersion = carefulSum(rows.map((row) => row.z ** 2)) / rows.length
  return {
    pooled,
    rows,
    withoutCases: units.filter((unit) => unit.n === 0).map((unit) => unit.name),
    overDispersion,
    isMoreThanChance: overDispersion > WELL_ABOVE_CHANCE,
  }
}

function rowFor(unit: FunnelUnit, pooled: number): FunnelRow | null {
  const inner = funnelLimits(pooled, unit.n, USUAL_CONFIDENCE)
  const outer = funnelLimits(pooled, unit.n, OUTER_CONFIDENCE)
  if (isRefusal(inner) || isRefusal(outer)) return null
  const p = unit.k / unit.n
  return {
    ...unit,
    p,
    z: (p - pooled) / Math.sqrt((pooled * (1 - pooled)) / unit.n),
    lower95: inner.lower,
    upper95: inner.upper,
    lower998: outer.lower,
    upper998: outer.upper,
    method: inner.method,
    position: isOutside(p, outer) ? 'outside-998' : isOutside(p, inner) ? 'outside-95' : 'inside',
  }
}

function isOutside(p: number, limits: FunnelLimits): boolean {
  return p < limits.lower || p > limits.upper
}

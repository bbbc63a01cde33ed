import type { District } from '../northmere/districts.ts'
import type { Denominator } from '../northmere/rates.ts'
import { rowsOf, totalCount } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { poissonExactInterval } from '../statistics/poisson.ts'
import { rateInterval } from '../statistics/rate.ts'
import { isRefusal } from '../statistics/refusal.ts'

/** Twelve complete months: those of the pack in the lesson. */
export const YEAR = { from: '2024-03', to: '2025-02', words: 'March 2024 to February 2025' }

export const OFFENCES = ['violence_with_injury', 'burglary_residential'] as const
export type Offence = (typeof OFFENCES)[number]

/** What a count is divided by: nothing, or a column of `districts.csv`. */
export const DIVISORS = ['none', 'resident', 'daytime', 'households'] as const
export type Divisor = (typeof DIVISORS)[number]

/** A district by a count or a rate for each 1,000, with its 95% interval for chance alone. */
export interface Place {
  district: District
  count: number
  value: number
  interval: [number, number]
}

/** The eight districts, highest first. */
export function ranked(tables: NorthmereTables, offence: Offence, per: Divisor): Place[] {
  return tables.districts
    .map((district) => placeOf(tables, district, offence, per))
    .sort((a, b) => b.value - a.value)
}

function placeOf(
  { monthly }: NorthmereTables,
  district: District,
  type: Offence,
  per: Divisor,
): Place {
  const { from, to } = YEAR
  const count = totalCount(rowsOf(monthly, { type, district: district.id, from, to }))
  if (per === 'none') {
    const interval = poissonExactInterval(count)
    if (isRefusal(interval)) throw new RangeError(interval.why)
    return { district, count, value: count, interval: [interval.lower, interval.upper] }
  }
  const base: Denominator = per
  const rate = rateInterval(count, district[base])
  if (isRefusal(rate)) throw new RangeError(rate.why)
  return { district, count, value: rate.rate, interval: [rate.lower, rate.upper] }
}

/** How many places of an order are those of the ranking. */
export function placesRight(order: readonly string[], ranking: readonly Place[]): number {
  return ranking.filter(({ district }, at) => order[at] === district.id).length
}

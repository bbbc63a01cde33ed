import { MONTHS } from '../northmere/calendar.ts'
import { formatNumber, roundHalfAway } from '../statistics/words.ts'
import type { CompareId, Measure } from './dashboard.ts'
import type { Facts, Filter } from './facts.ts'
import { type Axis, keeping } from './filters.ts'
import { labelOf, type Measuring, measureAll, measureBy } from './measured.ts'
import { isAdditive, type Value } from './measures.ts'

/** What a tile is compared with: a filter whose values stand beside its own, or why there is none. */
export interface Comparison {
  id: CompareId
  /** "A year earlier", as the head of a column or the name of a line. */
  name: string
  filter: Filter | null
  /** A month that is compared stands so many months after the one it is compared with. */
  shift: number
  /** Sums are divided by so many, to be an average of places. */
  share: number
  /** The value that everything is compared with; null for all but a target. */
  target: number | null
  why: string | null
}

/** The comparison of a whole: what stands before it, beside it or is aimed at; null for none. */
export function comparisonOf(
  compare: CompareId,
  measuring: Measuring,
  filter: Filter,
): Comparison | null {
  const { measure, facts } = measuring
  switch (compare) {
    case 'none':
      return null
    case 'target':
      return {
        ...nothing(
          compare,
          'Target',
          measure.target === null ? 'This measure has no target.' : null,
        ),
        target: measure.target,
      }
    case 'previous':
      return earlier(compare, 'The period before', filter, lengthOf(filter))
    case 'last-year':
      return earlier(compare, 'A year earlier', filter, 12)
    case 'peers':
      return peers(filter, facts, measure)
  }
}

/** The value that a whole is compared with; null where there is none. */
export function comparedWhole(measuring: Measuring, comparison: Comparison): Value | null {
  const { filter, shift, share } = comparison
  if (filter === null || (shift === 12 && lengthOf(filter) > 12)) return null
  const value = measureAll(measuring, filter)
  return value === null ? null : divided(value, share)
}

/** The values that members of an axis are compared with, by member. */
export function comparedMembers(
  measuring: Measuring,
  comparison: Comparison,
  axis: Axis,
  filter: Filter,
): Map<string, Value> {
  const isOverTime = axis === 'month'
  if (comparison.id === 'target' || (isOverTime && comparison.id === 'previous')) return new Map()
  if (axis === 'year' || (axis === 'district' && comparison.id === 'peers')) return new Map()
  const shifted = isOverTime ? monthsEarlier(filter, comparison.shift) : comparison.filter
  const from = comparison.id === 'peers' ? comparison.filter : shifted
  if (from === null || (!isOverTime && comparison.shift === 12 && lengthOf(from) > 12))
    return new Map()
  const found = measureBy(measuring, from, axis) ?? []
  return new Map(
    found.map(({ id, value }) => [
      isOverTime ? later(id, comparison.shift) : id,
      divided(value, comparison.share),
    ]),
  )
}

function earlier(id: CompareId, name: string, filter: Filter, shift: number): Comparison {
  const first = Math.min(...filter.months)
  const isThere = filter.months.size > 0 && first - shift >= 0
  const isLong = shift === 12 && lengthOf(filter) > 12
  const why = !isThere
    ? 'There are no figures that far back.'
    : isLong
      ? 'More than twelve months cannot be compared with the year before as a whole.'
      : null
  const months = new Set([...filter.months].map((month) => month - shift))
  return { ...nothing(id, name, why), shift, filter: isThere ? { ...filter, months } : null }
}

function peers(filter: Filter, facts: Facts, measure: Measure): Comparison {
  const name = 'Average of similar districts'
  const [one, ...others] = filter.keep.district ?? []
  const district = facts.districts.find(({ id }) => id === one)
  if (facts.people) return nothing('peers', name, 'Numbers of people are too small to compare so.')
  if (!district || others.length > 0)
    return nothing('peers', name, 'Choose one district to compare it with similar ones.')
  const similar = facts.districts.filter(
    ({ id, peer }) => peer === district.peer && id !== district.id,
  )
  if (similar.length === 0)
    return nothing('peers', name, `No other district is similar to ${district.name}.`)
  const ids = similar.map(({ id }) => id)
  const { district: _, ...keep } = filter.keep
  return {
    ...nothing('peers', `${name} (${ids.map((id) => labelOf('district', id)).join(', ')})`, null),
    filter: keeping({ ...filter, keep }, 'district', ids),
    share: isAdditive(measure) ? ids.length : 1,
  }
}

function nothing(id: CompareId, name: string, why: string | null): Comparison {
  return { id, name, filter: null, shift: 0, share: 1, target: null, why }
}

function monthsEarlier(filter: Filter, shift: number): Filter {
  const months = [...filter.months].map((month) => month - shift).filter((month) => month >= 0)
  return { ...filter, months: new Set(months.filter((month) => month < MONTHS)) }
}

function later(month: string, shift: number): string {
  return shift === 0 ? month : `${Number(month.slice(0, 4)) + shift / 12}${month.slice(4)}`
}

function divided(value: Value, share: number): Value {
  if (share === 1 || value.exact === null) return value
  const exact = value.exact / share
  return {
    ...value,
    exact,
    n: value.n / share,
    value: roundHalfAway(exact, 1),
    shown: formatNumber(exact, 1),
  }
}

function lengthOf({ months }: Filter): number {
  return months.size === 0 ? 0 : Math.max(...months) - Math.min(...months) + 1
}

import { MONTHS, monthAt, monthLabel } from '../northmere/calendar.ts'
import type { DateBasis, Measure } from './dashboard.ts'
import { dimensionOf, memberName } from './dimensions.ts'
import { type Facts, type Filter, populationOf } from './facts.ts'
import { type Axis, atMember, yearsIn } from './filters.ts'
import { columnsOf, measureValue, PROTECTED, type Value } from './measures.ts'
import type { Protection } from './protect.ts'
import { type Sums, sumBy } from './sums.ts'

/** What a tile measures, and in what. */
export interface Measuring {
  facts: Facts
  measure: Measure
  dates: DateBasis
  dp: number | null
  protection: Protection
}

/** The value of one member of an axis. */
export interface Member {
  id: string
  label: string
  value: Value
}

/** How many months a rolling total takes in. */
const ROLLING = 12

/** A measure over everything a filter keeps; null where the facts have no such detail. */
export function measureAll(measuring: Measuring, filter: Filter): Value | null {
  return measureBy(measuring, filter, 'none')?.[0]?.value ?? null
}

/** A measure for each member of an axis, in its order; null where the facts have no such detail. */
export function measureBy(measuring: Measuring, filter: Filter, axis: Axis): Member[] | null {
  if (measuring.measure.kind === 'rolling') return rollingBy(measuring, filter, axis)
  if (axis === 'year') return yearsOf(measuring, filter)
  const { facts, measure, dates } = measuring
  const sums = sumBy(facts, columnsOf(measure, facts, dates), filter, axis)
  if (sums === null) return null
  return [...sums]
    .filter(([key]) => axis !== 'team' || isTeamIn(filter, key))
    .map(([key, sum]) => {
      const id = axis === 'month' ? monthAt(Number(key)) : key
      const value = isShown(measuring, filter, axis, id)
        ? measured(measuring, sum, () => atMember(filter, axis, id))
        : PROTECTED
      return { id, label: labelOf(axis, id), value }
    })
}

/** A member’s name as it stands in a table or under a chart. */
export function labelOf(axis: Axis, id: string): string {
  if (axis === 'none') return 'Northmere'
  if (axis === 'month') return monthLabel(id)
  return axis === 'year' ? id : memberName(axis, id)
}

function measured(measuring: Measuring, sums: Sums, filterOf: () => Filter): Value {
  const { facts, measure, dp } = measuring
  const population = measure.kind === 'rate' ? populationOf(facts, filterOf(), measure.per) : null
  return measureValue(measure, sums, population, dp)
}

function isShown(
  { facts, measure, dates, protection }: Measuring,
  filter: Filter,
  axis: Axis,
  member: string,
): boolean {
  if (!facts.people) return true
  return columnsOf(measure, facts, dates).every((column) =>
    protection.mayShowMember(column, filter, axis, member),
  )
}

function yearsOf(measuring: Measuring, filter: Filter): Member[] | null {
  const members = yearsIn(filter)
    .sort()
    .map((id) => {
      const value = isShown(measuring, filter, 'year', id)
        ? measureAll(measuring, atMember(filter, 'year', id))
        : PROTECTED
      return value === null ? null : { id, label: id, value }
    })
  return members.some((member) => member === null) ? null : members.filter((one) => one !== null)
}

/** Twelve months up to each month, or up to the last one; no figure where there are not twelve. */
function rollingBy(measuring: Measuring, filter: Filter, axis: Axis): Member[] | null {
  const plain: Measuring = { ...measuring, measure: asCount(measuring.measure) }
  if (axis !== 'month' && axis !== 'year') {
    const last = Math.max(...filter.months)
    const members = measureBy(plain, windowTo(filter, last), axis)
    return members?.map((one) => (last + 1 < ROLLING ? { ...one, value: NONE } : one)) ?? null
  }
  if (axis === 'year') {
    return yearsIn(filter)
      .sort()
      .map((id) => {
        const value = measureAll(measuring, atMember(filter, 'year', id)) ?? NONE
        return { id, label: id, value }
      })
  }
  const upTo = { ...filter, months: new Set([...allMonths()].filter((m) => m <= lastOf(filter))) }
  const counts = measureBy(plain, upTo, 'month')
  if (counts === null) return null
  return [...filter.months].map((month) => {
    const window = counts.slice(Math.max(0, month - ROLLING + 1), month + 1)
    const isWhole = window.length === ROLLING
    const sum = window.reduce((total, { value }) => total + value.n, 0)
    const value = isWhole ? measureValue(plain.measure, [sum], null, null) : NONE
    return { id: monthAt(month), label: labelOf('month', monthAt(month)), value }
  })
}

const NONE: Value = { ...PROTECTED, shown: 'No figure', isProtected: false }

function asCount(measure: Measure): Measure {
  return measure.kind === 'rolling' ? { ...measure, kind: 'count' } : measure
}

function windowTo(filter: Filter, last: number): Filter {
  const months = [...allMonths()].filter((month) => month <= last && month > last - ROLLING)
  return { ...filter, months: new Set(months) }
}

function allMonths(): Set<number> {
  return new Set(Array.from({ length: MONTHS }, (_, month) => month))
}

function lastOf({ months }: Filter): number {
  return Math.max(-1, ...months)
}

function isTeamIn({ keep }: Filter, team: string): boolean {
  if (!keep.district) return true
  const parent = dimensionOf('team').members.find(({ id }) => id === team)?.parent
  return parent !== undefined && keep.district.has(parent)
}

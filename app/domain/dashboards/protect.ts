import { SMALLEST_GROUP } from '../disclosure.ts'
import { MONTHS } from '../northmere/calendar.ts'
import type { DimensionId } from './dashboard.ts'
import { type Facts, type Filter, sumBy } from './facts.ts'

/**
 * Which parts of a whole must not be shown, when the counts are of people and the whole may be:
 * every part of 1 to 4, and the smallest of the others with them until what is hidden is at least
 * two parts, at least five people and at least two for each part, so that the whole less what is
 * shown gives none of them back. Nobody at all says nothing about anybody, and is shown, unless
 * hiding everything else is not enough. When the whole is 1 to 4, all that is not zero is hidden.
 */
export function protectedParts(counts: readonly number[]): boolean[] {
  if (isSmall(counts.reduce((sum, count) => sum + count, 0))) return counts.map((n) => n > 0)
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])))
  if (hidden.size === 0) return counts.map(() => false)
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .sort((a, b) => a.count - b.count || a.at - b.at)
  const enough = () => isEnough([...hidden].map((at) => counts[at] ?? 0))
  for (const { at } of others) {
    if (enough()) break
    hidden.add(at)
  }
  return counts.map((_, at) => hidden.has(at) || !enough())
}

/** Whether a count of people is too small to show. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_GROUP
}

function isEnough(hidden: readonly number[]): boolean {
  const people = hidden.reduce((sum, count) => sum + count, 0)
  return hidden.length >= 2 && people >= Math.max(SMALLEST_GROUP, 2 * hidden.length)
}

/** Says whether the sum of a column under a filter may be shown, remembering what it has worked out. */
export type MayShow = (column: string, filter: Filter) => boolean

/**
 * The rule for counts of people. A sum may be shown when it is not small itself and when, along
 * every dimension and along the months, it takes in all of what is protected there or none of it:
 * so no other sum that may be shown, less this one, gives a small number back, in this page or in
 * another with one filter changed. Months are protected within their financial year.
 */
export function protectionOf(facts: Facts): MayShow {
  if (!facts.people) return () => true
  const margins = new Map<string, string[][]>()
  const remember = (key: string, work: () => string[][]) => {
    const known = margins.get(key)
    if (known) return known
    const found = work()
    margins.set(key, found)
    return found
  }
  return (column, filter) => {
    const total = sumBy(facts, [column], filter, 'none')?.get('all')?.[0] ?? 0
    if (isSmall(total)) return false
    // Object.entries forgets that the keys are dimensions.
    const axes = Object.entries(filter.keep) as [DimensionId, ReadonlySet<string>][]
    const alongDimensions = axes.every(([dimension, kept]) => {
      const others = without(filter, dimension)
      const key = `${column}|${dimension}|${keyOf(others)}`
      const groups = remember(key, () => membersTogether(facts, column, others, dimension))
      return groups.every((group) => isAllOrNone(group, kept))
    })
    const key = `${column}|months|${keyOf({ ...filter, months: new Set() })}`
    const groups = remember(key, () => monthsTogether(facts, column, filter))
    const kept = new Set([...filter.months].map(String))
    return alongDimensions && groups.every((group) => isAllOrNone(group, kept))
  }
}

function membersTogether(
  facts: Facts,
  column: string,
  filter: Filter,
  by: DimensionId,
): string[][] {
  const sums = [...(sumBy(facts, [column], filter, by) ?? [])]
  const hidden = protectedParts(sums.map(([, [sum = 0]]) => sum))
  return [sums.flatMap(([id], at) => (hidden[at] ? [id] : []))]
}

/** For each financial year its months that go together; the months of years that are themselves small. */
function monthsTogether(facts: Facts, column: string, filter: Filter): string[][] {
  const all = new Set(Array.from({ length: MONTHS }, (_, month) => month))
  const sums = [...(sumBy(facts, [column], { ...filter, months: all }, 'month') ?? [])]
  const years = Array.from({ length: MONTHS / 12 }, (_, year) =>
    sums.slice(year * 12, year * 12 + 12),
  )
  const totals = years.map((months) => months.reduce((sum, [, [count = 0]]) => sum + count, 0))
  const hiddenYears = protectedParts(totals)
  const small = years.filter((_, at) => hiddenYears[at]).flat()
  const within = years.map((months) => {
    const hidden = protectedParts(months.map(([, [count = 0]]) => count))
    return months.flatMap(([id], at) => (hidden[at] ? [id] : []))
  })
  return [small.map(([id]) => id), ...within]
}

function isAllOrNone(group: readonly string[], kept: ReadonlySet<string>): boolean {
  const inside = group.filter((one) => kept.has(one)).length
  return inside === 0 || inside === group.length
}

function without(filter: Filter, dimension: DimensionId): Filter {
  return {
    ...filter,
    keep: Object.fromEntries(Object.entries(filter.keep).filter(([id]) => id !== dimension)),
  }
}

function keyOf({ months, keep }: Filter): string {
  const kept = Object.entries(keep).map(([id, members]) => `${id}=${[...members].join(',')}`)
  return `${[...months].join(',')}|${kept.sort().join('|')}`
}

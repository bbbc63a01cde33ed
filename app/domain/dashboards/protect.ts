import { MONTHS, monthAt } from '../northmere/calendar.ts'
import { signatureOf } from './cube.ts'
import type { DimensionId } from './dashboard.ts'
import { memberIds } from './dimensions.ts'
import type { Facts, Filter } from './facts.ts'
import { type Axis, atMember, yearsIn } from './filters.ts'
import { protectedParts } from './protected-parts.ts'
import { sumBy, sumsOfEveryMonth } from './sums.ts'

/** What may be shown of counts of people; of other counts everything may. */
export interface Protection {
  /** Whether the sum of a column under a filter may be shown. */
  mayShow(column: string, filter: Filter): boolean
  /** Whether one member of an axis may be shown, beside the others and their total. */
  mayShowMember(column: string, filter: Filter, axis: Axis, member: string): boolean
}

const EVERYTHING: Protection = { mayShow: () => true, mayShowMember: () => true }

/** The protection of these facts, kept while they are: what one page worked out helps the next. */
export function protectionOf(facts: Facts): Protection {
  const known = KNOWN.get(facts) ?? newProtection(facts)
  KNOWN.set(facts, known)
  return known
}

const KNOWN = new WeakMap<Facts, Protection>()

/**
 * The rule for counts of people. A sum may be shown when it is not small
 * itself and when, along every dimension and along the months, it takes in all of what is protected
 * there or none of it. Where a total may not be shown, nothing that adds up to it may; where a member
 * may not, others go with it, so that the total less what is shown gives nobody back. Months are
 * protected within their financial year, so that it does not matter where a period begins.
 */
function newProtection(facts: Facts): Protection {
  if (!facts.people) return EVERYTHING
  const along = remembered((column: string, others: Filter, by: DimensionId) => {
    const sums = [...(sumBy(facts, [column], others, by) ?? [])]
    const hidden = protectedParts(sums.map(([, [sum = 0]]) => sum))
    return [sums.flatMap(([id], at) => (hidden[at] ? [id] : []))]
  })
  const alongEachMonth = remembered((column: string, others: Filter, by: DimensionId) =>
    (sumsOfEveryMonth(facts, column, others.keep, by) ?? []).map((counts) => {
      const hidden = protectedParts(counts)
      return [memberIds(by).filter((_, at) => hidden[at])]
    }),
  )
  const isWholeAlongDimensions = (column: string, filter: Filter) =>
    keptIn(filter).every(([dimension, kept]) =>
      areWhole(along(column, without(filter, dimension), dimension), kept),
    )
  // Months are looked at one by one so often that all of them are worked out at once.
  const everyMonth = remembered((column: string, filter: Filter) => {
    const groups = keptIn(filter).map(([dimension, kept]) => {
      return { kept, each: alongEachMonth(column, without(filter, dimension), dimension) }
    })
    const isWhole = MONTH_NUMBERS.map((month) =>
      groups.every(({ kept, each }) => areWhole(each[month] ?? [], kept)),
    )
    const sums = [...(sumBy(facts, [column], filter, 'month') ?? [])].map(([, [sum = 0]]) => sum)
    const together = monthsTogether(sums, isWhole)
    const mayBeShown = (sum: number, month: number) =>
      isWhole[month] && !protectedParts([sum])[0] && areWhole(together, new Set([month]))
    return { together, shown: new Set(MONTH_NUMBERS.filter((m) => mayBeShown(sums[m] ?? 0, m))) }
  })
  const monthsOf = (column: string, filter: Filter) =>
    everyMonth(column, { ...filter, months: ALL_MONTHS })
  const mayShow = remembered((column: string, filter: Filter) => {
    const [month, ...more] = filter.months
    if (month !== undefined && more.length === 0) return monthsOf(column, filter).shown.has(month)
    const total = sumBy(facts, [column], filter, 'none')?.get('all')?.[0] ?? 0
    if (protectedParts([total])[0] || !isWholeAlongDimensions(column, filter)) return false
    return areWhole(monthsOf(column, filter).together, filter.months)
  })
  const shown = remembered((column: string, filter: Filter, axis: Breakdown) =>
    !mayShow(column, filter)
      ? new Set<string>()
      : axis === 'month'
        ? shownMonths(filter, monthsOf(column, filter).shown)
        : shownMembers(facts, column, filter, axis, mayShow),
  )
  return {
    mayShow: (column, filter) => mayShow(column, filter),
    mayShowMember: (column, filter, axis, member) =>
      axis === 'none' ? mayShow(column, filter) : shown(column, filter, axis).has(member),
  }
}

const MONTH_NUMBERS = Array.from({ length: MONTHS }, (_, at) => at)
const ALL_MONTHS: ReadonlySet<number> = new Set(MONTH_NUMBERS)

/** An axis with members. */
type Breakdown = Exclude<Axis, 'none'>

type MayShow = (column: string, filter: Filter) => boolean

/** The months of a filter that may be shown by themselves. */
function shownMonths({ months }: Filter, shown: ReadonlySet<number>): Set<string> {
  return new Set([...months].filter((month) => shown.has(month)).map(monthAt))
}

/** Members that may be shown by themselves; those that may not take others with them. */
function shownMembers(
  facts: Facts,
  column: string,
  filter: Filter,
  axis: Exclude<Breakdown, 'month'>,
  mayShow: MayShow,
): Set<string> {
  const members = sumsOf(facts, column, filter, axis)
  const hidden = protectedParts(
    members.map(({ sum }) => sum),
    members.map(({ id }) => !mayShow(column, atMember(filter, axis, id))),
  )
  return new Set(members.flatMap(({ id }, at) => (hidden[at] ? [] : [id])))
}

function sumsOf(
  facts: Facts,
  column: string,
  filter: Filter,
  axis: Exclude<Breakdown, 'month'>,
): { id: string; sum: number }[] {
  if (axis !== 'year') {
    const sums = sumBy(facts, [column], filter, axis) ?? []
    return [...sums].map(([id, [sum = 0]]) => ({ id, sum }))
  }
  return yearsIn(filter).map((id) => {
    const within = atMember(filter, 'year', id)
    return { id, sum: sumBy(facts, [column], within, 'none')?.get('all')?.[0] ?? 0 }
  })
}

/**
 * For each financial year its months that go together: the small ones and those that are protected
 * along another dimension, with enough others. The months of a year that is small go with others too.
 */
function monthsTogether(sums: readonly number[], isWhole: readonly boolean[]): number[][] {
  const years = Array.from({ length: MONTHS / 12 }, (_, at) => {
    const months = MONTH_NUMBERS.slice(at * 12, at * 12 + 12)
    return { months, counts: months.map((month) => sums[month] ?? 0) }
  })
  const hiddenYears = protectedParts(
    years.map(({ counts }) => counts.reduce((all, one) => all + one, 0)),
  )
  const small = years.flatMap(({ months }, at) => (hiddenYears[at] ? months : []))
  const within = years.map(({ months, counts }) => {
    const hidden = protectedParts(
      counts,
      months.map((month) => !isWhole[month]),
    )
    return months.filter((_, at) => hidden[at])
  })
  return [small, ...within]
}

/** Whether what is kept takes in each group whole, or nothing of it. */
function areWhole<T>(groups: readonly (readonly T[])[], kept: ReadonlySet<T>): boolean {
  return groups.every((group) => {
    const inside = group.filter((one) => kept.has(one)).length
    return inside === 0 || inside === group.length
  })
}

/** What a filter keeps of each dimension. */
function keptIn({ keep }: Filter): [DimensionId, ReadonlySet<string>][] {
  // Object.entries forgets that the keys are dimensions.
  return Object.entries(keep) as [DimensionId, ReadonlySet<string>][]
}

function without(filter: Filter, dimension: DimensionId): Filter {
  return {
    ...filter,
    keep: Object.fromEntries(Object.entries(filter.keep).filter(([id]) => id !== dimension)),
  }
}

/** Enough for hundreds of pages; there are more filters than anybody could keep. */
const MOST_REMEMBERED = 20_000

/** A function of a column, a filter and perhaps an axis that works each answer out once. */
function remembered<Rest extends string[], Answer>(
  work: (column: string, filter: Filter, ...rest: Rest) => Answer,
): (column: string, filter: Filter, ...rest: Rest) => Answer {
  const known = new Map<string, { answer: Answer }>()
  return (column, filter, ...rest) => {
    const key = [column, signatureOf(filter), ...rest].join('/')
    const found = known.get(key)
    if (found) return found.answer
    const answer = work(column, filter, ...rest)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(key, { answer })
    return answer
  }
}

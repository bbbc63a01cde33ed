import { MONTHS, monthAt } from '../northmere/calendar.ts'
import type { DimensionId } from './dashboard.ts'
import { memberIds } from './dimensions.ts'
import { type Facts, type Filter, signatureOf, sumBy, sumByMonth } from './facts.ts'
import { type Axis, atMember, inMonths, yearsIn } from './filters.ts'
import { protectedParts } from './protected-parts.ts'

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
  const alongEachMonth = remembered((column: string, others: Filter, by: DimensionId) => {
    const members = memberIds(by)
    const sums = [...sumByMonth(facts, column, others, by)]
    return new Map(
      sums.map(([month, counts]): [number, string[][]] => {
        const hidden = protectedParts(counts)
        return [month, [members.filter((_, at) => hidden[at])]]
      }),
    )
  })
  /** Months are looked at one by one so often that all of them are worked out at once. */
  const groupsAlong = (column: string, others: Filter, by: DimensionId): string[][] => {
    const [month, ...more] = others.months
    if (month === undefined || more.length > 0) return along(column, others, by)
    return alongEachMonth(column, { ...others, months: ALL_MONTHS }, by).get(month) ?? []
  }
  const isWholeAlongDimensions = (column: string, filter: Filter) =>
    // Object.entries forgets that the keys are dimensions.
    (Object.entries(filter.keep) as [DimensionId, ReadonlySet<string>][]).every(
      ([dimension, kept]) =>
        areWhole(groupsAlong(column, without(filter, dimension), dimension), kept),
    )
  const alongMonths = remembered((column: string, filter: Filter) =>
    monthsTogether(facts, column, filter, isWholeAlongDimensions),
  )
  const mayShow = remembered((column: string, filter: Filter) => {
    const total = sumBy(facts, [column], filter, 'none')?.get('all')?.[0] ?? 0
    if (protectedParts([total])[0] || !isWholeAlongDimensions(column, filter)) return false
    const kept = new Set([...filter.months].map(String))
    return areWhole(alongMonths(column, { ...filter, months: ALL_MONTHS }), kept)
  })
  const shown = remembered((column: string, filter: Filter, axis: Breakdown) =>
    mayShow(column, filter)
      ? shownMembers(facts, column, filter, axis, mayShow)
      : new Set<string>(),
  )
  return {
    mayShow: (column, filter) => mayShow(column, filter),
    mayShowMember: (column, filter, axis, member) =>
      axis === 'none' ? mayShow(column, filter) : shown(column, filter, axis).has(member),
  }
}

const ALL_MONTHS: ReadonlySet<number> = new Set(Array.from({ length: MONTHS }, (_, at) => at))

/** An axis with members. */
type Breakdown = Exclude<Axis, 'none'>

type MayShow = (column: string, filter: Filter) => boolean

/** Members that may be shown by themselves; those that may not take others with them. */
function shownMembers(
  facts: Facts,
  column: string,
  filter: Filter,
  axis: Breakdown,
  mayShow: MayShow,
): Set<string> {
  const members = sumsOf(facts, column, filter, axis)
  const isHidden = members.map(({ id }) => !mayShow(column, atMember(filter, axis, id)))
  const hidden =
    axis === 'month'
      ? isHidden
      : protectedParts(
          members.map(({ sum }) => sum),
          isHidden,
        )
  return new Set(members.flatMap(({ id }, at) => (hidden[at] ? [] : [id])))
}

function sumsOf(facts: Facts, column: string, filter: Filter, axis: Breakdown) {
  if (axis !== 'year') {
    const sums = [...(sumBy(facts, [column], filter, axis) ?? [])]
    return sums.map(([key, [sum = 0]]) => ({
      ...{ id: axis === 'month' ? monthAt(Number(key)) : key, sum },
    }))
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
function monthsTogether(
  facts: Facts,
  column: string,
  filter: Filter,
  isWhole: (column: string, filter: Filter) => boolean,
): string[][] {
  const sums = [...(sumBy(facts, [column], filter, 'month') ?? [])].map(([id, [sum = 0]]) => ({
    ...{
      id,
      sum,
      isHidden: !isWhole(
        column,
        inMonths(filter, (month) => month === Number(id)),
      ),
    },
  }))
  const years = Array.from({ length: MONTHS / 12 }, (_, at) => sums.slice(at * 12, at * 12 + 12))
  const totals = years.map((months) => months.reduce((all, { sum }) => all + sum, 0))
  const hiddenYears = protectedParts(totals)
  const small = years.filter((_, at) => hiddenYears[at]).flat()
  const within = years.map((months) => {
    const hidden = protectedParts(
      months.map(({ sum }) => sum),
      months.map(({ isHidden }) => isHidden),
    )
    return months.flatMap(({ id }, at) => (hidden[at] ? [id] : []))
  })
  return [small.map(({ id }) => id), ...within]
}

/** Whether what is kept takes in each group whole, or nothing of it. */
function areWhole(groups: readonly (readonly string[])[], kept: ReadonlySet<string>): boolean {
  return groups.every((group) => {
    const inside = group.filter((one) => kept.has(one)).length
    return inside === 0 || inside === group.length
  })
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

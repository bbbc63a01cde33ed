import { keptFor } from '../kept-for.ts'
import type { District } from '../northmere/districts.ts'
import type { DimensionId, FactsId } from './dashboard.ts'
import { memberIds } from './dimensions.ts'

/** One table of counts, ready to be summed by anything it has. */
export interface Facts {
  id: FactsId
  /** What is counted, after a number: "crimes and incidents". */
  counted: string
  /** True where the counts are of people: small ones are protected. */
  people: boolean
  /** True where a list of records stands behind each count. */
  records: boolean
  /** Months that were not complete on the day of the extract, counted from April 2021. */
  provisional: ReadonlySet<number>
  /** The same sums at different detail, coarse to fine: the first that has what is asked is used. */
  grains: readonly Grain[]
  /** A grain that takes long to make, made when something first asks for what only it has. */
  late: (() => Grain) | null
  districts: readonly District[]
  /** What each column counts, at the head of a table: "Positive outcomes". */
  names: Readonly<Record<string, string>>
  /** The columns to read instead when records are put in the month they happened. */
  committed: Readonly<Record<string, string>>
}

/** Rows side by side: at each place a month, a member of each dimension and the sums. */
export interface Grain {
  rows: number
  /** The rows of each month; of no month under −1. */
  byMonth: ReadonlyMap<number, readonly number[]>
  /** Months from April 2021; −1 where the table has none. */
  months: Int16Array
  /** Places in the dimension’s members. */
  members: Partial<Record<DimensionId, Int16Array>>
  columns: Readonly<Record<string, Float64Array>>
}

export type AllFacts = Readonly<Partial<Record<FactsId, Facts>>>

/** What to sum: which months (by index), and which members of which dimensions (all where not named). */
export interface Filter {
  months: ReadonlySet<number>
  keep: Readonly<Partial<Record<DimensionId, ReadonlySet<string>>>>
}

/** Sums of columns, in the order asked for. */
export type Sums = readonly number[]

/** Builds a grain from rows of objects: how to read the month, the members and the columns of one. */
export function grainOf<Row>(
  rows: readonly Row[],
  month: (row: Row) => number,
  members: Partial<Record<DimensionId, (row: Row) => string>>,
  columns: Record<string, (row: Row) => number>,
): Grain {
  const places = Object.entries(members).map(([id, read]) => {
    // The keys are those of `members`: Object.entries forgets it.
    const order = new Map(memberIds(id as DimensionId).map((one, at) => [one, at]))
    return [id, Int16Array.from(rows, (row) => placeIn(order, read(row), id))]
  })
  const sums = Object.entries(columns).map(([id, read]) => [id, Float64Array.from(rows, read)])
  const months = Int16Array.from(rows, month)
  const byMonth = new Map<number, number[]>()
  months.forEach((one, row) => {
    const found = byMonth.get(one)
    if (found) found.push(row)
    else byMonth.set(one, [row])
  })
  return {
    ...{ rows: rows.length, byMonth, months },
    members: Object.fromEntries(places),
    columns: Object.fromEntries(sums),
  }
}

/**
 * The sums of some columns for every member of a breakdown, in its order (months in time order);
 * `none` gives one, with the key `all`. Null when no grain has what is asked. A filter on a dimension
 * that no grain has does not reach these facts.
 */
export function sumBy(
  facts: Facts,
  columns: readonly string[],
  filter: Filter,
  by: DimensionId | 'month' | 'none',
): ReadonlyMap<string, Sums> | null {
  // A page asks for the same sums many times: for its tiles, their totals and what is protected.
  const key = `${by} ${columns.join()} ${signatureOf(filter)}`
  return keptFor(facts, key, () => summed(facts, columns, filter, by))
}

const signatures = new WeakMap<Filter, string>()

/** A filter in one line, worked out once: filters are made and never changed. */
export function signatureOf(filter: Filter): string {
  const known = signatures.get(filter)
  if (known !== undefined) return known
  const kept = Object.entries(filter.keep).map(([id, members]) => `${id}=${lineOf(members)}`)
  const signature = [lineOf(filter.months), ...kept.sort()].join(';')
  signatures.set(filter, signature)
  return signature
}

type One = [dimension: DimensionId, member: string]

/** The dimension, the last of them, of which a filter keeps one member. */
function oneMember(grain: Grain, { keep }: Filter): One | null {
  // Object.entries forgets that the keys are dimensions.
  const found = (Object.entries(keep) as [DimensionId, ReadonlySet<string>][]).findLast(
    ([id, kept]) => kept.size === 1 && grain.members[id] !== undefined,
  )
  const [member] = found?.[1] ?? []
  return found && member !== undefined ? [found[0], member] : null
}

/** The sums of one member from those of all: a table asks for one after the other. */
function among(
  facts: Facts,
  columns: readonly string[],
  filter: Filter,
  [dimension, member]: One,
): Sums {
  const { [dimension]: _, ...keep } = filter.keep
  const sums = sumBy(facts, columns, { months: filter.months, keep }, dimension)
  return sums?.get(member) ?? columns.map(() => 0)
}

/** Filters that are made from each other share their sets, so most are written once. */
function lineOf(set: ReadonlySet<string | number>): string {
  const known = lines.get(set)
  if (known !== undefined) return known
  const line = [...set].join()
  lines.set(set, line)
  return line
}

const lines = new WeakMap<ReadonlySet<string | number>, string>()

function summed(
  facts: Facts,
  columns: readonly string[],
  filter: Filter,
  by: DimensionId | 'month' | 'none',
): ReadonlyMap<string, Sums> | null {
  const grain = grainFor(facts, columns, filter, by)
  if (!grain) return null
  const one = by === 'none' ? oneMember(grain, filter) : null
  if (one) return new Map([['all', among(facts, columns, filter, one)]])
  const keys = keysOf(filter, by)
  const width = columns.length
  const sums = new Float64Array(keys.length * width)
  const place = placesOf(grain, by)
  const values = columns.map((column) => grain.columns[column] ?? NO_VALUES)
  forKept(grain, filter, (row) => {
    const start = (place === null ? 0 : (place[row] ?? 0)) * width
    for (let c = 0; c < width; c++)
      sums[start + c] = (sums[start + c] ?? 0) + (values[c]?.[row] ?? 0)
  })
  const found = new Map<string, Sums>()
  keys.forEach((key, at) => {
    if (isKept(filter, by, key))
      found.set(key, Array.from(sums.subarray(at * width, (at + 1) * width)))
  })
  return found
}

/** The sums of one column for every member of a dimension, month by month, in one pass. */
export function sumByMonth(
  facts: Facts,
  column: string,
  filter: Filter,
  by: DimensionId,
): Map<number, number[]> {
  const members = memberIds(by)
  const sums = new Map([...filter.months].map((month) => [month, members.map(() => 0)]))
  const grain = grainFor(facts, [column], filter, by)
  if (!grain) return sums
  const places = grain.members[by]
  const values = grain.columns[column]
  forKept(grain, filter, (row) => {
    const month = sums.get(grain.months[row] ?? -1)
    const place = places?.[row] ?? 0
    if (month) month[place] = (month[place] ?? 0) + (values?.[row] ?? 0)
  })
  return sums
}

/** Whether any grain of these facts has a dimension. */
export function hasDimension(facts: Facts, id: DimensionId): boolean {
  return facts.grains.some((grain) => grain.members[id] !== undefined)
}

/** Whether these facts are by month: a map is of the whole time. */
export function hasMonths(facts: Facts): boolean {
  return facts.grains.some((grain) => (grain.months[0] ?? -1) >= 0)
}

/** The people (or households) in the districts of a filter; null where a team is chosen. */
export function populationOf(
  facts: Facts,
  filter: Filter,
  per: 'resident' | 'daytime' | 'households',
): number | null {
  if (filter.keep.team) return null
  const { district } = filter.keep
  return facts.districts
    .filter(({ id }) => district === undefined || district.has(id))
    .reduce((sum, one) => sum + one[per], 0)
}

function grainFor(
  facts: Facts,
  columns: readonly string[],
  { keep }: Filter,
  by: DimensionId | 'month' | 'none',
): Grain | undefined {
  const needed = Object.keys(keep).filter((id) => hasDimension(facts, id as DimensionId))
  if (by !== 'month' && by !== 'none') needed.push(by)
  const has = (grain: Grain) =>
    needed.every((id) => grain.members[id as DimensionId] !== undefined) &&
    columns.every((column) => grain.columns[column] !== undefined)
  const found = facts.grains.find(has)
  if (found || !facts.late || !columns.some((column) => isLate(facts, column))) return found
  const late = facts.late()
  return has(late) ? late : undefined
}

function isLate({ committed }: Facts, column: string): boolean {
  return Object.values(committed).includes(column)
}

function keysOf(filter: Filter, by: DimensionId | 'month' | 'none'): readonly string[] {
  if (by === 'none') return ['all']
  if (by !== 'month') return memberIds(by)
  const last = Math.max(-1, ...filter.months)
  return Array.from({ length: last + 1 }, (_, month) => String(month))
}

function isKept(filter: Filter, by: DimensionId | 'month' | 'none', key: string): boolean {
  if (by === 'none') return true
  if (by === 'month') return filter.months.has(Number(key))
  return filter.keep[by]?.has(key) ?? true
}

function placesOf(grain: Grain, by: DimensionId | 'month' | 'none'): Int16Array | null {
  if (by === 'none') return null
  return by === 'month' ? grain.months : (grain.members[by] ?? null)
}

const NO_VALUES = new Float64Array()

/**
 * Visits the rows of a grain that a filter keeps; those of no month are in every period. A page visits
 * hundreds of thousands of rows, so no list of them is made.
 */
function forKept(grain: Grain, filter: Filter, visit: (row: number) => void): void {
  const masks = masksOf(grain, filter)
  for (const month of [-1, ...filter.months])
    for (const row of grain.byMonth.get(month) ?? []) {
      let isKept: number | undefined = 1
      for (let m = 0; m < masks.length && isKept === 1; m++) {
        const mask = masks[m]
        isKept = mask?.keeps[mask.at[row] ?? 0]
      }
      if (isKept === 1) visit(row)
    }
}

function masksOf(grain: Grain, { keep }: Filter) {
  return Object.entries(keep).flatMap(([id, kept]) => {
    const at = grain.members[id as DimensionId]
    if (!at) return []
    return [{ at, keeps: Uint8Array.from(memberIds(id as DimensionId), (one) => +kept.has(one)) }]
  })
}

function placeIn(order: ReadonlyMap<string, number>, member: string, dimension: string): number {
  const place = order.get(member)
  if (place === undefined) throw new Error(`"${member}" is not a member of ${dimension}`)
  return place
}

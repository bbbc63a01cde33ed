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
  districts: readonly District[]
  /** The columns to read instead when records are put in the month they happened. */
  committed: Readonly<Record<string, string>>
}

/** Rows side by side: at each place a month, a member of each dimension and the sums. */
export interface Grain {
  rows: number
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
  return {
    rows: rows.length,
    months: Int16Array.from(rows, month),
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
): Map<string, Sums> | null {
  const grain = grainFor(facts, columns, filter, by)
  if (!grain) return null
  const keys = keysOf(filter, by)
  const sums = new Float64Array(keys.length * columns.length)
  const read = columns.map((column) => grain.columns[column])
  const place = placesOf(grain, by)
  const inMonths = monthMask(filter)
  const masks = masksOf(grain, filter)
  for (let row = 0; row < grain.rows; row++) {
    const month = grain.months[row] ?? -1
    if (month >= 0 && inMonths[month] !== 1) continue
    if (masks.some(({ at, keeps }) => keeps[at[row] ?? 0] !== 1)) continue
    const key = place === null ? 0 : (place[row] ?? 0)
    for (let c = 0; c < read.length; c++) {
      const cell = key * read.length + c
      sums[cell] = (sums[cell] ?? 0) + (read[c]?.[row] ?? 0)
    }
  }
  const found = new Map<string, Sums>()
  keys.forEach((key, at) => {
    if (isKept(filter, by, key))
      found.set(key, Array.from(sums.subarray(at * columns.length, (at + 1) * columns.length)))
  })
  return found
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
  return facts.grains.find(
    (grain) =>
      needed.every((id) => grain.members[id as DimensionId] !== undefined) &&
      columns.every((column) => grain.columns[column] !== undefined),
  )
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

function monthMask({ months }: Filter): Uint8Array {
  const mask = new Uint8Array(Math.max(0, ...months) + 1)
  for (const month of months) mask[month] = 1
  return mask
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

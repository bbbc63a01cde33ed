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

function placeIn(order: ReadonlyMap<string, number>, member: string, dimension: string): number {
  const place = order.get(member)
  if (place === undefined) throw new Error(`"${member}" is not a member of ${dimension}`)
  return place
}

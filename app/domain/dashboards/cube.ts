import { keptFor } from '../kept-for.ts'
import { MONTHS } from '../northmere/calendar.ts'
import type { DimensionId } from './dashboard.ts'
import { memberIds } from './dimensions.ts'
import { type Facts, type Filter, type Grain, hasDimension } from './facts.ts'

/** Sums for every month and every member of a breakdown, whatever months a page shows. */
export interface Cube {
  /** How many members the breakdown has; one where there is none. */
  members: number
  /** Of each column: by month, then by member; first of all those of no month. */
  columns: Readonly<Record<string, Float64Array>>
}

/**
 * Everything that a filter keeps but its months, summed in one pass over the rows: a page asks for the
 * same in many periods. Null when no grain has what is asked. A filter on a dimension that no grain
 * has does not reach these facts.
 */
export function cubeOf(
  facts: Facts,
  columns: readonly string[],
  keep: Filter['keep'],
  by: DimensionId | 'none',
): Cube | null {
  const grain = grainFor(facts, columns, keep, by)
  return grain && keptFor(grain, `${by} ${signatureOfKept(keep)}`, () => summed(grain, keep, by))
}

/** Where the sum of a member in a month is; −1 is the place of no month. */
export function placeIn({ members }: Cube, month: number, member: number): number {
  return (month + 1) * members + member
}

/** A filter in one line: filters that say the same have the same line. */
export function signatureOf(filter: Filter): string {
  return writtenOnce(filter, () => `${lineOf(filter.months)};${signatureOfKept(filter.keep)}`)
}

function signatureOfKept(keep: Filter['keep']): string {
  return writtenOnce(keep, () => {
    const kept = Object.entries(keep).map(([id, members]) => `${id}=${lineOf(members)}`)
    return kept.sort().join(';')
  })
}

/** Filters that are made from each other share their sets, so most are written once. */
function lineOf(set: ReadonlySet<string | number>): string {
  return writtenOnce(set, () => [...set].join())
}

/** Filters and what they keep are made and never changed. */
const lines = new WeakMap<object, string>()

function writtenOnce(thing: object, write: () => string): string {
  const known = lines.get(thing)
  if (known !== undefined) return known
  const line = write()
  lines.set(thing, line)
  return line
}

function summed(grain: Grain, keep: Filter['keep'], by: DimensionId | 'none'): Cube {
  const members = by === 'none' ? 1 : memberIds(by).length
  const size = (MONTHS + 1) * members
  const places = placesOf(grain, keep, by === 'none' ? undefined : grain.members[by], members)
  const columns = Object.entries(grain.columns).map(([id, values]) => {
    const sums = new Float64Array(size)
    for (let row = 0; row < places.length; row++) {
      const place = places[row] ?? -1
      if (place >= 0) sums[place] = (sums[place] ?? 0) + (values[row] ?? 0)
    }
    return [id, sums]
  })
  return { members, columns: Object.fromEntries(columns) }
}

/** Where each row belongs in a cube; below nought if the filter does not keep it. */
function placesOf(
  grain: Grain,
  keep: Filter['keep'],
  at: Int16Array | undefined,
  members: number,
): Int32Array {
  const places = new Int32Array(grain.rows)
  for (let row = 0; row < grain.rows; row++)
    places[row] = ((grain.months[row] ?? -1) + 1) * members + (at?.[row] ?? 0)
  for (const { of, keeps } of masksOf(grain, keep))
    for (let row = 0; row < grain.rows; row++) if (!keeps[of[row] ?? 0]) places[row] = -1
  return places
}

function masksOf(grain: Grain, keep: Filter['keep']) {
  // Object.entries forgets that the keys are dimensions.
  return (Object.entries(keep) as [DimensionId, ReadonlySet<string>][]).flatMap(([id, kept]) => {
    const of = grain.members[id]
    return of ? [{ of, keeps: Uint8Array.from(memberIds(id), (one) => +kept.has(one)) }] : []
  })
}

function grainFor(
  facts: Facts,
  columns: readonly string[],
  keep: Filter['keep'],
  by: DimensionId | 'none',
): Grain | null {
  const kept = Object.keys(keep) as DimensionId[]
  const needed = kept.filter((id) => hasDimension(facts, id))
  if (by !== 'none') needed.push(by)
  const has = (grain: Grain) =>
    needed.every((id) => grain.members[id] !== undefined) &&
    columns.every((column) => grain.columns[column] !== undefined)
  const found = facts.grains.find(has)
  if (found) return found
  if (!facts.late || !columns.some((column) => isLate(facts, column))) return null
  const late = facts.late()
  return has(late) ? late : null
}

function isLate({ committed }: Facts, column: string): boolean {
  return Object.values(committed).includes(column)
}

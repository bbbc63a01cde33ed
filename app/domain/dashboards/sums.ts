import { MONTHS } from '../northmere/calendar.ts'
import { type Cube, cubeOf, placeIn } from './cube.ts'
import type { DimensionId } from './dashboard.ts'
import { memberIds } from './dimensions.ts'
import { type Facts, type Filter, hasDimension } from './facts.ts'

/** Sums of columns, in the order asked for. */
export type Sums = readonly number[]

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
  if (by === 'month') return sumByMonths(facts, columns, filter)
  if (by !== 'none') return sumByMembers(facts, columns, filter, by)
  const all = sumOfAll(facts, columns, filter)
  return all && new Map([['all', all]])
}

/** What a column sums to in every month there is, for every member of a dimension; null as in `sumBy`. */
export function sumsOfEveryMonth(
  facts: Facts,
  column: string,
  keep: Filter['keep'],
  by: DimensionId,
): number[][] | null {
  const cube = cubeOf(facts, [column], keep, by)
  if (!cube) return null
  return Array.from({ length: MONTHS }, (_, month) => [
    ...(cube.columns[column]?.subarray(placeIn(cube, month, 0), placeIn(cube, month + 1, 0)) ?? []),
  ])
}

function sumOfAll(facts: Facts, columns: readonly string[], filter: Filter): Sums | null {
  const one = oneMember(facts, filter)
  // A table asks for one member after the other: one cube has them all.
  if (one) return theOne(sumByMembers(facts, columns, filter, one), columns)
  const cube = cubeOf(facts, columns, filter.keep, 'none')
  return cube && over([...filter.months], columns, cube, 0)
}

function theOne(sums: ReadonlyMap<string, Sums> | null, columns: readonly string[]): Sums | null {
  const [found] = sums?.values() ?? []
  return sums && (found ?? columns.map(() => 0))
}

function sumByMonths(
  facts: Facts,
  columns: readonly string[],
  { months, keep }: Filter,
): ReadonlyMap<string, Sums> | null {
  const cube = cubeOf(facts, columns, keep, 'none')
  if (!cube) return null
  const inOrder = [...months].sort((a, b) => a - b)
  return new Map(
    inOrder.map((month) => {
      const place = placeIn(cube, month, 0)
      return [String(month), columns.map((column) => cube.columns[column]?.[place] ?? 0)]
    }),
  )
}

function sumByMembers(
  facts: Facts,
  columns: readonly string[],
  filter: Filter,
  by: DimensionId,
): ReadonlyMap<string, Sums> | null {
  const { [by]: kept, ...others } = filter.keep
  const cube = cubeOf(facts, columns, others, by)
  if (!cube) return null
  const months = [...filter.months]
  const found = new Map<string, Sums>()
  memberIds(by).forEach((id, place) => {
    if (kept?.has(id) ?? true) found.set(id, over(months, columns, cube, place))
  })
  return found
}

/** The dimension, the last of them, of which a filter keeps one member. */
function oneMember(facts: Facts, { keep }: Filter): DimensionId | null {
  // Object.entries forgets that the keys are dimensions.
  const found = (Object.entries(keep) as [DimensionId, ReadonlySet<string>][]).findLast(
    ([id, kept]) => kept.size === 1 && hasDimension(facts, id),
  )
  return found?.[0] ?? null
}

/** A member’s sums over some months, and what is in no month: that is in every period. */
function over(
  months: readonly number[],
  columns: readonly string[],
  cube: Cube,
  member: number,
): Sums {
  return columns.map((column) => {
    const sums = cube.columns[column]
    let total = sums?.[placeIn(cube, -1, member)] ?? 0
    for (const month of months) total += sums?.[placeIn(cube, month, member)] ?? 0
    return total
  })
}

import { describe, expect, test } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { parse } from '#app/domain/dashboards/address.ts'
import type { Dashboard } from '#app/domain/dashboards/dashboard.ts'
import { view } from '#app/domain/dashboards/dashboard-view.ts'
import { memberIds } from '#app/domain/dashboards/dimensions.ts'
import type { Facts, Filter } from '#app/domain/dashboards/facts.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import { atMember, pageFilter } from '#app/domain/dashboards/filters.ts'
import { columnsOf, type Value } from '#app/domain/dashboards/measures.ts'
import { protectionOf } from '#app/domain/dashboards/protect.ts'
import { isSmall, protectedParts } from '#app/domain/dashboards/protected-parts.ts'
import { type Page, tileDataOf } from '#app/domain/dashboards/tile-rows.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { randomAddress } from '../support/dashboards.ts'

const tables = committedTables()
const all = factsOf(tables)
const { practice } = await readPractice('courses', tables)
const ofPeople = practice.dashboards.filter(({ facts }) => all[facts]?.people)

describe('parts of a whole that is shown', () => {
  test.each([
    { counts: [20, 30, 40], hidden: [], why: 'none is small' },
    { counts: [3, 30, 40], hidden: [3, 30], why: 'one small part needs company' },
    { counts: [4, 4, 30, 40], hidden: [4, 4], why: 'two small parts hide each other' },
    { counts: [1, 1, 30, 40], hidden: [1, 1, 30], why: 'two of one would be known from their sum' },
    { counts: [0, 3, 30], hidden: [3, 30], why: 'nobody is nobody' },
    { counts: [1, 0, 2], hidden: [1, 2], why: 'the whole is small itself' },
    { counts: [1, 1, 1, 1, 1, 0], hidden: [1, 1, 1, 1, 1, 0], why: 'five of one in all' },
  ])('$counts: $hidden are hidden, because $why', ({ counts, hidden }) => {
    const flags = protectedParts(counts)
    expect(counts.filter((_, at) => flags[at])).toEqual(hidden)
  })
})

test('there are dashboards of people', () => {
  expect(ofPeople.map(({ id }) => id)).toEqual(['victims-code', 'violence-against-women-and-girls'])
})

describe.each(ofPeople.map((dashboard) => ({ id: dashboard.id, dashboard })))(
  'on $id',
  ({ dashboard }) => {
    const facts = all[dashboard.facts]
    if (!facts) throw new Error('There are no facts')
    const addresses = [
      'district=G&from=2021-04',
      'district=D&district=G&from=2021-04&compare=last-year',
      ...Array.from({ length: 40 }, (_, at) => randomAddress(dashboard, `people ${at}`)),
    ]

    test('no number from 1 to 4 of people is shown anywhere', () => {
      let hidden = 0
      for (const address of addresses) {
        const page = pageOf(dashboard, facts, address)
        for (const { value, filter, columns } of valuesOn(page)) {
          hidden += value.isProtected ? 1 : 0
          if (value.isProtected) continue
          for (const column of columns)
            expect({ address, small: isSmall(sumOf(facts, column, filter)) }).toEqual({
              address,
              small: false,
            })
        }
      }
      expect(hidden).toBeGreaterThan(4)
    })

    test('what is hidden cannot be worked out from all that the page shows', () => {
      let tried = 0
      for (const address of addresses.slice(0, 24)) {
        const values = valuesOn(pageOf(dashboard, facts, address))
        const columns = new Set(values.flatMap(({ columns: used }) => used))
        for (const column of columns) {
          const of = values.filter(({ columns: used }) => used.includes(column))
          const shown = of.filter(({ value }) => !value.isProtected)
          const hidden = of.filter(({ isHidden }) => isHidden(column))
          const basis = reduced(shown.map(({ filter }) => cellsIn(facts, filter)))
          for (const { filter } of hidden.slice(0, 40)) {
            tried += 1
            expect({ address, column, isKnown: isIn(basis, cellsIn(facts, filter)) }).toEqual({
              address,
              column,
              isKnown: false,
            })
          }
        }
      }
      expect(tried).toBeGreaterThan(0)
    })

    test('protected numbers are in no table, figure, card or sentence of the page', () => {
      const state = parse(new URLSearchParams('district=G&from=2021-04&view=table'), dashboard)
      const shown = view(state, dashboard, all)
      const cells = shown.tiles.flatMap(({ table }) => table.rows.flatMap((row) => row.cells))
      for (const cell of cells.filter(({ isProtected }) => isProtected))
        expect(cell).toEqual({ value: null, shown: 'Too few to show', isProtected: true })
      expect(
        shown.tiles.flatMap(({ marks }) => marks.flatMap(({ records }) => records ?? [])),
      ).toEqual([])
    })
  },
)

function pageOf(dashboard: Dashboard, facts: Facts, address: string): Page {
  const state = parse(new URLSearchParams(address), dashboard)
  const filter = pageFilter(state, dashboard, facts)
  return { dashboard, state, facts, all, filter, protection: protectionOf(facts) }
}

interface Shown {
  value: Value
  filter: Filter
  columns: string[]
  /** Whether it is this column that is protected there. */
  isHidden: (column: string) => boolean
}

/** Every value of every tile: its rows, its parts, its whole and what they are compared with. */
function valuesOn(page: Page): Shown[] {
  return page.dashboard.tiles.flatMap((tile) => {
    const data = tileDataOf(tile, page)
    if (!data || data.rows.length === 0) return []
    const { measuring, axis, rows, whole, filter, selected, comparison } = data
    const columns = columnsOf(measuring.measure, measuring.facts, 'recorded')
    const lit = selected?.how === 'highlight' ? selected.filter : null
    const { mayShow, mayShowMember } = page.protection
    const sum = (value: Value | null, within: Filter | null): Shown[] =>
      value && within
        ? [{ value, filter: within, columns, isHidden: (column) => !mayShow(column, within) }]
        : []
    const member = (value: Value | null, within: Filter | null, id: string): Shown[] =>
      value && within
        ? [
            {
              value,
              filter: atMember(within, axis, id),
              columns,
              isHidden: (column) => !mayShowMember(column, within, axis, id),
            },
          ]
        : []
    return [
      ...sum(whole.value, filter),
      ...sum(whole.part, lit),
      ...sum(whole.before, comparison?.filter ?? null),
      ...rows.flatMap(({ id, value, part }) => [
        ...member(value, filter, id),
        ...member(part, lit, id),
      ]),
    ]
  })
}

function sumOf(facts: Facts, column: string, filter: Filter): number {
  const values = facts.grains[0]?.columns[column]
  return cellsIn(facts, filter).reduce((sum, is, at) => sum + is * (values?.[at] ?? 0), 0)
}

/** Which rows of the facts a filter takes in: 1 for each that it does. */
function cellsIn(facts: Facts, { months, keep }: Filter): Float64Array {
  const grain = facts.grains[0]
  if (!grain) throw new Error('There is no grain')
  const kept = Object.entries(keep).map(([id, members]) => {
    // The keys of a filter are dimensions: Object.entries forgets it.
    const dimension = id as keyof typeof keep
    return { at: grain.members[dimension], ids: memberIds(dimension), members }
  })
  return Float64Array.from({ length: grain.rows }, (_, row) =>
    months.has(grain.months[row] ?? -1) &&
    kept.every(({ at, ids, members }) => at === undefined || members.has(ids[at[row] ?? 0] ?? ''))
      ? 1
      : 0,
  )
}

type Basis = { lead: number; row: Float64Array }[]

/** Sums as an echelon: each has a leading cell that no later one holds. */
function reduced(rows: Float64Array[]): Basis {
  const basis: Basis = []
  for (const row of rows) {
    const left = without(basis, row)
    const lead = left.findIndex((value) => Math.abs(value) > 1e-9)
    if (lead >= 0) basis.push({ lead, row: left.map((value) => value / (left[lead] ?? 1)) })
  }
  return basis
}

function isIn(basis: Basis, row: Float64Array): boolean {
  return without(basis, row).every((value) => Math.abs(value) < 1e-6)
}

function without(basis: Basis, row: Float64Array): Float64Array {
  const left = Float64Array.from(row)
  for (const { lead, row: one } of basis) {
    const times = left[lead] ?? 0
    if (times === 0) continue
    for (let at = lead; at < left.length; at++) left[at] = (left[at] ?? 0) - times * (one[at] ?? 0)
  }
  return left
}

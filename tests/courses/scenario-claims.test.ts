import { describe, expect, test } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import { filled } from '#app/domain/gym/fill.ts'
import { lookAt } from '#app/domain/gym/looks.ts'
import type { Scenario, Variation } from '#app/domain/gym/scenario.ts'
import { valueIn, valuesOf } from '#app/domain/gym/values.ts'
import { variationsOf } from '#app/domain/gym/variations.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'

/*
 * What the words of a scenario claim about its figures, where no placeholder says it: each claim is
 * held to the data in every variation, so that a new district or year cannot make it untrue.
 */

const tables = committedTables()
const facts = factsOf(tables)
const { practice } = await readPractice('courses', tables)

interface Case {
  variation: Variation
  own: Scenario
  /** A named value of the scenario. */
  value: (name: string) => number
  /** The values of a visual, row by row, in a column. */
  column: (query: string, tile: string, column?: string) => { id: string; value: number }[]
  /** What a visual says of itself. */
  words: (query: string, tile: string) => string
}

function each(id: string, check: (one: Case) => void) {
  const scenario = practice.scenarios.find((one) => one.id === id)
  const dashboard = practice.dashboards.find((one) => one.id === scenario?.dashboard)
  if (!scenario || !dashboard) throw new Error(`No scenario ${id}`)
  for (const variation of variationsOf(scenario)) {
    const own = filled(scenario, variation)
    const values = valuesOf(own, dashboard, facts)
    check({
      variation,
      own,
      value: (name) => values[name]?.value ?? Number.NaN,
      column: (query, tile, column = 'value') => {
        const shown = lookAt(query, tile, dashboard, facts).tile
        return shown.table.rows.flatMap(({ id: row }) => {
          const found = valueIn(shown, { row, column })
          return found ? [{ id: row, value: found.value }] : []
        })
      },
      words: (query, tile) => lookAt(query, tile, dashboard, facts).tile.describe.join(' '),
    })
  }
}

/** How far a value went, as a share of where it was. */
function change(before: number, after: number): number {
  return (after - before) / before
}

describe('a page that looks like a change and shows none', () => {
  test.each(['cut-axis-crimes', 'cut-axis-overtime', 'dual-axis-outcomes'])(
    '%s: no month of the honest view is a signal',
    (id) =>
      each(id, ({ own, words }) =>
        expect(words(own.honest.query, own.honest.tile), own.start).toContain('No signal'),
      ),
  )

  test('after-the-worst-month-response: the next month is no better than some before', () =>
    each('after-the-worst-month-response', ({ own, value, words }) => {
      expect(value('before')).toBeLessThan(value('lowest'))
      expect(value('now')).toBeLessThanOrEqual(value('highest'))
      expect(words(own.honest.query, own.honest.tile)).toContain('No signal')
    }))

  test('share-of-victims-updated: the share leaps, and the people hardly move', () =>
    each('share-of-victims-updated', ({ variation, value }) => {
      const people = change(value('people-before'), value('people-now'))
      expect(Math.abs(people), variation.district).toBeLessThan(0.06)
      expect(value('share-now') - value('share-before'), variation.district).toBeGreaterThan(20)
    }))

  test('rule-rolling-violence: violence with injury by itself hardly moves', () =>
    each('rule-rolling-violence', ({ variation, value }) =>
      expect(Math.abs(change(value('before'), value('now'))), variation.district).toBeLessThan(
        0.06,
      ),
    ))

  test('boundary-elmsea-crime: Elmsea falls, and Elmsea and Harrowbank together do not', () =>
    each('boundary-elmsea-crime', ({ variation, value }) => {
      expect(change(value('before'), value('now')), variation.offence).toBeLessThan(-0.05)
      const both = change(value('both-before'), value('both-now'))
      expect(Math.abs(both), variation.offence).toBeLessThan(0.05)
    }))

  test('rule-stalking-crime: it falls in every district', () =>
    each('rule-stalking-crime', ({ column }) => {
      const count = (months: string) =>
        column(`measure=count&offence=stalking_harassment&level=district&${months}`, 'ranking')
      const after = new Map(count('from=2023-05&to=2024-04').map(({ id, value }) => [id, value]))
      const before = count('from=2022-05&to=2023-04')
      expect(before).toHaveLength(8)
      for (const { id, value } of before) expect(after.get(id), id).toBeLessThan(value)
    }))
})

describe('a sound page', () => {
  test('sound-vehicle-crime: every month since October 2023 is above the average of the first two years', () =>
    each('sound-vehicle-crime', ({ own, column }) => {
      const months = column(own.start, 'months')
      const first = months.slice(0, 24).map(({ value }) => value)
      const average = first.reduce((sum, value) => sum + value, 0) / first.length
      const since = months.filter(({ id }) => id >= '2023-10')
      expect(since.length).toBeGreaterThanOrEqual(7)
      expect(since.filter(({ value }) => value <= average)).toEqual([])
    }))

  test('sound-statements: every month since October 2023 is above the average of the year before', () =>
    each('sound-statements', ({ own, column }) => {
      const months = column(own.start, 'months')
      const first = months.slice(0, 12).map(({ value }) => value)
      const average = first.reduce((sum, value) => sum + value, 0) / first.length
      const since = months.filter(({ id }) => id >= '2023-10')
      expect(since.filter(({ value }) => value <= average)).toEqual([])
    }))

  test('sound-burglary: most months are lower than a year before, and by more than luck usually gives', () =>
    each('sound-burglary', ({ own, value, column }) => {
      const before = column(own.start, 'months', 'before').map((one) => one.value)
      const now = column(own.start, 'months').map((one) => one.value)
      const lower = now.filter((month, at) => month < (before[at] ?? 0)).length
      expect(lower).toBeGreaterThan(now.length * 0.75)
      const gap = value('before') - value('now')
      expect(gap).toBeGreaterThan(2 * Math.sqrt(value('before') + value('now')))
    }))

  test('sound-low-outcomes: the force’s share is within the district’s interval, and the first is a small district', () =>
    each('sound-low-outcomes', ({ own, variation, value, column }) => {
      const of = (name: string) =>
        column(own.start, 'ranking', name).find(({ id }) => id === variation.district)?.value
      expect(of('low')).toBeLessThanOrEqual(value('force'))
      expect(of('high')).toBeGreaterThanOrEqual(value('force'))
      expect(['D', 'G']).toContain(column(own.start, 'ranking')[0]?.id)
    }))

  test('sound-tail: most people wait less than the mean', () => {
    for (const district of 'ABCDGH') {
      const waits = tables.responses
        .filter((one) => one.district === district)
        .map(({ minutes }) => minutes)
      const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
      expect(waits.filter((wait) => wait < mean).length / waits.length).toBeGreaterThan(0.55)
    }
  })
})

import { describe, expect, test } from 'vitest'
import { neighbourhoodsOf } from './neighbourhoods.ts'
import { recordsOf } from './records.ts'
import { committedTables } from './tables-for-tests.ts'

const tables = committedTables()
/** A month of every year, every type and district; and the newest, which is not complete. */
const cells = tables.monthly.filter(({ i }) => [3, 18, 34, 40, 47].includes(i))

test.each(['2021-07', '2024-02', '2025-03'])(
  'the records of %s are as many as each count, and fall to teams and outcomes as their tables say',
  (month) => {
    for (const cell of cells.filter((one) => one.month === month)) {
      const records = recordsOf(cell, tables)
      expect(records).toHaveLength(cell.count)
      const isCell = (row: { month: string; district: string; type: string }) =>
        row.month === month && row.district === cell.district && row.type === cell.type
      const perTeam = neighbourhoodsOf(cell.district).map(
        ({ id }) => records.filter(({ team }) => team === id).length,
      )
      expect(perTeam).toEqual(tables.teamsMonthly.find(isCell)?.counts)
      const found = tables.outcomes.find(isCell)
      const ended = (outcome: string) => records.filter((one) => one.outcome === outcome).length
      expect([ended('positive'), ended('open')]).toEqual([found?.positive ?? 0, found?.open ?? 0])
      if (cell.type === 'asb_incidents')
        expect(records.every(({ outcome }) => outcome === null)).toBe(true)
    }
  },
)

describe('a record', () => {
  const records = recordsOf(
    { month: '2024-02', district: 'H', type: 'stalking_harassment' },
    tables,
  )

  test('was recorded in its month, on a day there is, and committed no later', () => {
    for (const { recorded, committed } of records) {
      expect(recorded).toMatch(/^2024-02-(0[1-9]|1\d|2\d)$/)
      expect(committed <= recorded).toBe(true)
    }
    expect(records.map(({ recorded }) => recorded)).toEqual(
      records.map(({ recorded }) => recorded).sort(),
    )
  })

  test('says nothing of a person and nothing of a street', () => {
    for (const record of records)
      expect(Object.keys(record).sort()).toEqual(
        ['committed', 'isLocated', 'number', 'outcome', 'recorded', 'team'].sort(),
      )
  })

  test('is the same every time', () => {
    expect(
      recordsOf({ month: '2024-02', district: 'H', type: 'stalking_harassment' }, tables),
    ).toEqual(records)
  })
})

test('numbers are never used twice', () => {
  const numbers = cells.flatMap((cell) => recordsOf(cell, tables).map(({ number }) => number))
  expect(numbers.length).toBeGreaterThan(10_000)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('about 9% have no location, as on the map', () => {
  const located = cells.flatMap((cell) => recordsOf(cell, tables).map(({ isLocated }) => isLocated))
  const without = located.filter((one) => !one).length / located.length
  expect(Math.abs(without - 0.09)).toBeLessThan(0.01)
})

test('T37: by the day committed March 2025 has half the stalking that it has by the day recorded', () => {
  const march = tables.monthly.filter(
    ({ type, month }) => type === 'stalking_harassment' && month === '2025-03',
  )
  const recorded = march.flatMap((cell) => recordsOf(cell, tables))
  const committed = recorded.filter((one) => one.committed >= '2025-03-01')
  expect(committed.length / recorded.length).toBeGreaterThan(0.4)
  expect(committed.length / recorded.length).toBeLessThan(0.6)
})

test('a cell that is not there has no records', () => {
  expect(recordsOf({ month: '2020-01', district: 'A', type: 'robbery' }, tables)).toEqual([])
})

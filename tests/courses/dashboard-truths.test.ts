import { describe, expect, test } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { parse } from '#app/domain/dashboards/address.ts'
import { view } from '#app/domain/dashboards/dashboard-view.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { TileView } from '#app/domain/dashboards/view.ts'
import { monthAt, monthLabel } from '#app/domain/northmere/calendar.ts'
import * as planted from '#app/domain/northmere/dashboard-truths.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { T1, T2, T4, T6b, T7, T12, T14a, T14b, T15 } from '#app/domain/northmere/truths.ts'
import { cellOf, columnOf } from '../support/dashboards.ts'

/*
 * Each planted truth, found as a learner finds it: by an address that the controls can make, read
 * off a tile’s table or words.
 */

const tables = committedTables()
const facts = factsOf(tables)
const { practice } = await readPractice('courses', tables)

const WHOLE = 'hidden=none&from=2021-04&to=2025-03&compare=none'
const CHART = `${WHOLE}&view=control`
const [CRIME, RESPONSE, CODE] = ['crime-and-asb', 'response-times', 'victims-code']
const [VAWG, SCORECARD] = ['violence-against-women-and-girls', 'scorecard']

describe('a control chart of what never changed has no signal', () => {
  test.each([
    { says: T1.says, page: CRIME, set: `offence=${T1.type}&district=${T1.district}` },
    { says: T7.says, page: CRIME, set: `offence=${T7.type}&district=${T7.district}` },
    { says: planted.T23.says, page: RESPONSE, set: `district=${planted.T23.district}` },
    { says: planted.T25.says, page: RESPONSE, set: `district=${planted.T25.district}` },
    { says: `${planted.T24.says} Emergencies.`, page: RESPONSE, set: 'district=C' },
    { says: `${planted.T24.says} Priority.`, page: RESPONSE, set: 'district=C&grade=priority' },
    { says: `${planted.T30.says} People.`, page: CODE, set: 'measure=people-met' },
    { says: planted.T32.says, page: CODE, set: 'right=told_of_rights&district=A' },
    { says: planted.T34.says, page: SCORECARD, set: 'measure=overtime' },
  ])('$says', ({ page, set }) => {
    const months = tile(page, `${CHART}&${set}`, 'months')
    expect(months.kind).toBe('control')
    expect(months.describe.at(-1)).toMatch(/^No signal/)
  })
})

describe('a control chart of what did change has its first signal with the change, and none before', () => {
  test.each([
    { truth: T2, page: CRIME, set: `offence=${T2.type}&district=${T2.district}`, within: 3 },
    { truth: T4, page: CRIME, set: `offence=${T4.type}&district=all`, within: 1 },
    { truth: planted.T22, page: RESPONSE, set: 'district=F', within: 1 },
    { truth: planted.T22, page: RESPONSE, set: 'district=F&measure=mean', within: 1 },
    { truth: planted.T24, page: RESPONSE, set: 'district=C&grade=all', within: 1 },
    { truth: planted.T26, page: VAWG, set: 'category=domestic_abuse', within: 2 },
    {
      truth: { ...T4, ...planted.T27 },
      page: VAWG,
      set: 'category=stalking_harassment',
      within: 1,
    },
    { truth: planted.T30, page: CODE, set: '', within: 1 },
    { truth: planted.T33, page: CODE, set: 'right=personal_statement&district=F', within: 1 },
    { truth: planted.T35, page: SCORECARD, set: 'measure=vacancies', within: 1 },
  ])('$truth.says ($set)', ({ truth, page, set, within }) => {
    const months = tile(page, `${CHART}&limits=first-24&${set}`, 'months')
    const labels = months.table.rows.map(({ cells }) => `${cells[0]?.value}`)
    const found = [...(months.describe.at(-1) ?? '').matchAll(/first in (\w+ \d+)/g)]
    const places = found.map(([, label = '']) => labels.indexOf(label))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(truth.from)
    expect(Math.min(...places)).toBeLessThan(truth.from + within)
  })

  test(T6b.says, () => {
    const set = `offence=${T6b.type}&district=${T6b.district}`
    const months = tile(CRIME, `${CHART}&${set}`, 'months')
    expect(signals(months)).toEqual([monthLabel(monthAt(T6b.month))])
  })
})

describe('by counts and rates', () => {
  test('one place is extreme for each person who lives there, ordinary for each one present', () => {
    const set = 'hidden=none&district=all&offence=violence_with_injury&from=2024-03&to=2025-02'
    const [lived, present] = ['per-resident', 'per-present'].map((measure) =>
      tile(CRIME, `${set}&measure=${measure}`, 'ranking'),
    )
    if (!lived || !present) throw new Error('There is no ranking')
    expect(cellOf(lived, 'C', 'value')).toBe(27.7)
    expect(columnOf(lived, 'value').slice(0, 2)).toEqual([27.7, 11.2])
    expect(cellOf(present, 'C', 'value')).toBe(11.1)
    expect(columnOf(present, 'value').at(-1)).toBeGreaterThan(8.9)
  })

  test(T4.says, () => {
    const shown = tile(CRIME, `${WHOLE}&district=all&offence=${T4.type}&level=force`, 'places')
    const [before = 0, after = 0] = ['2022/23', '2023/24'].map((year) => columnOf(shown, year)[0])
    expect((Number(after) / Number(before) - 1) * 100).toBeCloseTo(-21, 0)
  })

  test(T14a.says, () => {
    const set = 'hidden=none&district=all&offence=robbery&from=2025-02'
    const months = tile(CRIME, set, 'months')
    expect(columnOf(months, 'value')).toEqual([78, 58])
    expect(months.table.rows.map(({ isProvisional }) => isProvisional)).toEqual([false, true])
    expect(months.figure).toMatchObject({ provisional: [1] })
    expect(columnOf(tile(CRIME, `${set}&provisional=off`, 'months'), 'value')).toEqual([78])
  })

  test(T14b.says, () => {
    const { x, y } = T14b.square
    expect(cellOf(tile(CRIME, '', 'map'), `${x}-${y}`, 'value')).toBe(144)
    const known = tile(CRIME, 'location=known', 'map')
    expect(cellOf(known, `${x}-${y}`, 'value')).toBe(2)
    const highest = columnOf(known, 'value').sort((a, b) => Number(b) - Number(a))
    expect(highest.slice(0, 3)).toEqual([42, 41, 38])
  })

  test(T15.says, () => {
    const change = (district: string) => {
      const shown = tile(CRIME, `${WHOLE}&district=${district}`, 'places')
      const [before, after] = ['2022/23', '2023/24'].map((year) => columnOf(shown, year)[0])
      return (Number(after) / Number(before) - 1) * 100
    }
    expect(change(T15.leaves)).toBeCloseTo(-9.4, 1)
    expect(change(T15.joins)).toBeCloseTo(4.7, 1)
  })

  test(planted.T21.says, () => {
    const { leaves, joins } = planted.T21
    const changes = ['E', 'H'].flatMap((district) => {
      const shown = tile(CRIME, `${WHOLE}&level=team&district=${district}`, 'places')
      return shown.table.rows.map(({ id }) => {
        const [before, after] = ['2022/23', '2023/24'].map((year) => cellOf(shown, id, year))
        return { id, change: Math.abs(Number(after) / Number(before) - 1) }
      })
    })
    const most = changes.sort((a, b) => b.change - a.change).slice(0, 2)
    expect(most.map(({ id }) => id).sort()).toEqual([leaves, joins].sort())
  })

  test('the newest months hold fewer crimes by the date they happened', () => {
    const set = 'hidden=none&district=all&offence=stalking_harassment&from=2025-02&provisional=on'
    const [recorded, happened] = ['recorded', 'committed'].map((dates) =>
      columnOf(tile(CRIME, `${set}&dateBasis=${dates}`, 'months'), 'value'),
    )
    expect(Number(happened?.[1])).toBeLessThan(Number(recorded?.[1]) * 0.8)
  })
})

describe('what the newest months of a kind of report are, month by month', () => {
  /** Since the new way to report opened (T26): the months that can be compared. */
  const newest = (category: string) => {
    const set = `${WHOLE}&category=${category}&provisional=on&from=2024-01`
    return columnOf(tile(VAWG, set, 'months'), 'value').map(Number)
  }
  const last = planted.T28.completeNewestFirst.length
  const shareOfUsual = (category: string) => {
    const months = newest(category)
    const usual = mean(months.slice(0, -last))
    return months.slice(-last).map((month) => month / usual)
  }

  test(planted.T28.says, () => {
    const [january = 0, february = 0, march = 0] = shareOfUsual(planted.T28.category)
    expect(january).toBeLessThan(1)
    expect(february).toBeLessThan(Math.min(0.85, january - 0.1))
    expect(march).toBeLessThan(february - 0.1)
    expect(march).toBeLessThan(0.7)
  })

  test('The other categories do not fall before March, the provisional month of them all.', () => {
    for (const category of ['domestic_abuse', 'stalking_harassment'])
      for (const month of shareOfUsual(category).slice(0, -1))
        expect(month, category).toBeGreaterThan(0.9)
  })
})

describe(planted.T36.says, () => {
  const { measure } = planted.T36
  const starts = [2021, 2022, 2023, 2024]
  const over = (from: string, to: string) =>
    tile(SCORECARD, `measure=${measure}&from=${from}&to=${to}`, 'total').card?.value ?? Number.NaN

  test('in each year December to February is at least a fifth above June to August', () => {
    for (const year of starts) {
      const winter = over(`${year}-12`, `${year + 1}-02`)
      expect(winter, `${year}`).toBeGreaterThanOrEqual(1.2 * over(`${year}-06`, `${year}-08`))
    }
  })

  test('whole years are within 6% of each other', () => {
    const years = starts.map((year) => over(`${year}-04`, `${year + 1}-03`))
    expect(Math.max(...years) / Math.min(...years)).toBeLessThan(1.06)
  })

  test('the highest month of every year is of the winter, on the line of all four', () => {
    const months = columnOf(tile(SCORECARD, `${WHOLE}&measure=${measure}`, 'months'), 'value')
    for (const start of [0, 12, 24, 36]) {
      const year = months.slice(start, start + 12).map(Number)
      expect(year.indexOf(Math.max(...year))).toBeGreaterThanOrEqual(8)
    }
  })
})

describe('by shares', () => {
  test(T12.says, () => {
    const { figure } = tile(CRIME, '', 'investigations')
    const points = figure?.kind === 'funnel' ? figure.points : []
    expect(points.filter(({ named }) => named).map(({ label }) => label)).toEqual([T12.team])
  })

  test(planted.T20.says, () => {
    const shares = columnOf(
      tile(CRIME, `${WHOLE}&district=all&measure=positive&view=line`, 'months'),
      'value',
    )
    const settled = Math.min(...shares.slice(0, 42).map(Number))
    expect(shares.slice(-4).every((share) => Number(share) < settled)).toBe(true)
  })

  test(planted.T31.says, () => {
    const share = (district: string, kind: string) =>
      tile(CODE, `${WHOLE}&right=needs_assessed&district=${district}&case=${kind}`, 'total').card
        ?.value ?? 0
    const { better, worse } = planted.T31
    for (const kind of ['person', 'property'])
      expect(share(better, kind)).toBeGreaterThan(share(worse, kind))
    expect(share(better, 'all')).toBeLessThan(share(worse, 'all'))
  })

  test(planted.T34.says, () => {
    const colours = Array.from({ length: 48 }, (_, i) => monthAt(i)).map((month) => {
      const set = `from=${month}&to=${month}&measure=overtime`
      return tile(SCORECARD, set, 'total').card?.rag?.colour
    })
    const red = colours.filter((colour) => colour !== 'green').length
    expect(red).toBeGreaterThan(14)
    expect(red).toBeLessThan(34)
  })

  test(planted.T29.says, () => {
    for (const district of planted.T29.districts) {
      const set = `${WHOLE}&category=${planted.T29.category}&district=${district}`
      const months = tile(VAWG, set, 'months').table.rows
      const hidden = months.filter(({ cells }) => cells.some((cell) => cell.isProtected)).length
      expect(hidden).toBeGreaterThan(24)
    }
  })
})

function tile(page: string, address: string, id: string): TileView {
  const dashboard = practice.dashboards.find((one) => one.id === page)
  if (!dashboard) throw new Error(`There is no dashboard called ${page}`)
  const state = parse(new URLSearchParams(address), dashboard)
  expect({ address, unread: state.unread }).toEqual({ address, unread: [] })
  const found = view(state, dashboard, facts).tiles.find((one) => one.id === id)
  if (!found) throw new Error(`There is no tile called ${id}`)
  return found
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The months that a control chart marks. */
function signals({ table }: TileView): string[] {
  const at = table.columns.findIndex(({ id }) => id === 'note')
  return table.rows.flatMap(({ cells }) =>
    `${cells[at]?.value}`.includes('Signal') ? [`${cells[0]?.value}`] : [],
  )
}

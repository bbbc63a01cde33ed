import { describe, expect, test } from 'vitest'
import { T26, T28, T29 } from './dashboard-truths.ts'
import { DISTRICT_IDS } from './districts.ts'
import { drawMonthly } from './monthly.ts'
import { average, byMonth, share, signalMonths, total } from './months-for-tests.ts'
import { drawOutcomes } from './outcomes.ts'
import { drawVawg, VAWG_CATEGORIES, type VawgCategory, vawgCategoryName } from './vawg.ts'

const monthly = drawMonthly()
const outcomes = drawOutcomes(monthly)
const rows = drawVawg(monthly, outcomes)

test('there are 48 months of four categories in eight districts, and parts are never more than wholes', () => {
  expect(rows).toHaveLength(48 * 8 * 4)
  for (const { reports, newRoute, victims, contacted, positive } of rows) {
    expect(newRoute).toBeLessThanOrEqual(reports)
    expect(positive).toBeLessThanOrEqual(reports)
    expect(victims).toBeLessThanOrEqual(reports)
    expect(victims > 0).toBe(reports > 0)
    expect(contacted).toBeLessThanOrEqual(victims)
  }
})

test('rape and other sexual offences are one category', () => {
  expect(VAWG_CATEGORIES.map(vawgCategoryName).filter((name) => /rape/i.test(name))).toEqual([
    'Rape and other sexual offences',
  ])
})

describe('T26: a new way to report opens, and no more happens', () => {
  test('reports of domestic abuse rise from December 2023', () => {
    const reports = byMonth(of('domestic_abuse'), (months) => total(months, 'reports'))
    const [first = 0] = signalMonths(reports.slice(0, 47), 24)
    expect(first).toBeGreaterThanOrEqual(T26.from)
    expect(first).toBeLessThanOrEqual(36)
  })

  test('reports by the ways there were before do not: no rule finds a signal', () => {
    const before = byMonth(
      of('domestic_abuse'),
      (months) => total(months, 'reports') - total(months, 'newRoute'),
    )
    expect(signalMonths(before.slice(0, 47))).toEqual([])
  })

  test('nothing came by the new way before it was there, nor of what it is not for', () => {
    const isEarly = ({ month }: { month: string }) => month < '2023-12'
    expect(total(rows.filter(isEarly), 'newRoute')).toBe(0)
    for (const category of ['stalking_harassment', 'public_space'] as const)
      expect(total(of(category), 'newRoute')).toBe(0)
  })
})

describe('T27: stalking is counted once in Northmere', () => {
  test('its reports are monthly.csv’s counts, and its positive outcomes those of outcomes.csv', () => {
    for (const { month, district, reports, positive } of of('stalking_harassment')) {
      const isCell = (row: { month: string; district: string; type: string }) =>
        row.month === month && row.district === district && row.type === 'stalking_harassment'
      expect(reports).toBe(monthly.find(isCell)?.count)
      expect(positive).toBe(outcomes.find(isCell)?.positive)
    }
  })
})

test('T28: sexual offences of the newest three months are fewer and fewer, as many are recorded late', () => {
  const reports = byMonth(of(T28.category), (months) => total(months, 'reports'))
  const level = average(reports.slice(34, 45))
  const [january = 0, february = 0, march = 0] = reports.slice(45)
  expect(january).toBeLessThan(level)
  expect(february).toBeLessThan(january)
  expect(march).toBeLessThan(february)
  expect(march).toBeLessThan(0.8 * level)
})

test('T29: in Dunmoor and Gorsedale most months have under five sexual offences', () => {
  for (const district of T29.districts) {
    const small = of(T29.category).filter(
      (row) => row.district === district && row.reports < T29.fewest,
    )
    expect(small.length).toBeGreaterThanOrEqual(24)
  }
  const elsewhere = DISTRICT_IDS.filter((id) => !T29.districts.some((one) => one === id))
  for (const district of elsewhere) {
    const reports = of(T29.category).filter((row) => row.district === district)
    expect(average(reports.map((row) => row.reports))).toBeGreaterThan(2 * T29.fewest)
  }
})

test('being told who one’s contact is never changes, at about 82%', () => {
  const shares = byMonth(rows, share('contacted', 'victims'))
  expect(signalMonths(shares)).toEqual([])
  expect(average(shares)).toBeCloseTo(0.82, 2)
})

function of(category: VawgCategory) {
  return rows.filter((row) => row.category === category)
}

import { describe, expect, test } from 'vitest'
import { DASHBOARD_OPENING } from './dashboard-opening.ts'
import { DISTRICTS } from './districts.ts'
import { drawMonthly } from './monthly.ts'
import { ratesByDistrict } from './rates.ts'
import { financialYearTotals, monthlySeries, totalCount } from './series.ts'

const rows = drawMonthly()

describe('a monthly series', () => {
  test('is in order, labelled in plain words, and says which month is provisional', () => {
    const query = { type: 'robbery', district: 'G', from: '2024-12' } as const
    expect(monthlySeries(rows, query)).toEqual([
      { month: '2024-12', label: 'Dec 2024', count: 3, provisional: false },
      { month: '2025-01', label: 'Jan 2025', count: 3, provisional: false },
      { month: '2025-02', label: 'Feb 2025', count: 2, provisional: false },
      { month: '2025-03', label: 'Mar 2025', count: 2, provisional: true },
    ])
  })

  test('includes both its first and its last month', () => {
    const query = { type: 'robbery', district: 'G', from: '2022-04', to: '2023-03' } as const
    const months = monthlySeries(rows, query).map(({ month }) => month)
    expect([months.length, months[0], months.at(-1)]).toEqual([12, '2022-04', '2023-03'])
  })

  test('over all districts is the sum of the eight', () => {
    const all = monthlySeries(rows, { type: 'vehicle_crime', district: 'all' })
    const eight = DISTRICTS.map(({ id }) =>
      monthlySeries(rows, { type: 'vehicle_crime', district: id }),
    )
    expect(all.map(({ count }) => count)).toEqual(
      all.map((_, i) => eight.reduce((sum, series) => sum + (series[i]?.count ?? 0), 0)),
    )
  })

  test('of all crime leaves anti-social behaviour out', () => {
    const total = (type: 'all-crime' | 'asb_incidents' | 'crime-and-asb') =>
      totalCount(monthlySeries(rows, { type, district: 'F' }))
    expect(total('all-crime') + total('asb_incidents')).toBe(total('crime-and-asb'))
  })

  test('outside the data is empty', () => {
    expect(monthlySeries(rows, { type: 'robbery', district: 'G', from: '2030-01' })).toEqual([])
  })
})

describe('totals by financial year', () => {
  test('run from April to March and say when a month is provisional', () => {
    expect(financialYearTotals(rows, { type: 'robbery', district: 'G' })).toEqual([
      { year: '2021/22', count: 41, months: 12, provisional: false },
      { year: '2022/23', count: 33, months: 12, provisional: false },
      { year: '2023/24', count: 38, months: 12, provisional: false },
      { year: '2024/25', count: 34, months: 12, provisional: true },
    ])
  })

  test('can stop before a provisional March in every year', () => {
    const query = { type: 'shoplifting', district: 'all' } as const
    const years = financialYearTotals(rows, query, { firstMonths: 11 })
    expect(years.map(({ count }) => count)).toEqual([6714, 6806, 7346, 7902])
    expect(years.map(({ months }) => months)).toEqual([11, 11, 11, 11])
    expect(years.some(({ provisional }) => provisional)).toBe(false)
  })

  test('give the dashboard’s known total: 33 robberies in Gorsedale in 2022/23', () => {
    const { type, district, year, count } = DASHBOARD_OPENING.knownTotal
    const found = financialYearTotals(rows, { type, district }).find((one) => one.year === year)
    expect(found?.count).toBe(count)
  })
})

describe('T8: Calderport is extreme per resident and ordinary per person present', () => {
  const query = { type: 'violence_with_injury', from: '2024-03', to: '2025-02' } as const
  const per = (denominator: 'resident' | 'daytime') =>
    ratesByDistrict(rows, DISTRICTS, { ...query, per: denominator })
      .map(({ district, perThousand }) => ({ district, rate: Math.round(perThousand * 10) / 10 }))
      .sort((a, b) => b.rate - a.rate)

  test('violence is 27.7 per 1,000 residents, and 11.2 in the next district', () => {
    expect(per('resident').slice(0, 2)).toEqual([
      { district: 'C', rate: 27.7 },
      { district: 'H', rate: 11.2 },
    ])
  })

  test('it is 11.1 per 1,000 people present, and 9.0 to 10.8 in the others', () => {
    const [first, ...others] = per('daytime')
    expect(first).toEqual({ district: 'C', rate: 11.1 })
    expect([others[0]?.rate, others.at(-1)?.rate]).toEqual([10.8, 9])
  })
})

describe('the dashboard opens with what somebody left on', () => {
  test('one filter can be seen, one is in the collapsed panel, and March 2025 is included', () => {
    expect(DASHBOARD_OPENING).toMatchObject({
      district: 'F',
      excludeAsb: true,
      to: '2025-03',
      includeProvisional: true,
    })
  })

  test('so its total is a fraction of the force’s', () => {
    const { district, from, to } = DASHBOARD_OPENING
    const shown = totalCount(monthlySeries(rows, { type: 'all-crime', district, from, to }))
    const all = totalCount(monthlySeries(rows, { type: 'crime-and-asb', district: 'all' }))
    expect(shown / all).toBeLessThan(0.1)
  })
})

import { describe, expect, test } from 'vitest'
import { isRefusal } from '../statistics/refusal.ts'
import { type Xmr, type XmrOptions, xmr } from '../statistics/xmr.ts'
import type { CrimeType } from './crime-types.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { drawMonthly } from './monthly.ts'
import { monthlyMean } from './monthly-means.ts'
import { financialYearTotals, monthlySeries, totalCount } from './series.ts'
import { T2, T3, T6b, T14a } from './truths.ts'

const rows = drawMonthly()
const complete = rows.filter(({ provisional }) => !provisional)

describe('T1: burglary in Alderbrook never changes', () => {
  const counts = countsOf('burglary_residential', 'A')

  test('every month is drawn from 45', () => {
    for (let i = 0; i < 48; i++) expect(monthlyMean('burglary_residential', 'A', i)).toBe(45)
  })

  test('47 complete months average 44.7 and run from 32 to 60', () => {
    expect(counts).toHaveLength(47)
    expect(rounded(mean(counts))).toBe(44.7)
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([32, 60])
  })

  test('no rule finds a signal, within limits of 25.5 and 63.9', () => {
    const { signals, lowerProcessLimit, upperProcessLimit } = chart(counts)
    expect(signals).toEqual([])
    expect([lowerProcessLimit, upperProcessLimit].map(rounded)).toEqual([25.5, 63.9])
  })

  test('luck alone makes a month 54% higher than the one before', () => {
    const rises = counts.slice(1).map((count, at) => count / (counts[at] ?? Number.NaN) - 1)
    expect(Math.round(Math.max(...rises) * 100)).toBe(54)
  })
})

describe('T2: vehicle crime in Brackwater rises by 35% in October 2023', () => {
  const counts = countsOf('vehicle_crime', 'B')

  test('it averages 75.6 a month before and 95.1 after', () => {
    expect(rounded(mean(counts.slice(0, 30)))).toBe(75.6)
    expect(rounded(mean(counts.slice(30)))).toBe(95.1)
  })
})

describe('T2: with limits from the first 24 months', () => {
  const { signals } = chart(countsOf('vehicle_crime', 'B'), { baseline: 24 })
  const first = Math.min(...signals.map(({ at }) => at))

  test('no rule finds a signal before the rise', () => {
    expect(first).toBeGreaterThanOrEqual(T2.from)
  })

  test('the rise is found by month 40, as early as month 31', () => {
    expect(first).toBeLessThanOrEqual(40)
    expect(first).toBe(31)
  })
})

describe('T3: anti-social behaviour peaks every summer', () => {
  test('its index runs from .82 to 1.24 and averages 1', () => {
    expect([Math.min(...T3.season), Math.max(...T3.season)]).toEqual([0.82, 1.24])
    expect(mean(T3.season)).toBeCloseTo(1, 10)
  })

  test('in each year July and August average at least 30% above December to February', () => {
    for (const start of [0, 12, 24, 36]) {
      const counts = countsOf('asb_incidents', 'all').slice(start, start + 11)
      expect(mean(counts.slice(3, 5)) / mean(counts.slice(8, 11))).toBeGreaterThan(1.3)
    }
  })
})

describe('T4: a counting rule changes in May 2023', () => {
  test('stalking and harassment goes from 527 to 405 a month, .77 of what it was', () => {
    const counts = countsOf('stalking_harassment', 'all')
    const [before, after] = [mean(counts.slice(0, 25)), mean(counts.slice(25))]
    expect([Math.round(before), Math.round(after)]).toEqual([527, 405])
    expect(after / before).toBeCloseTo(0.77, 2)
  })

  test('2023/24 is 21.0% below 2022/23', () => {
    const query = { type: 'stalking_harassment', district: 'all' } as const
    const [, second, third] = financialYearTotals(rows, query)
    expect(change(second?.count, third?.count)).toBe(-21)
  })
})

describe('T6b: violence in Calderport is exceptional in July 2024 only', () => {
  const counts = countsOf('violence_with_injury', 'C')

  test('July 2024 has 278, far above the limit of 177.1 that the other months set', () => {
    const others = counts.filter((_, i) => i !== T6b.month)
    const { upperProcessLimit } = chart(others)
    expect(counts[T6b.month]).toBe(278)
    expect(rounded(upperProcessLimit)).toBe(177.1)
    expect(Math.max(...others)).toBeLessThan(upperProcessLimit)
  })
})

describe('T7: robbery in Gorsedale never changes', () => {
  const counts = countsOf('robbery', 'G')

  test('every month is drawn from 3', () => {
    for (let i = 0; i < 48; i++) expect(monthlyMean('robbery', 'G', i)).toBe(3)
  })

  test('no rule finds a signal', () => {
    expect(chart(counts).signals).toEqual([])
  })

  test('it runs from 0 to 6 a month', () => {
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([0, 6])
  })

  test('luck alone “doubles” it at least six times: nine', () => {
    const doublings = counts.slice(1).filter((count, at) => {
      const before = counts[at] ?? 0
      return before > 0 && count >= 2 * before
    })
    expect(doublings.length).toBeGreaterThanOrEqual(6)
    expect(doublings).toHaveLength(9)
  })
})

describe('T14a: March 2025 is 82% complete', () => {
  test('it is the only provisional month, in every series', () => {
    const provisional = rows.filter((row) => row.provisional)
    expect(provisional).toHaveLength(64)
    expect(new Set(provisional.map(({ month }) => month))).toEqual(new Set(['2025-03']))
  })

  test('robbery seems to fall from 78 to 58', () => {
    const query = { type: 'robbery', district: 'all', from: '2025-02' } as const
    expect(monthlySeries(rows, query).map(({ count }) => count)).toEqual([78, 58])
  })

  test('over everything, March has about 82% of what its means promise', () => {
    const types = [...new Set(rows.map(({ type }) => type))]
    const promised = types.flatMap((type) => DISTRICT_IDS.map((d) => monthlyMean(type, d, 47)))
    const shown = totalCount(rows.filter((row) => row.provisional))
    const share = shown / promised.reduce((sum, one) => sum + one, 0)
    expect(Math.abs(share - T14a.complete)).toBeLessThan(0.03)
  })
})

describe('T15: a ward moves from Elmsea to Harrowbank in April 2023', () => {
  test('crime and anti-social behaviour fall 9.4% in Elmsea and rise 4.7% in Harrowbank', () => {
    const changeIn = (district: DistrictId) => {
      const [, second, third] = financialYearTotals(rows, { type: 'crime-and-asb', district })
      return change(second?.count, third?.count)
    }
    expect([changeIn('E'), changeIn('H')]).toEqual([-9.4, 4.7])
  })

  test('the two districts together are promised what they were', () => {
    const both = (i: number) =>
      monthlyMean('criminal_damage', 'E', i) + monthlyMean('criminal_damage', 'H', i)
    expect(both(24)).toBeCloseTo(both(23), 10)
  })
})

test('there are 48 months of 8 types in 8 districts', () => {
  expect(rows).toHaveLength(3072)
  expect(new Set(rows.map(({ month, district, type }) => month + district + type)).size).toBe(3072)
})

function chart(counts: readonly number[], options: XmrOptions = {}): Xmr {
  const found = xmr(counts, { isCount: true, ...options })
  if (isRefusal(found)) throw new Error('these months make a chart')
  return found
}

/** Complete months only. */
function countsOf(type: CrimeType, district: DistrictId | 'all'): number[] {
  return monthlySeries(complete, { type, district }).map(({ count }) => count)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Per cent, to one decimal place. */
function change(before = Number.NaN, after = Number.NaN): number {
  return rounded((after / before - 1) * 100)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

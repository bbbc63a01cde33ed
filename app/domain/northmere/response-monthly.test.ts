import { describe, expect, test } from 'vitest'
import { T22, T24, T25 } from './dashboard-truths.ts'
import type { DistrictId } from './districts.ts'
import { average, byMonth, percent, share, signalMonths, total } from './months-for-tests.ts'
import { drawResponseMonths, type Grade, minutesReachedBy } from './response-monthly.ts'

const rows = drawResponseMonths()

test('there are 48 months of two grades in eight districts, whose bands make a whole', () => {
  expect(rows).toHaveLength(48 * 8 * 2)
  for (const { attended, within, bands } of rows) {
    expect(bands).toHaveLength(10)
    expect(sum(bands)).toBe(attended)
    expect(sum(bands.slice(0, 4))).toBe(within)
  }
})

test('minutes added up lie within what the bands allow', () => {
  for (const { bands, minutes, grade } of rows.filter((row) => row.grade === 'emergency')) {
    const starts = [0, 5, 10, 14, 15, 20, 25, 30, 40, 60]
    const least = starts.reduce((sum, start, at) => sum + start * (bands[at] ?? 0), 0)
    expect(minutes, grade).toBeGreaterThanOrEqual(least)
  }
})

describe('T22: emergency response in Fenholt really is faster from August 2023', () => {
  test('a signal comes at once or soon, and none before', () => {
    const [first = 0] = signalMonths(withinOf('F', 'emergency'), 24)
    expect(first).toBeGreaterThanOrEqual(T22.from)
    expect(first).toBeLessThanOrEqual(34)
  })
})

test('T23: no rule finds a signal in Alderbrook’s 48 months of emergencies', () => {
  expect(signalMonths(withinOf('A', 'emergency'))).toEqual([])
})

describe('T24: Calderport improves in total and in neither grade', () => {
  test.each(['emergency', 'priority'] as const)('no rule finds a signal in %s calls', (grade) => {
    expect(signalMonths(withinOf('C', grade))).toEqual([])
  })

  test('both together show one from October 2023: fewer of the calls are priority calls', () => {
    const [first = 0] = signalMonths(withinOf('C'), 24)
    expect(first).toBeGreaterThanOrEqual(T24.from)
    expect(first).toBeLessThanOrEqual(33)
    const priority = byMonth(of('C', 'priority'), (months) => total(months, 'attended'))
    expect(average(priority.slice(T24.from)) / average(priority.slice(0, T24.from))).toBeCloseTo(
      T24.priorityFactor,
      1,
    )
  })
})

describe('T25: Gorsedale’s worst month is followed by better ones, and nothing changed', () => {
  const shares = withinOf('G', 'emergency')
  const worst = shares.indexOf(Math.min(...shares))

  test('the worst is July 2024: 25.6% within 15 minutes, against 39.0% in an average month', () => {
    expect(worst).toBe(T25.worst)
    expect([Math.min(...shares), average(shares)].map(percent)).toEqual([25.6, 39])
  })

  test('no rule finds a signal in 48 months', () => {
    expect(signalMonths(shares)).toEqual([])
  })

  test('each of the three months after the worst is at least 6 points better, together 10', () => {
    const after = shares.slice(worst + 1, worst + 4)
    expect(after).toHaveLength(3)
    for (const one of after) expect(one - Math.min(...shares)).toBeGreaterThan(0.06)
    expect(average(after) - Math.min(...shares)).toBeGreaterThan(0.1)
  })
})

describe('T10 and T16 hold here too', () => {
  test('Brackwater and Dunmoor have the same average and different long waits', () => {
    const mean = (district: DistrictId) => share('minutes', 'attended')(of(district, 'emergency'))
    expect(Math.abs(mean('B') - mean('D'))).toBeLessThan(0.3)
    expect(ninetieth('D') - ninetieth('B')).toBeGreaterThan(5)
  })

  test('in Harrowbank more than twice as large a share as in Alderbrook falls in the last minute', () => {
    const lastMinute = (district: DistrictId) => {
      const bands = bandsOf(district)
      return (bands[3] ?? 0) / sum(bands)
    }
    expect(lastMinute('H')).toBeGreaterThan(2.2 * lastMinute('A'))
  })
})

describe('the minutes that a share do not exceed', () => {
  test('are read from the bands as if each were spread evenly', () => {
    expect(minutesReachedBy(0.5, 'emergency', [0, 10, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(7.5)
    expect(minutesReachedBy(0.9, 'priority', [8, 0, 2, 0, 0, 0, 0, 0, 0, 0])).toBe(37.5)
  })

  test('are not known with no responses, or in the band without end', () => {
    expect(minutesReachedBy(0.5, 'emergency', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBeNull()
    expect(minutesReachedBy(0.9, 'emergency', [1, 0, 0, 0, 0, 0, 0, 0, 0, 9])).toBeNull()
  })
})

function of(district: DistrictId, grade?: Grade) {
  return rows.filter(
    (row) => row.district === district && (grade === undefined || row.grade === grade),
  )
}

function withinOf(district: DistrictId, grade?: Grade): number[] {
  return byMonth(of(district, grade), share('within', 'attended'))
}

function bandsOf(district: DistrictId): number[] {
  return of(district, 'emergency').reduce<number[]>(
    (bands, row) => row.bands.map((band, at) => band + (bands[at] ?? 0)),
    [],
  )
}

function ninetieth(district: DistrictId): number {
  return minutesReachedBy(0.9, 'emergency', bandsOf(district)) ?? Number.NaN
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

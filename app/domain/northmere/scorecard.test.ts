import { describe, expect, test } from 'vitest'
import { T34, T35, T36 } from './dashboard-truths.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { average, byMonth, share, signalMonths, total } from './months-for-tests.ts'
import { MEASURE_ABOUT, MEASURES, type Measure } from './scorecard.ts'
import { committedTables } from './tables-for-tests.ts'

const { scorecard, survey, victimsCode, responseMonths, outcomes, monthly } = committedTables()
const value = share('numerator', 'denominator')

describe('four measures are added up from other tables', () => {
  const inYear = ({ month }: { month: string }) => month >= '2024-04'

  test.each([
    { measure: 'victims_updated', rows: victimsCode, columns: ['met', 'eligible'] },
    { measure: 'emergency_within', rows: responseMonths, columns: ['within', 'attended'] },
  ] as const)('$measure', ({ measure, rows, columns: [numerator, denominator] }) => {
    const isOf = (row: object) =>
      ('right' in row && row.right === 'updated_5_days') ||
      ('grade' in row && row.grade === 'emergency')
    const own = [...rows].filter((row) => isOf(row) && inYear(row))
    const add = (column: string) =>
      own.reduce(
        (sum, row) => sum + Number(Object.entries(row).find(([k]) => k === column)?.[1]),
        0,
      )
    const shown = of(measure).filter(inYear)
    expect(total(shown, 'numerator')).toBe(add(numerator))
    expect(total(shown, 'denominator')).toBe(add(denominator))
  })

  test('positive outcomes, of every crime recorded', () => {
    const crimes = monthly.filter(({ type }) => type !== 'asb_incidents')
    expect(total(of('positive_outcomes'), 'numerator')).toBe(total([...outcomes], 'positive'))
    expect(total(of('positive_outcomes'), 'denominator')).toBe(total(crimes, 'count'))
  })

  test('confidence, weighted to the population, of the force and by quarter', () => {
    const rows = of('confidence')
    expect(rows).toHaveLength(16)
    expect(rows[0]).toMatchObject({ month: '2021-06', district: 'all', denominator: 600 })
    const first = survey.filter(({ quarter }) => quarter === 1)
    const weighted = first.reduce((sum, one) => sum + one.populationShare * (one.good / one.n), 0)
    expect(value(rows.slice(0, 1))).toBeCloseTo(weighted, 3)
  })
})

describe('T34: the target for overtime is its own average', () => {
  test('each district is above it in a third to two thirds of its months', () => {
    for (const district of DISTRICT_IDS) {
      const red = of('overtime', district).filter(
        (row) => row.numerator / row.denominator > row.target,
      )
      expect(red.length).toBeGreaterThanOrEqual(16)
      expect(red.length).toBeLessThanOrEqual(32)
    }
  })

  test('no rule finds a signal in the force, nor in Alderbrook and Harrowbank', () => {
    expect(MEASURE_ABOUT.overtime.target).toBe(T34.mean)
    expect(signalMonths(valuesOf('overtime'))).toEqual([])
    expect(signalMonths(valuesOf('overtime', 'A'))).toEqual([])
    expect(signalMonths(valuesOf('overtime', 'H'))).toEqual([])
  })
})

describe('T35: vacancies really fall in June 2023', () => {
  test('a signal comes within five months, none before, none within either part', () => {
    const values = valuesOf('vacancies')
    const [first = 0] = signalMonths(values, 24)
    expect(first).toBeGreaterThanOrEqual(T35.from)
    expect(first).toBeLessThanOrEqual(30)
    expect(signalMonths(values.slice(0, T35.from))).toEqual([])
    expect(signalMonths(values.slice(T35.from))).toEqual([])
  })
})

describe('T36: sickness is highest every winter', () => {
  const values = valuesOf('sickness')
  const years = [0, 12, 24, 36].map((start) => values.slice(start, start + 12))

  test('December to February average at least 20% above June to August, each year', () => {
    expect(average(T36.season)).toBeCloseTo(1, 10)
    for (const year of years)
      expect(average(year.slice(8, 11))).toBeGreaterThan(1.2 * average(year.slice(2, 5)))
  })

  test('the years differ by less than 6%', () => {
    const means = years.map(average)
    expect(Math.max(...means) / Math.min(...means)).toBeLessThan(1.06)
  })
})

test('every measure has its rows, each with the target that the measure has', () => {
  for (const measure of MEASURES) {
    expect(of(measure).length, measure).toBe(measure === 'confidence' ? 16 : 384)
    for (const { target, denominator } of of(measure)) {
      expect(target).toBe(MEASURE_ABOUT[measure].target)
      expect(denominator).toBeGreaterThan(0)
    }
  }
})

function of(measure: Measure, district?: DistrictId) {
  return scorecard.filter(
    (row) => row.measure === measure && (district === undefined || row.district === district),
  )
}

function valuesOf(measure: Measure, district?: DistrictId): number[] {
  return byMonth(of(measure, district), value)
}

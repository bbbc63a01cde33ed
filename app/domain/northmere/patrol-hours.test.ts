import { describe, expect, test } from 'vitest'
import { DISTRICT_IDS } from './districts.ts'
import { drawMonthly } from './monthly.ts'
import { patrolHours } from './patrol-hours.ts'

const rows = patrolHours(drawMonthly())

describe('T17: patrol hours follow demand', () => {
  test('hours are 40 and 1.5 for each monthly violent crime of last year, rounded to 5', () => {
    for (const { violenceLastYear, hours } of rows) {
      expect(hours % 5).toBe(0)
      expect(Math.abs(hours - (40 + 1.5 * violenceLastYear))).toBeLessThanOrEqual(2.6)
    }
  })

  test('no district has more violence than another and fewer hours', () => {
    for (const one of rows) {
      for (const other of rows.filter(({ year }) => year === one.year)) {
        if (one.violenceLastYear > other.violenceLastYear) {
          expect(one.hours).toBeGreaterThanOrEqual(other.hours)
        }
      }
    }
  })

  test('each year after the first has every district', () => {
    expect(rows.map(({ year }) => year)).toEqual(
      ['2022/23', '2023/24', '2024/25'].flatMap((year) => DISTRICT_IDS.map(() => year)),
    )
  })
})

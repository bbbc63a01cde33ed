import { describe, expect, test } from 'vitest'
import { drawHotspot, type HotspotRow } from './hotspot.ts'

const rows = drawHotspot()

describe('question D4-05: one February is far too high for its time of year', () => {
  test('February of year 3 is at least 30% above every other February', () => {
    for (const year of [1, 2, 4]) {
      expect(countOf(3, 'Feb')).toBeGreaterThan(1.3 * countOf(year, 'Feb'))
    }
  })

  test('it is lower than every month of every summer', () => {
    const summers = rows.filter(({ month }) => ['Jun', 'Jul', 'Aug'].includes(month))
    expect(summers).toHaveLength(12)
    for (const { count } of summers) expect(count).toBeGreaterThan(countOf(3, 'Feb'))
  })

  test('July of year 2 is the highest month on the page', () => {
    const others = rows.filter(({ year, month }) => !(year === 2 && month === 'Jul'))
    for (const { count } of others) expect(count).toBeLessThan(countOf(2, 'Jul'))
  })

  test('every other month is within 10% of the same month in other years', () => {
    for (const row of rows.filter((one) => !isPlanted(one))) {
      const alike = rows.filter(
        (one) => one.month === row.month && one.year !== row.year && !isPlanted(one),
      )
      const usual = alike.reduce((sum, { count }) => sum + count, 0) / alike.length
      expect(Math.abs(row.count / usual - 1)).toBeLessThan(0.1)
    }
  })

  test('its salt is the first that does all of this', () => {
    for (let salt = 1; salt < 48; salt++) expect(passes(drawHotspot(salt))).toBe(false)
    expect(passes(rows)).toBe(true)
  })
})

function passes(draw: readonly HotspotRow[]): boolean {
  const february = countOf(3, 'Feb', draw)
  const highest = Math.max(...draw.map(({ count }) => count))
  return (
    draw.every(({ month, count }) => !['Jun', 'Jul', 'Aug'].includes(month) || count > february) &&
    [1, 2, 4].every((year) => february > 1.3 * countOf(year, 'Feb', draw)) &&
    draw.filter(({ count }) => count === highest).length === 1 &&
    countOf(2, 'Jul', draw) === highest
  )
}

function isPlanted({ year, month }: HotspotRow): boolean {
  return year === 3 && month === 'Feb'
}

function countOf(year: number, month: string, draw: readonly HotspotRow[] = rows): number {
  return draw.find((row) => row.year === year && row.month === month)?.count ?? Number.NaN
}

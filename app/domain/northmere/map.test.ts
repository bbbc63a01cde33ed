import { describe, expect, test } from 'vitest'
import { drawMap, unlocatedOnMap } from './map.ts'

describe('T14b: crimes without a location make the darkest square', () => {
  const busiest = drawMap().toSorted((a, b) => b.count - a.count)

  test('the darkest square is (6, 5), with 144 vehicle crimes', () => {
    expect(busiest[0]).toEqual({ x: 6, y: 5, count: 144 })
  })

  test('142 of them have no location', () => {
    expect(unlocatedOnMap()).toBe(142)
  })

  test('the next squares have 42, 41 and 38', () => {
    expect(busiest.slice(1, 4).map(({ count }) => count)).toEqual([42, 41, 38])
  })

  test('1,500 vehicle crimes are on 120 squares', () => {
    expect(busiest).toHaveLength(120)
    expect(busiest.reduce((sum, { count }) => sum + count, 0)).toBe(1500)
  })
})

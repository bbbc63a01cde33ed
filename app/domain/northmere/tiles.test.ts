import { describe, expect, test } from 'vitest'
import { dealTiles } from './tiles.ts'

describe('T18: forty tiles that never change', () => {
  test('have means of 5, 10, 15 and so on to 200', () => {
    const means = dealTiles('any', 1).map(({ mean }) => mean)
    expect(means).toEqual(Array.from({ length: 40 }, (_, at) => 5 * (at + 1)))
  })

  test('are flagged in about 5% of their months: about two tiles each month', () => {
    const months = Array.from({ length: 100 }, (_, seed) => dealTiles(seed, 12))
      .flat()
      .flatMap((tile) => tile.months)
    const flagged = months.filter((month) => month.flagged).length
    expect(flagged / months.length).toBeGreaterThan(0.045)
    expect(flagged / months.length).toBeLessThan(0.055)
  })

  test('are dealt the same again from the same seed, and differently from another', () => {
    expect(dealTiles('learner-7', 3)).toEqual(dealTiles('learner-7', 3))
    expect(dealTiles('learner-7', 3)).not.toEqual(dealTiles('learner-8', 3))
  })

  test('are not changed by asking for more months', () => {
    const longer = dealTiles('learner-7', 6).map((tile) => tile.months.slice(0, 3))
    expect(longer).toEqual(dealTiles('learner-7', 3).map((tile) => tile.months))
  })
})

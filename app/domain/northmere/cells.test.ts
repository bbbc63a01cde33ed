import { describe, expect, test } from 'vitest'
import { type CellRow, drawBeacon, drawLantern } from './cells.ts'

describe('T5: Lantern cut crime by 20% where it patrolled', () => {
  const cells = drawLantern()
  const patrol = sums(cells.filter(({ arm }) => arm === 'patrol'))
  const usual = sums(cells.filter(({ arm }) => arm === 'usual'))

  test('patrolled cells fall from 829 to 569, by more than 28%', () => {
    expect(patrol).toEqual({ cells: 30, before: 829, after: 569 })
    expect(change(patrol)).toBe(-31.4)
    expect(change(patrol)).toBeLessThanOrEqual(-28)
  })

  test('cells left as usual fall too, from 822 to 714, by more than 9%', () => {
    expect(usual).toEqual({ cells: 30, before: 822, after: 714 })
    expect(change(usual)).toBe(-13.1)
    expect(change(usual)).toBeLessThanOrEqual(-9)
  })

  test('after, the patrolled cells have .797 of the crime of the others: the true effect is .80', () => {
    const ratio = patrol.after / usual.after
    expect(ratio).toBeCloseTo(0.797, 3)
    expect(ratio).toBeGreaterThanOrEqual(0.76)
    expect(ratio).toBeLessThanOrEqual(0.84)
  })

  test('before, the two arms are within 3% of each other', () => {
    expect(Math.abs(patrol.before / usual.before - 1)).toBeLessThanOrEqual(0.03)
  })

  test('each pair of neighbours in rank has one cell in each arm', () => {
    const ranked = cells.toSorted((a, b) => a.rank - b.rank).slice(0, 60)
    for (let at = 0; at < 60; at += 2) {
      const pair = ranked.slice(at, at + 2).map(({ arm }) => arm)
      expect(pair.sort()).toEqual(['patrol', 'usual'])
    }
  })
})

describe('T5: Beacon did nothing', () => {
  const cells = drawBeacon()
  const of = (arm: string) => sums(cells.filter((cell) => cell.arm === arm))

  test('the busiest 30 cells still fall from 946 to 789, by more than 15%', () => {
    expect(of('patrol')).toEqual({ cells: 30, before: 946, after: 789 })
    expect(change(of('patrol'))).toBe(-16.6)
    expect(change(of('patrol'))).toBeLessThanOrEqual(-15)
  })

  test('the next 30 fall by 2.4% and the rest rise by 7.4%', () => {
    expect(of('next 30').cells).toBe(30)
    expect(change(of('next 30'))).toBe(-2.4)
    expect(change(of('rest'))).toBe(7.4)
  })
})

test('cells are ranked by the year before, ties by name', () => {
  const ranked = drawBeacon().toSorted((a, b) => a.rank - b.rank)
  ranked.slice(1).forEach((cell, at) => {
    const above = ranked[at]
    expect(cell.rank).toBe(at + 2)
    const later = above && (above.before > cell.before || above.cell < cell.cell)
    expect(later).toBe(true)
  })
})

function sums(cells: readonly CellRow[]) {
  return {
    cells: cells.length,
    before: cells.reduce((sum, { before }) => sum + before, 0),
    after: cells.reduce((sum, { after }) => sum + after, 0),
  }
}

/** Per cent, to one decimal place. */
function change({ before, after }: { before: number; after: number }): number {
  return Math.round((after / before - 1) * 1000) / 10
}

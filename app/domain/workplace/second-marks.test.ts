import { describe, expect, test } from 'vitest'
import type { Level, Marks } from './rubric.ts'
import { agreement, type MarkedSubmission, secondMarkSample } from './second-marks.ts'

const submissions = (count: number, group = 'task-s'): MarkedSubmission[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${group}-id-${n}`,
    group,
    at: `2026-11-01T00:00:${String(n % 60).padStart(2, '0')}.${String(n).padStart(3, '0')}Z`,
  })).sort((a, b) => (a.at < b.at ? -1 : 1))

describe('what is marked twice', () => {
  test.each([
    { marked: 0, twice: 0 },
    { marked: 3, twice: 3 },
    { marked: 5, twice: 5 },
    { marked: 50, twice: 5 },
    { marked: 51, twice: 6 },
    { marked: 200, twice: 20 },
  ])('$twice of $marked', ({ marked, twice }) => {
    const sample = secondMarkSample(submissions(marked))
    expect(sample).toHaveLength(twice)
    expect(new Set(sample).size).toBe(twice)
  })

  test('each form has its own one in ten', () => {
    const both = [...submissions(60), ...submissions(7, 'task-p')]
    const sample = secondMarkSample(both)
    expect(sample.filter((id) => id.startsWith('task-s'))).toHaveLength(6)
    expect(sample.filter((id) => id.startsWith('task-p'))).toHaveLength(5)
  })

  test('nothing chosen is dropped as more arrive, in whatever order they are listed', () => {
    const all = submissions(120)
    let before: string[] = []
    for (let count = 1; count <= all.length; count++) {
      const now = secondMarkSample(all.slice(0, count).reverse())
      expect(now.slice(0, before.length)).toEqual(before)
      before = now
    }
  })

  test('after the first five, neither early nor late ones are favoured', () => {
    const places = Array.from({ length: 40 }, (_, round) => {
      const all = submissions(400).map((each) => ({ ...each, id: `${round}-${each.id}` }))
      const chosen = new Set(secondMarkSample(all).slice(5))
      return all.flatMap(({ id }, place) => (chosen.has(id) ? place : []))
    }).flat()
    const average = places.reduce((sum, place) => sum + place, 0) / places.length
    expect(average).toBeGreaterThan(120)
    expect(average).toBeLessThan(280)
  })

  test('one that was marked twice before stays, and counts', () => {
    const all = submissions(50)
    const other = all.map(({ id }) => id).find((id) => !secondMarkSample(all).includes(id)) ?? ''
    const sample = secondMarkSample(all, [other, 'of another force'])
    expect(sample).toContain(other)
    expect(sample).toHaveLength(5)
  })
})

const CRITERIA = ['source', 'method']
const marks = (source: Level, method: Level): Marks => ({
  source: { level: source, comment: '' },
  method: { level: method, comment: '' },
})

describe('agreement', () => {
  test('counts levels that are the same, and at most one apart', () => {
    const pairs = [
      { first: marks(2, 2), second: marks(2, 2) },
      { first: marks(2, 2), second: marks(2, 1) },
      { first: marks(3, 3), second: marks(2, 1) },
      { first: marks(2, 3), second: marks(2, 3) },
      { first: marks(1, 2), second: marks(1, 2) },
    ]
    const report = agreement(pairs, CRITERIA)
    expect(report.pairs).toBe(5)
    expect(report.criteria).toMatchObject([
      { criterion: 'source', exact: { k: 4, n: 5 }, withinOne: { k: 5, n: 5 } },
      { criterion: 'method', exact: { k: 3, n: 5 }, withinOne: { k: 4, n: 5 } },
    ])
    expect(report.overall).toMatchObject({ exact: { k: 7, n: 10 }, withinOne: { k: 9, n: 10 } })
    expect(report.verdict).toMatchObject({ k: 3, n: 5 })
  })

  test('ten levels of five pieces of work give the interval of five, not of ten', () => {
    const pairs = Array.from({ length: 5 }, () => ({ first: marks(2, 2), second: marks(2, 2) }))
    const { overall, criteria } = agreement(pairs, CRITERIA)
    /** Wilson, 5 of 5: 56.6% to 100%. */
    expect(overall.exact).toEqual({
      k: 10,
      n: 10,
      share: { p: 1, lower: expect.closeTo(0.5655, 4), upper: 1 },
    })
    expect(criteria[0]?.exact.share).toEqual(overall.exact.share)
  })

  test('under five pairs the counts are given and the share is not', () => {
    const pairs = Array.from({ length: 4 }, () => ({ first: marks(2, 2), second: marks(2, 2) }))
    expect(agreement(pairs, CRITERIA).overall.exact).toEqual({
      k: 8,
      n: 8,
      share: {
        refused: 'too-few',
        why: 'Marked twice so far: 4. A share needs at least 5.',
      },
    })
    expect(agreement([], CRITERIA).overall.exact.share).toMatchObject({ refused: 'no-data' })
  })

  test('a criterion that one of the two did not mark is left out', () => {
    const only: Marks = { source: { level: 2, comment: '' } }
    const report = agreement([{ first: marks(2, 2), second: only }], CRITERIA)
    expect(report.criteria.map(({ exact }) => exact.n)).toEqual([1, 0])
  })
})

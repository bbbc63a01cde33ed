import { describe, expect, test } from 'vitest'
import { drawSurvey, type SurveyRow, trueConfidence } from './survey.ts'

const survey = drawSurvey()
const quarters = Array.from({ length: 16 }, (_, at) =>
  survey.filter(({ quarter }) => quarter === at + 1),
)
const weightedByQuarter = quarters.map(weighted)

describe('T6: confidence is constant for 14 quarters, then 6 points lower', () => {
  test('the true weighted share is 61.1%, then 55.1%', () => {
    expect(trueConfidence(14)).toBeCloseTo(0.611, 10)
    expect(trueConfidence(15)).toBeCloseTo(0.551, 10)
  })

  test('weighted quarters 1 to 14 range over no more than 8 points: 57.6% to 65.2%', () => {
    const before = weightedByQuarter.slice(0, 14)
    expect(Math.max(...before) - Math.min(...before)).toBeLessThanOrEqual(8)
    expect([percent(Math.min(...before)), percent(Math.max(...before))]).toEqual([57.6, 65.2])
  })

  test('quarters 15 and 16 are between 52% and 57.5%: 56.7% and 55.9%', () => {
    expect(weightedByQuarter.slice(14).map(percent)).toEqual([56.7, 55.9])
    for (const share of weightedByQuarter.slice(14)) {
      expect(share).toBeGreaterThanOrEqual(52)
      expect(share).toBeLessThanOrEqual(57.5)
    }
  })

  test('on average the unweighted share is above the weighted one by about 3 points', () => {
    const gaps = quarters.map((rows) => unweighted(rows) - weighted(rows))
    const gap = gaps.reduce((sum, one) => sum + one, 0) / gaps.length
    expect(gap).toBeGreaterThan(2)
    expect(gap).toBeLessThan(4)
    for (const one of gaps) expect(one).toBeGreaterThan(0)
  })

  test('each quarter interviews 600 people, 55% of them aged 55 and over', () => {
    for (const rows of quarters) {
      expect(rows.map(({ n }) => n)).toEqual([90, 180, 330])
    }
  })
})

function weighted(rows: readonly SurveyRow[]): number {
  return (
    rows.reduce((sum, { populationShare, good, n }) => sum + populationShare * (good / n), 0) * 100
  )
}

function unweighted(rows: readonly SurveyRow[]): number {
  const good = rows.reduce((sum, row) => sum + row.good, 0)
  return (good / rows.reduce((sum, row) => sum + row.n, 0)) * 100
}

function percent(share: number): number {
  return Math.round(share * 10) / 10
}

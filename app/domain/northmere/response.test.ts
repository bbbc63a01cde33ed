import { describe, expect, test } from 'vitest'
import type { DistrictId } from './districts.ts'
import { drawResponses } from './response.ts'

const responses = drawResponses()

describe('T10: Brackwater and Dunmoor have the same average and different tails', () => {
  test('the means are 14.7 and 14.5 minutes, within 0.3', () => {
    expect([rounded(mean(minutesOf('B'))), rounded(mean(minutesOf('D')))]).toEqual([14.7, 14.5])
    expect(Math.abs(mean(minutesOf('B')) - mean(minutesOf('D')))).toBeLessThanOrEqual(0.3)
  })

  test('one in ten waits 23.6 minutes or more in Brackwater, 30.7 in Dunmoor', () => {
    expect(rounded(quantile(0.9, minutesOf('B')))).toBe(23.6)
    expect(rounded(quantile(0.9, minutesOf('D')))).toBe(30.7)
  })

  test('17.3% wait more than 20 minutes in Brackwater, 25.8% in Dunmoor', () => {
    expect(shareOver(20, minutesOf('B'))).toBe(17.3)
    expect(shareOver(20, minutesOf('D'))).toBe(25.8)
  })
})

describe('T16: responses pile up just under 15 minutes in Harrowbank', () => {
  test('43 are from 14 up to 15 minutes and 5 from 15 up to 16', () => {
    expect(between(14, 15, 'H')).toBe(43)
    expect(between(15, 16, 'H')).toBe(5)
  })

  test('that is more than 2.2 times as many at 14 as in Alderbrook', () => {
    expect(between(14, 15, 'H')).toBeGreaterThan(2.2 * between(14, 15, 'A'))
  })
})

test('every district has 400 responses, in minutes to one decimal place', () => {
  for (const district of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const) {
    expect(minutesOf(district)).toHaveLength(400)
  }
  for (const { minutes } of responses) expect(rounded(minutes)).toBe(minutes)
})

function minutesOf(district: DistrictId): number[] {
  return responses.filter((row) => row.district === district).map(({ minutes }) => minutes)
}

function between(from: number, to: number, district: DistrictId): number {
  return minutesOf(district).filter((minutes) => minutes >= from && minutes < to).length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Hyndman and Fan's type 7. */
function quantile(share: number, values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (place - Math.floor(place)) * (above - below)
}

/** Per cent, to one decimal place, halves up. */
function shareOver(minutes: number, values: readonly number[]): number {
  return rounded((values.filter((value) => value > minutes).length / values.length) * 100)
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

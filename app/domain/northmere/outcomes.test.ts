import { describe, expect, test } from 'vitest'
import { funnel } from '../statistics/funnel.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { MONTHS, monthAt } from './calendar.ts'
import { T19, T20 } from './dashboard-truths.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { drawMonthly } from './monthly.ts'
import { byMonth, percent, share, signalMonths, total } from './months-for-tests.ts'
import { drawOutcomes, type RecordedCrime } from './outcomes.ts'

const monthly = drawMonthly()
const counts = new Map(monthly.map((row) => [key(row), row.count]))
const rows = drawOutcomes(monthly).map((row) => {
  const count = counts.get(key(row)) ?? Number.NaN
  return { ...row, count, ended: count - row.open }
})
/** The months whose investigations have ended. */
const SETTLED = MONTHS - T20.openNewestFirst.length
const settled = rows.filter(({ month }) => month < monthAt(SETTLED))

describe('T19: the chance of a positive outcome depends on the type of crime only', () => {
  test.each(Object.keys(T19.chances))('no district is outside the funnel of %s', (type) => {
    const chart = funnel(
      DISTRICT_IDS.map((name) => {
        const own = settled.filter((row) => row.type === type && row.district === name)
        return { name, n: total(own, 'count'), k: total(own, 'positive') }
      }),
    )
    if (isRefusal(chart)) throw new Error('eight districts make a funnel')
    expect(chart.rows.filter(({ position }) => position === 'outside-998')).toEqual([])
  })

  test.each(Object.entries(T19.chances))(
    '%s has its share of %d, within two standard errors',
    (type, chance) => {
      const own = settled.filter((row) => row.type === type)
      const standardError = Math.sqrt((chance * (1 - chance)) / total(own, 'count'))
      const difference = share('positive', 'count')(own) - chance
      expect(Math.abs(difference)).toBeLessThan(2 * standardError)
    },
  )

  test('Calderport is the best in total all the same, at 14.5%: it has the shoplifting', () => {
    const shares = DISTRICT_IDS.map((district) => percent(share('positive', 'count')(of(district))))
    expect(Math.max(...shares)).toBe(shares[2])
    expect(shares).toEqual([11.6, 12, 14.5, 11.7, 12.7, 12.3, 11.8, 12.5])
  })

  test.each(['violence_with_injury', 'shoplifting'] as const)(
    'no rule finds a signal in the settled months of %s',
    (type) => expect(signalMonths(sharesOf(type, 'count').slice(0, SETTLED))).toEqual([]),
  )
})

describe('T20: the newest outcomes are not known yet', () => {
  test.each(['violence_with_injury', 'shoplifting'] as const)(
    'the share of all %s seems to fall, the share of those that have ended does not',
    (type) => {
      const [first = 0] = signalMonths(sharesOf(type, 'count'), SETTLED)
      expect(first).toBeGreaterThanOrEqual(SETTLED)
      expect(first).toBeLessThanOrEqual(45)
      expect(signalMonths(sharesOf(type, 'ended'))).toEqual([])
    },
  )

  test('nothing is open that was recorded more than six months before', () => {
    expect(total(settled, 'open')).toBe(0)
    const newest = rows.filter(({ month }) => month === '2025-03')
    expect(Math.abs(share('open', 'count')(newest) - 0.75)).toBeLessThan(0.02)
  })
})

test('what is positive or open is never more than the count', () => {
  expect(rows).toHaveLength(48 * 8 * 7)
  for (const { positive, open, count } of rows) expect(positive + open).toBeLessThanOrEqual(count)
})

test('a series is drawn from its own stream: leaving another out changes nothing', () => {
  const alone = drawOutcomes(
    monthly.filter((row) => row.type === 'robbery' && row.district === 'C'),
  )
  const among = drawOutcomes(monthly).filter(
    (row) => row.type === 'robbery' && row.district === 'C',
  )
  expect(alone).toEqual(among)
})

function key({ month, district, type }: { month: string; district: string; type: string }): string {
  return `${month} ${district} ${type}`
}

function of(district: DistrictId) {
  return settled.filter((row) => row.district === district)
}

function sharesOf(type: RecordedCrime, out: 'count' | 'ended'): number[] {
  return byMonth(
    rows.filter((row) => row.type === type),
    share('positive', out),
  )
}

import { describe, expect, test } from 'vitest'
import { financialYear } from './calendar.ts'
import { T30, T31, T32, T33 } from './dashboard-truths.ts'
import type { DistrictId } from './districts.ts'
import { average, byMonth, share, signalMonths, total } from './months-for-tests.ts'
import { type CaseKind, drawVictimsCode, type VictimsRight } from './victims-code.ts'

const rows = drawVictimsCode()
const met = share('met', 'eligible')

test('there are 48 months of four rights, two kinds of case, eight districts; never more met than eligible', () => {
  expect(rows).toHaveLength(48 * 4 * 2 * 8)
  for (const row of rows) expect(row.met).toBeLessThanOrEqual(row.eligible)
})

test('the same victims stand behind three of the rights, until one of them is counted otherwise', () => {
  const eligible = (right: VictimsRight) =>
    of(right).flatMap((row) => (row.month < '2024-04' ? [row.eligible] : []))
  expect(eligible('needs_assessed')).toEqual(eligible('told_of_rights'))
  expect(eligible('updated_5_days')).toEqual(eligible('told_of_rights'))
})

describe('T30: from April 2024 fewer cases count as eligible', () => {
  test('the share kept informed jumps in that very month, from about 59% to 86%', () => {
    const shares = byMonth(of(T30.right), met)
    expect(signalMonths(shares, 24)[0]).toBe(T30.from)
    expect(signalMonths(shares.slice(0, T30.from))).toEqual([])
    expect(average(shares.slice(0, 36))).toBeCloseTo(0.59, 1)
    expect(average(shares.slice(36))).toBeCloseTo(0.86, 1)
  })

  test('the number kept informed does not: no rule finds a signal', () => {
    const people = byMonth(of(T30.right), (months) => total(months, 'met'))
    expect(signalMonths(people.slice(0, 47))).toEqual([])
  })
})

test.each(['2021/22', '2022/23', '2023/24', '2024/25'])(
  'T31: in %s Harrowbank is better in both kinds of case, and worse in total',
  (year) => {
    const shareOf = (district: DistrictId, kind?: CaseKind) =>
      met(of(T31.right, district, kind).filter(({ month }) => financialYear(month) === year))
    for (const kind of ['person', 'property'] as const)
      expect(shareOf(T31.better, kind)).toBeGreaterThan(shareOf(T31.worse, kind))
    expect(shareOf(T31.better)).toBeLessThan(shareOf(T31.worse))
  },
)

test('T32: no rule finds a signal in Alderbrook’s 48 months of telling victims their rights', () => {
  expect(signalMonths(byMonth(of(T32.right, T32.district), met))).toEqual([])
})

test('T33: more personal statements are offered in Fenholt from October 2023', () => {
  const shares = byMonth(of(T33.right, T33.district), met)
  const [first = 0] = signalMonths(shares, 24)
  expect(first).toBeGreaterThanOrEqual(T33.from)
  expect(first).toBeLessThanOrEqual(36)
  expect(average(shares.slice(T33.from)) / average(shares.slice(0, T33.from))).toBeCloseTo(1.4, 1)
})

function of(right: VictimsRight, district?: DistrictId, kind?: CaseKind) {
  return rows.filter(
    (row) =>
      row.right === right &&
      (district === undefined || row.district === district) &&
      (kind === undefined || row.kind === kind),
  )
}

import { describe, expect, test } from 'vitest'
import { ASB_ADDRESSES, callsFromBusiest } from './asb-addresses.ts'
import { CHAIN, published } from './chain.ts'
import { OUTCOMES_MIX } from './outcomes-mix.ts'
import { RISK_TOOL } from './risk-tool.ts'
import { T9, T11 } from './truths.ts'

describe('T9: Elmsea is better for every type of crime, and worse in total', () => {
  const rowsOf = (district: string) => OUTCOMES_MIX.filter((row) => row.district === district)

  test('every type has a higher share of positive outcomes in Elmsea', () => {
    const fenholt = new Map(rowsOf(T9.worse).map((row) => [row.type, row.positive / row.cases]))
    expect(fenholt.size).toBe(4)
    for (const { type, positive, cases } of rowsOf(T9.better)) {
      expect(positive / cases).toBeGreaterThan(fenholt.get(type) ?? 1)
    }
  })

  test('in total Elmsea has 136 of 1,200 (11.3%), Fenholt 158 of 930 (17.0%)', () => {
    expect(total('E')).toEqual({ positive: 136, cases: 1200, percent: 11.3 })
    expect(total('F')).toEqual({ positive: 158, cases: 930, percent: 17 })
  })

  function total(district: string) {
    const positive = sum(rowsOf(district).map((row) => row.positive))
    const cases = sum(rowsOf(district).map((row) => row.cases))
    return { positive, cases, percent: Math.round((positive / cases) * 1000) / 10 }
  }
})

describe('T11: a few addresses make many of the calls', () => {
  const addresses = sum(ASB_ADDRESSES.map((row) => row.addresses))
  const calls = sum(ASB_ADDRESSES.map((row) => row.addresses * row.calls))

  test('980 addresses make 1,820 calls', () => {
    expect([addresses, calls]).toEqual([980, 1820])
  })

  test('the busiest 49 addresses (5%) make 535 calls, 29.4% of them', () => {
    expect(addresses * T11.busiestShare).toBe(49)
    expect(callsFromBusiest(49)).toBe(535)
    expect((535 / calls) * 100).toBeCloseTo(29.4, 1)
  })

  test('all the addresses together make all the calls, and none makes none', () => {
    expect(callsFromBusiest(addresses)).toBe(calls)
    expect(callsFromBusiest(0)).toBe(0)
  })
})

describe('T13: most of a good tool’s flags are wrong when few cases are serious', () => {
  test.each([
    { group: 'all', cells: [160, 980, 40, 8820], right: 14 },
    { group: 'X', cells: [160, 480, 40, 4320], right: 25 },
    { group: 'Y', cells: [40, 495, 10, 4455], right: 7.5 },
  ])('in group $group $right% of the flags are right', ({ group, cells, right }) => {
    const row = RISK_TOOL.find((one) => one.group === group)
    if (row === undefined) throw new Error(`no group ${group}`)
    expect([row.hits, row.falseAlarms, row.misses, row.clear]).toEqual(cells)
    expect(sum(cells)).toBe(row.cases)
    expect(Math.round((row.hits / (row.hits + row.falseAlarms)) * 1000) / 10).toBe(right)
    expect(row.hits / (row.hits + row.misses)).toBe(0.8)
  })
})

describe('the chain of recording', () => {
  test('publishes 35 of 100 incidents by default', () => {
    expect(
      published(
        100,
        CHAIN.map(({ share }) => share),
      ),
    ).toBeCloseTo(35.07, 2)
  })

  test('T4: publishes 22% fewer once the counting rule changes, though nothing else did', () => {
    const before = published(
      100,
      CHAIN.map(({ share }) => share),
    )
    const after = published(
      100,
      CHAIN.map(({ afterRuleChange }) => afterRuleChange),
    )
    expect(after / before).toBeCloseTo(0.78, 10)
    const moved = CHAIN.filter(({ share, afterRuleChange }) => share !== afterRuleChange)
    expect(moved.map(({ link }) => link)).toEqual(['counted under the rules'])
  })
})

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

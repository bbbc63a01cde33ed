import { describe, expect, test } from 'vitest'
import { funnel } from './funnel.ts'
import { funnelLimits, funnelLimitsExact, funnelLimitsNormal } from './funnel-limits.ts'
import { isRefusal } from './refusal.ts'

/** Northmere, made up: forty teams with one rate, but for N17 (T12). */
const TEAMS = (
  [
    ['N01', 28, 5],
    ['N02', 35, 3],
    ['N03', 46, 10],
    ['N04', 22, 5],
    ['N05', 60, 10],
    ['N06', 75, 12],
    ['N07', 88, 12],
    ['N08', 95, 11],
    ['N09', 110, 20],
    ['N10', 120, 16],
    ['N11', 130, 23],
    ['N12', 140, 17],
    ['N13', 150, 24],
    ['N14', 160, 33],
    ['N15', 170, 25],
    ['N16', 180, 21],
    ['N17', 520, 49],
    ['N18', 200, 37],
    ['N19', 210, 30],
    ['N20', 220, 24],
    ['N21', 240, 39],
    ['N22', 260, 36],
    ['N23', 280, 50],
    ['N24', 300, 45],
    ['N25', 320, 44],
    ['N26', 340, 43],
    ['N27', 360, 59],
    ['N28', 380, 65],
    ['N29', 400, 65],
    ['N30', 420, 55],
    ['N31', 450, 65],
    ['N32', 480, 70],
    ['N33', 64, 11],
    ['N34', 540, 79],
    ['N35', 580, 77],
    ['N36', 620, 83],
    ['N37', 680, 95],
    ['N38', 740, 107],
    ['N39', 820, 133],
    ['N40', 900, 152],
  ] as const
).map(([name, n, k]) => ({ name, n, k }))

function funnelOf(units: { name: string; n: number; k: number }[]) {
  const chart = funnel(units)
  if (isRefusal(chart)) throw new Error(chart.why)
  return chart
}

describe('a funnel', () => {
  test('of forty teams only N17 is outside the outer limits, and only N14 between the two', () => {
    const { rows, pooled } = funnelOf(TEAMS)
    const named = (position: string) =>
      rows.filter((row) => row.position === position).map((row) => row.name)
    expect(pooled).toBeCloseTo(0.147, 3)
    expect(named('outside-998')).toEqual(['N17'])
    expect(named('outside-95')).toEqual(['N14'])
  })

  test('forty teams that differ by luck alone may be coloured', () => {
    expect(funnelOf(TEAMS).isMoreThanChance).toBe(false)
  })

  test('forces that differ far more than luck are not coloured', () => {
    const forces = [0.1, 0.2, 0.3].map((share) => ({ name: `${share}`, n: 1000, k: share * 1000 }))
    const chart = funnelOf(forces)
    expect(chart.overDispersion).toBeCloseTo(41.67, 2)
    expect(chart.isMoreThanChance).toBe(true)
  })

  test('small teams get exact limits and large ones the taught limits', () => {
    const methods = new Map(funnelOf(TEAMS).rows.map((row) => [row.name, row.method]))
    expect(methods.get('N04')).toBe('exact')
    expect(methods.get('N40')).toBe('normal')
  })

  test('a team without cases is named and left out', () => {
    const chart = funnelOf([...TEAMS, { name: 'New', n: 0, k: 0 }])
    expect(chart.withoutCases).toEqual(['New'])
    expect(chart.rows).toHaveLength(40)
  })

  test('one unit, or units that are all alike, are refused', () => {
    expect(funnel([])).toMatchObject({ refused: 'too-few' })
    expect(funnel([{ name: 'A', n: 10, k: 2 }])).toMatchObject({ refused: 'too-few' })
    const none = ['A', 'B'].map((name) => ({ name, n: 10, k: 0 }))
    expect(funnel(none)).toMatchObject({ refused: 'no-variation' })
  })

  test.each([
    [10, 11],
    [-1, 0],
    [10, Number.NaN],
    [10.5, 2],
  ])('a unit with %f cases and %f outcomes is refused', (n, k) => {
    expect(funnel([...TEAMS, { name: 'A', n, k }])).toMatchObject({ refused: 'impossible' })
  })
})

describe('funnel limits', () => {
  test('the course’s question: 14.7% with 220 cases has an upper limit of 19.4%', () => {
    expect(funnelLimitsNormal(0.147, 220)).toMatchObject({ upper: expect.closeTo(0.1938, 4) })
  })

  test('four times the cases halve the funnel', () => {
    const [few, many] = [funnelLimitsNormal(0.3, 200), funnelLimitsNormal(0.3, 800)]
    if (isRefusal(few) || isRefusal(many)) throw new Error('refused')
    expect((few.upper - 0.3) / (many.upper - 0.3)).toBeCloseTo(2, 10)
  })

  test('exact limits leave no more than they promise on either side', () => {
    expect(funnelLimitsExact(0.147, 22)).toMatchObject({ lowerCount: 0, upperCount: 7 })
    expect(funnelLimitsExact(0.147, 35, 0.998)).toMatchObject({ lowerCount: 0, upperCount: 12 })
  })

  test('few expected either to happen or not to happen calls for exact limits', () => {
    expect(funnelLimits(0.05, 199)).toMatchObject({ method: 'exact' })
    expect(funnelLimits(0.95, 199)).toMatchObject({ method: 'exact' })
    expect(funnelLimits(0.05, 200)).toMatchObject({ method: 'normal' })
  })

  test('no cases and impossible shares are refused', () => {
    expect(funnelLimits(0.2, 0)).toMatchObject({ refused: 'no-data' })
    expect(funnelLimits(1.2, 10)).toMatchObject({ refused: 'impossible' })
    expect(funnelLimitsNormal(0.2, Number.NaN)).toMatchObject({ refused: 'impossible' })
    expect(funnelLimitsExact(0.2, 10, 1)).toMatchObject({ refused: 'impossible' })
  })

  test('where nothing ever happens the limits are nothing', () => {
    expect(funnelLimits(0, 50)).toMatchObject({ lower: 0, upper: 0 })
    expect(funnelLimits(1, 50)).toMatchObject({ lower: 1, upper: 1 })
  })
})

import { describe, expect, test } from 'vitest'
import { funnel } from '../statistics/funnel.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { drawTeams, type TeamRow } from './teams.ts'

const teams = drawTeams()
const ranked = teams.toSorted((a, b) => share(b) - share(a))

describe('T12: one team of 40 really has fewer positive outcomes', () => {
  test('only N17 is outside the 99.8% limits of a funnel', () => {
    expect(placed('outside-998')).toEqual(['N17'])
    expect(percent(teams.find(({ team }) => team === 'N17'))).toBe(9.4)
  })

  test('N14 is the only other outside the 95% limits', () => {
    expect(placed('outside-95')).toEqual(['N14'])
  })

  test('at least two of the top three teams have under 100 cases', () => {
    const small = ranked.slice(0, 3).filter(({ cases }) => cases < 100)
    expect(small.length).toBeGreaterThanOrEqual(2)
  })

  test('the top team is N04 with 22.7% of 22 cases', () => {
    expect(ranked[0]).toMatchObject({ team: 'N04', cases: 22 })
    expect(percent(ranked[0])).toBe(22.7)
  })

  test('the bottom team is N02 with 8.6% of 35 cases, not N17', () => {
    expect(ranked.at(-1)).toMatchObject({ team: 'N02', cases: 35 })
    expect(percent(ranked.at(-1))).toBe(8.6)
  })

  test('cases run from 22 to 900', () => {
    const cases = teams.map((team) => team.cases)
    expect([Math.min(...cases), Math.max(...cases)]).toEqual([22, 900])
  })
})

function placed(position: 'outside-95' | 'outside-998'): string[] {
  const chart = funnel(
    teams.map(({ team, cases, positive }) => ({ name: team, n: cases, k: positive })),
  )
  if (isRefusal(chart)) throw new Error('forty teams make a funnel')
  return chart.rows.filter((row) => row.position === position).map(({ name }) => name)
}

function share({ positive, cases }: TeamRow): number {
  return positive / cases
}

function percent(team: TeamRow | undefined): number {
  return team === undefined ? Number.NaN : Math.round(share(team) * 1000) / 10
}

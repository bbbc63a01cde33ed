import { describe, expect, test } from 'vitest'
import { financialYear } from './calendar.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import { drawMonthly } from './monthly.ts'
import { neighbourhoodsOf } from './neighbourhoods.ts'
import { drawTeamsMonthly } from './teams-monthly.ts'

const monthly = drawMonthly()
const rows = drawTeamsMonthly(monthly)

test('the teams of a district add up to every count of monthly.csv, in its order', () => {
  expect(rows).toHaveLength(monthly.length)
  rows.forEach(({ month, district, type, counts }, at) => {
    const count = counts.reduce((sum, one) => sum + one, 0)
    expect(monthly[at]).toMatchObject({ month, district, type, count })
    expect(counts).toHaveLength(neighbourhoodsOf(district).length)
  })
})

test('each district has three to five teams, whose shares make a whole and whose ids and names differ', () => {
  const all = DISTRICT_IDS.flatMap((district) => {
    const teams = neighbourhoodsOf(district)
    expect(teams.length).toBeGreaterThanOrEqual(3)
    expect(teams.length).toBeLessThanOrEqual(5)
    expect(teams.reduce((sum, team) => sum + team.share, 0)).toBeCloseTo(1, 10)
    return teams
  })
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

describe('T21: only Elmsea West and Harrowbank West change when the ward moves', () => {
  test.each(['E1', 'E2', 'E3', 'H1', 'H2', 'H3', 'H4'])(
    '%s counts within 6%% of what it did in the year before',
    (team) => expect(Math.abs(changeOf(team))).toBeLessThan(0.06),
  )

  test('Elmsea West loses more than a third, Harrowbank West gains as much', () => {
    expect([neighbourhoodsOf('E')[3]?.name, neighbourhoodsOf('H')[4]?.name]).toEqual([
      'Elmsea West',
      'Harrowbank West',
    ])
    expect(changeOf('E4')).toBeLessThan(-0.35)
    expect(changeOf('H5')).toBeGreaterThan(0.35)
  })
})

test('a series is drawn from its own stream: leaving another out changes nothing', () => {
  const isOne = (row: { district: string; type: string }) =>
    row.district === 'B' && row.type === 'robbery'
  expect(drawTeamsMonthly(monthly.filter(isOne))).toEqual(rows.filter(isOne))
})

/** From 2022/23 to 2023/24, everything that is counted. */
function changeOf(team: string): number {
  return inYear(team, '2023/24') / inYear(team, '2022/23') - 1
}

function inYear(team: string, year: string): number {
  const district = team.charAt(0) as DistrictId
  const place = Number(team.slice(1)) - 1
  return rows
    .filter((row) => row.district === district && financialYear(row.month) === year)
    .reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0)
}

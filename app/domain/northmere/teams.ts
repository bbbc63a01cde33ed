import { binomial } from '../randomness.ts'
import { seriesStream } from './streams.ts'
import { T12 } from './truths.ts'

/** One row of `teams.csv`: a team's cases in a year and how many had a positive outcome. */
export interface TeamRow {
  team: string
  cases: number
  positive: number
}

/** Cases of teams N01 to N40. */
const CASES: readonly number[] = [
  28, 35, 46, 22, 60, 75, 88, 95, 110, 120, 130, 140, 150, 160, 170, 180, 520, 200, 210, 220, 240,
  260, 280, 300, 320, 340, 360, 380, 400, 420, 450, 480, 64, 540, 580, 620, 680, 740, 820, 900,
]

/** Draws `teams.csv`, in the order of the teams. */
export function drawTeams(): TeamRow[] {
  const stream = seriesStream('teams', 'teams')
  return CASES.map((cases, at) => {
    const team = `N${String(at + 1).padStart(2, '0')}`
    return { team, cases, positive: binomial(cases, chanceOf(team), stream) }
  })
}

function chanceOf(team: string): number {
  return team === T12.team ? T12.chance : T12.usualChance
}

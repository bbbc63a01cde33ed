import { binomial } from '../randomness.ts'
import { seriesStream } from './streams.ts'
import { T6 } from './truths.ts'

/** One row of `survey.csv`: how many of those asked in a quarter said the police do a good job. */
export interface SurveyRow {
  /** April to June 2021 is 1; January to March 2025 is 16. */
  quarter: number
  age: string
  /** The age group's share of the people of Northmere. */
  populationShare: number
  /** Interviews achieved. */
  n: number
  good: number
}

/** Draws `survey.csv`: by quarter, then age group. */
export function drawSurvey(): SurveyRow[] {
  return Array.from({ length: QUARTERS }, (_, at) => drawQuarter(at)).flat()
}

/** The share of the population that truly says “good job” in a quarter. */
export function trueConfidence(quarter: number): number {
  return AGE_GROUPS.reduce((sum, group) => sum + group.populationShare * chance(group, quarter), 0)
}

const QUARTERS = 16

interface AgeGroup {
  age: string
  populationShare: number
  n: number
  /** The share of the group that truly says “good job” until T6 changes it. */
  chance: number
}

/** Older people are easier to find at home: 15%, 30% and 55% of 600 interviews. */
export const AGE_GROUPS: readonly AgeGroup[] = [
  { age: '16-34', populationShare: 0.28, n: 90, chance: 0.5 },
  { age: '35-54', populationShare: 0.33, n: 180, chance: 0.6 },
  { age: '55+', populationShare: 0.39, n: 330, chance: 0.7 },
]

/** The quarter's stream is keyed by its place counted from 0. */
function drawQuarter(at: number): SurveyRow[] {
  const stream = seriesStream('survey', `survey|${at}`)
  const quarter = at + 1
  return AGE_GROUPS.map((group) => {
    const { age, populationShare, n } = group
    return { quarter, age, populationShare, n, good: binomial(n, chance(group, quarter), stream) }
  })
}

function chance(group: AgeGroup, quarter: number): number {
  return quarter >= T6.fromQuarter ? group.chance + T6.points : group.chance
}

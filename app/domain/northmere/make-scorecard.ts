import { binomial, negativeBinomial, normal, type Stream } from '../randomness.ts'
import { MONTHS, monthAt, monthOfYear } from './calendar.ts'
import { T34, T35, T36 } from './dashboard-truths.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import type { MonthlyRow } from './monthly.ts'
import type { OutcomesMonth } from './outcomes.ts'
import type { ResponseMonth } from './response-monthly.ts'
import { MEASURE_ABOUT, type Measure, type ScorecardRow } from './scorecard.ts'
import { seriesStream } from './streams.ts'
import type { SurveyRow } from './survey.ts'
import type { VictimsCodeMonth } from './victims-code.ts'

/** The tables that the first four measures are added up from. */
interface Sources {
  monthly: readonly MonthlyRow[]
  survey: readonly SurveyRow[]
  victimsCode: readonly VictimsCodeMonth[]
  responseMonths: readonly ResponseMonth[]
  outcomes: readonly OutcomesMonth[]
}

/** Makes `scorecard.csv`: four measures from other tables, three of the workforce drawn here. */
export function makeScorecard(sources: Sources, salt?: number): ScorecardRow[] {
  return [
    ...confidence(sources.survey),
    ...byDistrict('victims_updated', (month) =>
      sources.victimsCode
        .filter((row) => row.month === month && row.right === 'updated_5_days')
        .map(({ district, met, eligible }) => ({ district, of: [met, eligible] })),
    ),
    ...byDistrict('emergency_within', (month) =>
      sources.responseMonths
        .filter((row) => row.month === month && row.grade === 'emergency')
        .map(({ district, within, attended }) => ({ district, of: [within, attended] })),
    ),
    ...byDistrict('positive_outcomes', (month) => [
      ...sources.outcomes
        .filter((row) => row.month === month)
        .map(({ district, positive }) => ({ district, of: [positive, 0] as const })),
      ...sources.monthly
        .filter((row) => row.month === month && row.type !== 'asb_incidents')
        .map(({ district, count }) => ({ district, of: [0, count] as const })),
    ]),
    ...drawWorkforce(salt),
  ]
}

/** Of 600 people: how many say so when each age group weighs what it is in the population. */
function confidence(survey: readonly SurveyRow[]): ScorecardRow[] {
  const quarters = [...new Set(survey.map(({ quarter }) => quarter))]
  return quarters.map((quarter) => {
    const groups = survey.filter((row) => row.quarter === quarter)
    const denominator = groups.reduce((sum, { n }) => sum + n, 0)
    const share = groups.reduce(
      (sum, group) => sum + group.populationShare * (group.good / group.n),
      0,
    )
    const numerator = Math.round(share * denominator * 10) / 10
    return row('confidence', monthAt(quarter * 3 - 1), 'all', numerator, denominator)
  })
}

function byDistrict(
  measure: Measure,
  partsOf: (month: string) => readonly { district: DistrictId; of: readonly number[] }[],
): ScorecardRow[] {
  return Array.from({ length: MONTHS }, (_, i) => monthAt(i)).flatMap((month) => {
    const parts = partsOf(month)
    return DISTRICT_IDS.map((district) => {
      const own = parts.filter((part) => part.district === district)
      const sum = (at: number) => own.reduce((total, { of }) => total + (of[at] ?? 0), 0)
      return row(measure, month, district, sum(0), sum(1))
    })
  })
}

/** Officer posts, districts A to H. */
const POSTS = [190, 220, 210, 80, 170, 140, 55, 290]

/** Working days of an officer in a month: every month counts the same. */
const WORKING_DAYS = 21

/** Sickness comes in waves, so that a month varies more than chance: variance mean + mean² ÷ k. */
const SICKNESS_K = 150

/** The standard deviation of a month's overtime, as a share of its mean. */
const OVERTIME_SPREAD = 0.08

function drawWorkforce(salt?: number): ScorecardRow[] {
  return WORKFORCE.flatMap(({ measure, draw }) =>
    DISTRICT_IDS.flatMap((district, at) => {
      const stream = seriesStream('scorecard', `scorecard|${measure}|${district}`, salt)
      return Array.from({ length: MONTHS }, (_, i) => {
        const [numerator, denominator] = draw(POSTS[at] ?? 0, i, stream)
        return row(measure, monthAt(i), district, numerator, denominator)
      })
    }),
  )
}

type Draw = (posts: number, i: number, stream: Stream) => readonly [part: number, whole: number]

const WORKFORCE: readonly { measure: Measure; draw: Draw }[] = [
  {
    measure: 'sickness',
    draw(posts, i, stream) {
      const days = posts * WORKING_DAYS
      const mean = days * T36.mean * (T36.season[monthOfYear(i)] ?? 1)
      return [negativeBinomial(mean, SICKNESS_K, stream), days]
    },
  },
  {
    measure: 'vacancies',
    draw: (posts, i, stream) => [
      binomial(posts, i < T35.from ? T35.before : T35.after, stream),
      posts,
    ],
  },
  {
    measure: 'overtime',
    draw: (posts, _, stream) => [
      Math.round(posts * T34.mean * (1 + OVERTIME_SPREAD * normal(stream))),
      posts,
    ],
  },
]

function row(
  measure: Measure,
  month: string,
  district: DistrictId | 'all',
  numerator: number,
  denominator: number,
): ScorecardRow {
  const { target } = MEASURE_ABOUT[measure]
  return { measure, month, district, numerator, denominator, target }
}

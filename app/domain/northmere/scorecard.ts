import { binomial, negativeBinomial, normal } from '../randomness.ts'
import { MONTHS, monthAt, monthOfYear } from './calendar.ts'
import { T34, T35, T36 } from './dashboard-truths.ts'
import { DISTRICT_IDS, type DistrictId } from './districts.ts'
import type { MonthlyRow } from './monthly.ts'
import type { OutcomesMonth } from './outcomes.ts'
import type { ResponseMonth } from './response-monthly.ts'
import { seriesStream } from './streams.ts'
import type { SurveyRow } from './survey.ts'
import type { VictimsCodeMonth } from './victims-code.ts'

/** What the force's strategic scorecard follows. */
export type Measure = (typeof MEASURES)[number]

/** The seven measures, in the order of `scorecard.csv`. */
export const MEASURES = [
  'confidence',
  'victims_updated',
  'emergency_within',
  'positive_outcomes',
  'sickness',
  'vacancies',
  'overtime',
] as const

/** What a measure is, apart from its figures. */
export interface MeasureAbout {
  name: string
  /** The corner of the balanced scorecard. */
  perspective: 'Public' | 'Victims' | 'Operations' | 'People' | 'Finance'
  /** What is counted, and out of what: `20 of 40 responses`. */
  counted: string
  /** A share is shown as a percentage; overtime as hours for each officer. */
  unit: 'share' | 'hours'
  every: 'month' | 'quarter'
  better: 'higher' | 'lower'
  target: number
}

/** The seven measures in words. Targets are shares, or hours for each officer. */
export const MEASURE_ABOUT: Record<Measure, MeasureAbout> = {
  confidence: {
    ...{ name: 'Say the police do a good job', perspective: 'Public', unit: 'share' },
    counted: 'people interviewed, weighted to the ages of the population',
    ...{ every: 'quarter', better: 'higher', target: 0.62 },
  },
  victims_updated: {
    ...{ name: 'Victims updated within 5 working days', perspective: 'Victims', unit: 'share' },
    counted: 'cases that count as eligible',
    ...{ every: 'month', better: 'higher', target: 0.7 },
  },
  emergency_within: {
    ...{ name: 'Emergencies reached within 15 minutes', perspective: 'Operations', unit: 'share' },
    counted: 'emergency calls attended',
    ...{ every: 'month', better: 'higher', target: 0.8 },
  },
  positive_outcomes: {
    ...{ name: 'Crimes with a positive outcome', perspective: 'Operations', unit: 'share' },
    counted: 'crimes recorded in the month',
    ...{ every: 'month', better: 'higher', target: 0.12 },
  },
  sickness: {
    ...{ name: 'Working days lost to sickness', perspective: 'People', unit: 'share' },
    counted: 'working days of officers',
    ...{ every: 'month', better: 'lower', target: T36.mean },
  },
  vacancies: {
    ...{ name: 'Officer posts vacant', perspective: 'People', unit: 'share' },
    counted: 'officer posts, on the last day of the month',
    ...{ every: 'month', better: 'lower', target: 0.06 },
  },
  overtime: {
    ...{ name: 'Overtime hours for each officer', perspective: 'Finance', unit: 'hours' },
    counted: 'officers',
    ...{ every: 'month', better: 'lower', target: T34.mean },
  },
}

/** One row of `scorecard.csv`: its value is the numerator divided by the denominator. */
export interface ScorecardRow {
  measure: Measure
  /** `2021-04`; of a quarterly measure the last month of the quarter. */
  month: string
  /** `all` where a measure is of the force only. */
  district: DistrictId | 'all'
  numerator: number
  denominator: number
  /** In the unit of the value. */
  target: number
}

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
  return (['sickness', 'vacancies', 'overtime'] as const).flatMap((measure) => {
    const streams = DISTRICT_IDS.map((district) =>
      seriesStream('scorecard', `scorecard|${measure}|${district}`, salt),
    )
    return Array.from({ length: MONTHS }, (_, i) => i).flatMap((i) =>
      DISTRICT_IDS.flatMap((district, at) => {
        const [posts = 0, stream] = [POSTS[at], streams[at]]
        if (!stream) return []
        const days = posts * WORKING_DAYS
        const month = monthAt(i)
        if (measure === 'sickness') {
          const mean = days * T36.mean * (T36.season[monthOfYear(i)] ?? 1)
          return row(measure, month, district, negativeBinomial(mean, SICKNESS_K, stream), days)
        }
        if (measure === 'vacancies') {
          const vacant = binomial(posts, i < T35.from ? T35.before : T35.after, stream)
          return row(measure, month, district, vacant, posts)
        }
        const hours = Math.round(posts * T34.mean * (1 + OVERTIME_SPREAD * normal(stream)))
        return row(measure, month, district, hours, posts)
      }),
    )
  })
}

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

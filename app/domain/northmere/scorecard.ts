import { T34, T36 } from './dashboard-truths.ts'
import type { DistrictId } from './districts.ts'

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
    name: 'Say the police do a good job',
    perspective: 'Public',
    unit: 'share',
    counted: 'people interviewed, weighted to the ages of the population',
    every: 'quarter',
    better: 'higher',
    target: 0.62,
  },
  victims_updated: {
    name: 'Victims updated within 5 working days',
    perspective: 'Victims',
    unit: 'share',
    counted: 'cases that count as eligible',
    every: 'month',
    better: 'higher',
    target: 0.7,
  },
  emergency_within: {
    name: 'Emergencies reached within 15 minutes',
    perspective: 'Operations',
    unit: 'share',
    counted: 'emergency calls attended',
    every: 'month',
    better: 'higher',
    target: 0.8,
  },
  positive_outcomes: {
    name: 'Crimes with a positive outcome',
    perspective: 'Operations',
    unit: 'share',
    counted: 'crimes recorded in the month',
    every: 'month',
    better: 'higher',
    target: 0.12,
  },
  sickness: {
    name: 'Working days lost to sickness',
    perspective: 'People',
    unit: 'share',
    counted: 'working days of officers',
    every: 'month',
    better: 'lower',
    target: T36.mean,
  },
  vacancies: {
    name: 'Officer posts vacant',
    perspective: 'People',
    unit: 'share',
    counted: 'officer posts, on the last day of the month',
    every: 'month',
    better: 'lower',
    target: 0.06,
  },
  overtime: {
    name: 'Overtime hours for each officer',
    perspective: 'Finance',
    unit: 'hours',
    counted: 'officers',
    every: 'month',
    better: 'lower',
    target: T34.mean,
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

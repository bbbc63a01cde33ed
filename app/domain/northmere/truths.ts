import { DASHBOARD_TRUTHS } from './dashboard-truths.ts'

/*
 * What was planted in Northmere's data, by identifier. Exercises ask these for the truth, the
 * generator reads its parameters here, and a test shows each one in the data as drawn. Months are
 * counted from April 2021 (month 0).
 */

export const T1 = {
  says: 'Burglary in Alderbrook never changes: every month is a Poisson draw from 45.',
  type: 'burglary_residential',
  district: 'A',
  mean: 45,
} as const

export const T2 = {
  says: 'Vehicle crime in Brackwater rises by 35% in October 2023 and stays there.',
  type: 'vehicle_crime',
  district: 'B',
  from: 30,
  factor: 1.35,
} as const

export const T3 = {
  says: 'Anti-social behaviour peaks every summer.',
  type: 'asb_incidents',
  /** January to December: each month against an average of 1. */
  season: [0.82, 0.84, 0.92, 1, 1.08, 1.16, 1.24, 1.24, 1.06, 0.96, 0.86, 0.82],
} as const

export const T4 = {
  says: 'A counting rule changes in May 2023: 22% fewer stalking and harassment crimes count.',
  type: 'stalking_harassment',
  from: 25,
  factor: 0.78,
} as const

export const T5 = {
  says: 'Operation Lantern cut crime by 20% where it patrolled; Operation Beacon did nothing.',
  lantern: { district: 'H', pairedCells: 60, factor: 0.8 },
  beacon: { district: 'B', patrolledCells: 30, factor: 1 },
} as const

export const T6 = {
  says: 'Confidence is constant for 14 quarters, then 6 points lower in every age group.',
  fromQuarter: 15,
  points: -0.06,
} as const

export const T6b = {
  says: 'Violence in Calderport is 1.8 times its usual level in July 2024, and only then.',
  type: 'violence_with_injury',
  district: 'C',
  month: 39,
  factor: 1.8,
} as const

export const T7 = {
  says: 'Robbery in Gorsedale never changes: every month is a Poisson draw from 3.',
  type: 'robbery',
  district: 'G',
  mean: 3,
} as const

export const T8 = {
  says: 'Calderport is extreme for each person who lives there, ordinary for each one present.',
  type: 'violence_with_injury',
  district: 'C',
} as const

export const T9 = {
  says: 'Elmsea does better than Fenholt for every type of crime, and worse in total.',
  better: 'E',
  worse: 'F',
} as const

export const T10 = {
  says: 'Brackwater and Dunmoor have the same average response and very different long waits.',
  districts: ['B', 'D'],
  /** Dunmoor: most responses from nearby, the rest from far away. */
  nearby: { share: 0.7, median: 8, sigma: 0.35 },
  far: { median: 27, sigma: 0.3 },
} as const

export const T11 = {
  says: 'A twentieth of the addresses make more than a quarter of the calls.',
  busiestShare: 0.05,
} as const

export const T12 = {
  says: 'One team of 40 really has fewer positive outcomes: N17, 9% against 15%.',
  team: 'N17',
  usualChance: 0.15,
  chance: 0.09,
} as const

export const T13 = {
  says: 'A tool that finds 80% of serious cases is wrong in most of its flags, as few are serious.',
  hitRate: 0.8,
  falseAlarmRate: 0.1,
  groups: [
    { group: 'all', cases: 10_000, baseRate: 0.02 },
    { group: 'X', cases: 5_000, baseRate: 0.04 },
    { group: 'Y', cases: 5_000, baseRate: 0.01 },
  ],
} as const

export const T14a = {
  says: 'March 2025 is 82% complete in the extract of 2 April 2025.',
  month: 47,
  complete: 0.82,
} as const

export const T14b = {
  says: 'Vehicle crimes with no location are put on one square of the map.',
  chance: 0.09,
  square: { x: 6, y: 5 },
} as const

export const T15 = {
  says: 'A ward with 12% of the crime of Elmsea moves to Harrowbank in April 2023.',
  from: 24,
  share: 0.12,
  leaves: 'E',
  joins: 'H',
} as const

export const T16 = {
  says: 'Some of the responses of 15 to 19 minutes in Harrowbank are written down as under 15.',
  district: 'H',
  /** Minutes, the upper one not included. */
  late: { from: 15, to: 19 },
  chance: 0.7,
  writtenAs: { from: 14, to: 14.99 },
} as const

export const T17 = {
  says: 'Patrol hours follow last year’s violence; they do not cause it.',
  type: 'violence_with_injury',
  fixedHours: 40,
  hoursPerMonthlyCrime: 1.5,
  roundedTo: 5,
} as const

export const T18 = {
  says: 'Forty tiles, none of them changed: about 5% are flagged all the same.',
  tiles: 40,
  smallestMean: 5,
  largestMean: 200,
  /** Standard deviations either side of a mean that hold 95% of chance variation. */
  limits: 1.96,
} as const

/** Every planted truth by its identifier, each with what it says. */
export const TRUTHS = {
  T1,
  T2,
  T3,
  T4,
  T5,
  T6,
  T6b,
  T7,
  T8,
  T9,
  T10,
  T11,
  T12,
  T13,
  T14a,
  T14b,
  T15,
  T16,
  T17,
  T18,
  ...DASHBOARD_TRUTHS,
}

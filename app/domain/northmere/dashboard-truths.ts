/*
 * What was planted in the tables of the practice dashboards, as `truths.ts` does for the others.
 * Months are counted from April 2021 (month 0); `from` is the first month of a change.
 */

export const T19 = {
  says: 'The chance of a positive outcome depends on the type of crime only: no district is better.',
  /** For an investigation that has ended. */
  chances: {
    burglary_residential: 0.06,
    vehicle_crime: 0.04,
    shoplifting: 0.22,
    violence_with_injury: 0.16,
    stalking_harassment: 0.11,
    robbery: 0.09,
    criminal_damage: 0.08,
  },
} as const

export const T20 = {
  says: 'Positive outcomes seem to fall over the last six months: those investigations are still open.',
  /** The share still open on the day of the extract, for the newest month and those before it. */
  openNewestFirst: [0.75, 0.55, 0.38, 0.24, 0.12, 0.05],
} as const

export const T21 = {
  says: 'Of all teams only Elmsea West and Harrowbank West change in April 2023: the ward that moved is theirs.',
  leaves: 'E4',
  joins: 'H5',
} as const

export const T22 = {
  says: 'Emergency response in Fenholt really is faster from August 2023: typical times are 18% shorter.',
  district: 'F',
  grade: 'emergency',
  from: 28,
  factor: 0.82,
} as const

export const T23 = {
  says: 'Emergency response in Alderbrook never changes.',
  district: 'A',
  grade: 'emergency',
} as const

export const T24 = {
  says: 'In Calderport both grades together seem to improve in October 2023, and neither does: half of the priority calls go to a desk instead.',
  district: 'C',
  from: 30,
  priorityFactor: 0.5,
} as const

export const T25 = {
  says: 'Emergency response in Gorsedale never changes; after its worst month it looks as if the recovery plan had worked.',
  district: 'G',
  grade: 'emergency',
  /** July 2024, as it was drawn: the plan would be of August. */
  worst: 39,
} as const

export const T26 = {
  says: 'A new way to report opens in December 2023: more is reported, and no more happens.',
  from: 32,
  categories: ['domestic_abuse', 'sexual_offences'],
  /** Reports that would not have been made before, against those that would. */
  extra: 0.2,
  /** The share of that in its first months, until it is known. */
  firstMonths: [0.4, 0.7],
} as const

export const T27 = {
  says: 'Reports of stalking fall in May 2023 with the counting rule (T4), not with the harm.',
  category: 'stalking_harassment',
  type: 'stalking_harassment',
} as const

export const T28 = {
  says: 'The newest months of sexual offences are not complete: many are recorded late.',
  category: 'sexual_offences',
  /** The share recorded by the day of the extract, for the newest month and those before it. */
  completeNewestFirst: [0.7, 0.86, 0.94],
} as const

export const T29 = {
  says: 'In Dunmoor and Gorsedale most months have under five sexual offences: too few to show.',
  category: 'sexual_offences',
  districts: ['D', 'G'],
  fewest: 5,
} as const

export const T30 = {
  says: 'From April 2024 only cases with an updated record count as eligible: the share kept informed jumps, the number of people does not.',
  right: 'updated_5_days',
  from: 36,
  /** The chance that a case whose victim was not kept informed still counts as eligible. */
  stillCounted: 0.24,
} as const

export const T31 = {
  says: 'Harrowbank assesses needs more often than Brackwater in both kinds of case, and less often in total: most of its cases are against property.',
  right: 'needs_assessed',
  better: 'H',
  worse: 'B',
} as const

export const T32 = {
  says: 'Telling victims of their rights never changes in Alderbrook.',
  right: 'told_of_rights',
  district: 'A',
} as const

export const T33 = {
  says: 'From October 2023 Fenholt really offers personal statements to more victims: 1.4 times as often.',
  right: 'personal_statement',
  district: 'F',
  from: 30,
  factor: 1.4,
} as const

export const T34 = {
  says: 'The target for overtime is its own average: about half of all months are red, and nothing changes.',
  measure: 'overtime',
  /** Hours for each officer in a month. */
  mean: 6,
} as const

export const T35 = {
  says: 'Vacancies really fall in June 2023, from 9.0% of posts to 5.5%, in every district.',
  measure: 'vacancies',
  from: 26,
  before: 0.09,
  after: 0.055,
} as const

export const T36 = {
  says: 'Sickness is highest every winter; no year is worse than another.',
  measure: 'sickness',
  /** Working days lost, of those there were. */
  mean: 0.052,
  /** January to December: each month against an average of 1. */
  season: [1.2, 1.15, 1.05, 0.95, 0.9, 0.87, 0.86, 0.86, 0.95, 1, 1.06, 1.15],
} as const

export const T37 = {
  says: 'By the day committed the newest months hold fewer crimes than by the day recorded: some are reported weeks later.',
  /** Average days from the one to the other. */
  delays: {
    burglary_residential: 0.7,
    vehicle_crime: 1,
    shoplifting: 2.5,
    violence_with_injury: 3,
    stalking_harassment: 21,
    robbery: 0.8,
    criminal_damage: 1,
    asb_incidents: 0.2,
  },
} as const

/** The truths of the dashboards by identifier, each with what it says. */
export const DASHBOARD_TRUTHS = {
  T19,
  T20,
  T21,
  T22,
  T23,
  T24,
  T25,
  T26,
  T27,
  T28,
  T29,
  T30,
  T31,
  T32,
  T33,
  T34,
  T35,
  T36,
  T37,
}

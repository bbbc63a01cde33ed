import { CRIME_TYPES } from './crime-types.ts'
import { count, counts, fromCsv, number, oneOf, text } from './csv.ts'
import { DISTRICT_IDS } from './districts.ts'
import type { OutcomesMonth } from './outcomes.ts'
import { GRADES, type ResponseMonth } from './response-monthly.ts'
import { MEASURES, type ScorecardRow } from './scorecard.ts'
import type { TeamsMonth } from './teams-monthly.ts'
import { VAWG_CATEGORIES, type VawgMonth } from './vawg.ts'
import { CASE_KINDS, VICTIMS_RIGHTS, type VictimsCodeMonth } from './victims-code.ts'

const districtId = oneOf(DISTRICT_IDS)
const crimeType = oneOf(CRIME_TYPES)
const crime = oneOf(CRIME_TYPES.filter((type) => type !== 'asb_incidents'))

/** The rows of `outcomes.csv`. */
export function readOutcomes(csv: string): OutcomesMonth[] {
  const cell = { month: text, district: districtId, type: crime }
  return fromCsv('outcomes.csv', csv, { ...cell, positive: count, open: count })
}

/** The rows of `teams-monthly.csv`. */
export function readTeamsMonthly(csv: string): TeamsMonth[] {
  const cell = { month: text, district: districtId, type: crimeType }
  return fromCsv('teams-monthly.csv', csv, { ...cell, counts })
}

/** The rows of `response-monthly.csv`. */
export function readResponseMonths(csv: string): ResponseMonth[] {
  return fromCsv('response-monthly.csv', csv, {
    month: text,
    district: districtId,
    grade: oneOf(GRADES),
    attended: count,
    within: count,
    minutes: count,
    bands: counts,
  })
}

/** The rows of `vawg.csv`. */
export function readVawg(csv: string): VawgMonth[] {
  return fromCsv('vawg.csv', csv, {
    month: text,
    district: districtId,
    category: oneOf(VAWG_CATEGORIES),
    reports: count,
    newRoute: count,
    victims: count,
    contacted: count,
    positive: count,
  })
}

/** The rows of `victims-code.csv`. */
export function readVictimsCode(csv: string): VictimsCodeMonth[] {
  return fromCsv('victims-code.csv', csv, {
    month: text,
    district: districtId,
    right: oneOf(VICTIMS_RIGHTS),
    kind: oneOf(CASE_KINDS),
    eligible: count,
    met: count,
  })
}

/** The rows of `scorecard.csv`. */
export function readScorecard(csv: string): ScorecardRow[] {
  return fromCsv('scorecard.csv', csv, {
    measure: oneOf(MEASURES),
    month: text,
    district: oneOf([...DISTRICT_IDS, 'all']),
    numerator: number,
    denominator: number,
    target: number,
  })
}

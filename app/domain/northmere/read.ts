import type { AddressesRow } from './asb-addresses.ts'
import { ARMS, type CellRow } from './cells.ts'
import type { ChainLink } from './chain.ts'
import { CRIME_TYPES } from './crime-types.ts'
import { count, fromCsv, number, oneOf, text, trueOrFalse } from './csv.ts'
import { DISTRICT_IDS, type District } from './districts.ts'
import type { HotspotRow } from './hotspot.ts'
import type { MapSquare } from './map.ts'
import type { MonthlyRow } from './monthly.ts'
import type { OutcomesRow } from './outcomes-mix.ts'
import type { PatrolHoursRow } from './patrol-hours.ts'
import type { ResponseRow } from './response.ts'
import type { RiskToolRow } from './risk-tool.ts'
import type { SurveyRow } from './survey.ts'
import type { TeamRow } from './teams.ts'

const districtId = oneOf(DISTRICT_IDS)
const crimeType = oneOf(CRIME_TYPES)

/** The rows of `monthly.csv`. */
export function readMonthly(csv: string): MonthlyRow[] {
  return fromCsv('monthly.csv', csv, {
    month: text,
    i: count,
    district: districtId,
    type: crimeType,
    count,
    provisional: trueOrFalse,
  })
}

/** The rows of `districts.csv`. */
export function readDistricts(csv: string): District[] {
  return fromCsv('districts.csv', csv, {
    id: districtId,
    name: text,
    resident: count,
    daytime: count,
    households: count,
    kind: text,
    peer: count,
  })
}

/** The rows of `survey.csv`. */
export function readSurvey(csv: string): SurveyRow[] {
  const columns = { quarter: count, age: text, populationShare: number, n: count, good: count }
  return fromCsv('survey.csv', csv, columns)
}

/** The rows of `cells-lantern.csv` or `cells-beacon.csv`. */
export function readCells(csv: string): CellRow[] {
  return fromCsv('cells', csv, {
    cell: text,
    rank: count,
    arm: oneOf(ARMS),
    before: count,
    after: count,
    trueRate: number,
  })
}

/** The rows of `teams.csv`. */
export function readTeams(csv: string): TeamRow[] {
  return fromCsv('teams.csv', csv, { team: text, cases: count, positive: count })
}

/** The rows of `response.csv`. */
export function readResponses(csv: string): ResponseRow[] {
  return fromCsv('response.csv', csv, { district: districtId, minutes: number })
}

/** The rows of `map.csv`. */
export function readMap(csv: string): MapSquare[] {
  return fromCsv('map.csv', csv, { x: count, y: count, count })
}

/** The rows of `outcomes-mix.csv`. */
export function readOutcomesMix(csv: string): OutcomesRow[] {
  const columns = { district: districtId, type: crimeType, positive: count, cases: count }
  return fromCsv('outcomes-mix.csv', csv, columns)
}

/** The rows of `asb-addresses.csv`. */
export function readAsbAddresses(csv: string): AddressesRow[] {
  return fromCsv('asb-addresses.csv', csv, { calls: count, addresses: count })
}

/** The rows of `risk-tool.csv`. */
export function readRiskTool(csv: string): RiskToolRow[] {
  return fromCsv('risk-tool.csv', csv, {
    group: text,
    cases: count,
    hits: count,
    falseAlarms: count,
    misses: count,
    clear: count,
  })
}

/** The rows of `chain.csv`. */
export function readChain(csv: string): ChainLink[] {
  return fromCsv('chain.csv', csv, { link: text, share: number, afterRuleChange: number })
}

/** The rows of `patrol-hours.csv`. */
export function readPatrolHours(csv: string): PatrolHoursRow[] {
  return fromCsv('patrol-hours.csv', csv, {
    year: text,
    district: districtId,
    violenceLastYear: number,
    hours: count,
  })
}

/** The rows of `asb-hotspot.csv`. */
export function readHotspot(csv: string): HotspotRow[] {
  return fromCsv('asb-hotspot.csv', csv, { year: count, month: text, count })
}

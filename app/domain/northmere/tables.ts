import type { AddressesRow } from './asb-addresses.ts'
import type { CellRow } from './cells.ts'
import type { ChainLink } from './chain.ts'
import type { District } from './districts.ts'
import type { HotspotRow } from './hotspot.ts'
import type { MapSquare } from './map.ts'
import type { MonthlyRow } from './monthly.ts'
import type { OutcomesMonth } from './outcomes.ts'
import type { OutcomesRow } from './outcomes-mix.ts'
import type { PatrolHoursRow } from './patrol-hours.ts'
import * as read from './read.ts'
import * as dashboards from './read-dashboards.ts'
import type { ResponseRow } from './response.ts'
import type { ResponseMonth } from './response-monthly.ts'
import type { RiskToolRow } from './risk-tool.ts'
import type { ScorecardRow } from './scorecard.ts'
import type { SurveyRow } from './survey.ts'
import type { TeamRow } from './teams.ts'
import type { TeamsMonth } from './teams-monthly.ts'
import type { VawgMonth } from './vawg.ts'
import type { VictimsCodeMonth } from './victims-code.ts'

/** Every table of Northmere as rows. It stays on the server: a page is sent views, never a table. */
export interface NorthmereTables {
  monthly: readonly MonthlyRow[]
  districts: readonly District[]
  survey: readonly SurveyRow[]
  lantern: readonly CellRow[]
  beacon: readonly CellRow[]
  teams: readonly TeamRow[]
  responses: readonly ResponseRow[]
  map: readonly MapSquare[]
  outcomesMix: readonly OutcomesRow[]
  asbAddresses: readonly AddressesRow[]
  riskTool: readonly RiskToolRow[]
  chain: readonly ChainLink[]
  patrolHours: readonly PatrolHoursRow[]
  hotspot: readonly HotspotRow[]
  outcomes: readonly OutcomesMonth[]
  teamsMonthly: readonly TeamsMonth[]
  responseMonths: readonly ResponseMonth[]
  vawg: readonly VawgMonth[]
  victimsCode: readonly VictimsCodeMonth[]
  scorecard: readonly ScorecardRow[]
}

type Reader<Name extends keyof NorthmereTables> = (csv: string) => NorthmereTables[Name]

/** Which file holds each table, and how it is read. */
const FILES: { [Name in keyof NorthmereTables]: readonly [file: string, read: Reader<Name>] } = {
  monthly: ['monthly.csv', read.readMonthly],
  districts: ['districts.csv', read.readDistricts],
  survey: ['survey.csv', read.readSurvey],
  lantern: ['cells-lantern.csv', read.readCells],
  beacon: ['cells-beacon.csv', read.readCells],
  teams: ['teams.csv', read.readTeams],
  responses: ['response.csv', read.readResponses],
  map: ['map.csv', read.readMap],
  outcomesMix: ['outcomes-mix.csv', read.readOutcomesMix],
  asbAddresses: ['asb-addresses.csv', read.readAsbAddresses],
  riskTool: ['risk-tool.csv', read.readRiskTool],
  chain: ['chain.csv', read.readChain],
  patrolHours: ['patrol-hours.csv', read.readPatrolHours],
  hotspot: ['asb-hotspot.csv', read.readHotspot],
  outcomes: ['outcomes.csv', dashboards.readOutcomes],
  teamsMonthly: ['teams-monthly.csv', dashboards.readTeamsMonthly],
  responseMonths: ['response-monthly.csv', dashboards.readResponseMonths],
  vawg: ['vawg.csv', dashboards.readVawg],
  victimsCode: ['victims-code.csv', dashboards.readVictimsCode],
  scorecard: ['scorecard.csv', dashboards.readScorecard],
}

/** The names of the files that the tables are read from. */
export const TABLE_FILES: readonly string[] = Object.values(FILES).map(([file]) => file)

/** Reads every table from CSV texts by file name. Throws where one is missing or has a fault. */
export function readTables(files: Readonly<Record<string, string>>): NorthmereTables {
  const tables = Object.entries(FILES).map(([name, [file, reader]]) => {
    const csv = files[file]
    if (csv === undefined) throw new Error(`${file} is missing`)
    return [name, reader(csv)]
  })
  // One entry for each table, read by that table's own function: the type says only that.
  return Object.fromEntries(tables) as NorthmereTables
}

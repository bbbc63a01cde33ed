import { ASB_ADDRESSES } from './asb-addresses.ts'
import { drawBeacon, drawLantern } from './cells.ts'
import { CHAIN } from './chain.ts'
import { toCsv } from './csv.ts'
import { DASHBOARD_OPENING } from './dashboard-opening.ts'
import { DISTRICTS } from './districts.ts'
import { drawHotspot } from './hotspot.ts'
import { makeScorecard } from './make-scorecard.ts'
import { drawMap } from './map.ts'
import { drawMonthly, type MonthlyRow } from './monthly.ts'
import { drawOutcomes } from './outcomes.ts'
import { OUTCOMES_MIX } from './outcomes-mix.ts'
import { patrolHours } from './patrol-hours.ts'
import { drawResponses } from './response.ts'
import { drawResponseMonths } from './response-monthly.ts'
import { RISK_TOOL } from './risk-tool.ts'
import { drawSurvey, type SurveyRow } from './survey.ts'
import { drawTeams } from './teams.ts'
import { drawTeamsMonthly } from './teams-monthly.ts'
import { drawVawg } from './vawg.ts'
import { drawVictimsCode } from './victims-code.ts'

/** Every data file of Northmere: its text by its name, the same on every run. */
export function northmereFiles(): Record<string, string> {
  const monthly = drawMonthly()
  const survey = drawSurvey()
  const cells = ['cell', 'rank', 'arm', 'before', 'after', 'trueRate'] as const
  return {
    'districts.csv': toCsv(
      ['id', 'name', 'resident', 'daytime', 'households', 'kind', 'peer'],
      DISTRICTS,
    ),
    'monthly.csv': toCsv(['month', 'i', 'district', 'type', 'count', 'provisional'], monthly),
    'survey.csv': toCsv(['quarter', 'age', 'populationShare', 'n', 'good'], survey),
    'cells-lantern.csv': toCsv(cells, drawLantern()),
    'cells-beacon.csv': toCsv(cells, drawBeacon()),
    'teams.csv': toCsv(['team', 'cases', 'positive'], drawTeams()),
    'response.csv': toCsv(['district', 'minutes'], drawResponses()),
    'map.csv': toCsv(['x', 'y', 'count'], drawMap()),
    'outcomes-mix.csv': toCsv(['district', 'type', 'positive', 'cases'], OUTCOMES_MIX),
    'asb-addresses.csv': toCsv(['calls', 'addresses'], ASB_ADDRESSES),
    'risk-tool.csv': toCsv(['group', 'cases', 'hits', 'falseAlarms', 'misses', 'clear'], RISK_TOOL),
    'chain.csv': toCsv(['link', 'share', 'afterRuleChange'], CHAIN),
    'patrol-hours.csv': toCsv(
      ['year', 'district', 'violenceLastYear', 'hours'],
      patrolHours(monthly),
    ),
    'asb-hotspot.csv': toCsv(['year', 'month', 'count'], drawHotspot()),
    'dashboard-opening.json': `${JSON.stringify(DASHBOARD_OPENING, null, 2)}\n`,
    ...dashboardFiles(monthly, survey),
  }
}

/** The tables of the practice dashboards, which are drawn from the monthly counts and the survey. */
function dashboardFiles(
  monthly: readonly MonthlyRow[],
  survey: readonly SurveyRow[],
): Record<string, string> {
  const cell = ['month', 'district', 'type'] as const
  const outcomes = drawOutcomes(monthly)
  const responseMonths = drawResponseMonths()
  const victimsCode = drawVictimsCode()
  return {
    'outcomes.csv': toCsv([...cell, 'positive', 'open'], outcomes),
    'teams-monthly.csv': toCsv([...cell, 'counts'], drawTeamsMonthly(monthly)),
    'response-monthly.csv': toCsv(
      ['month', 'district', 'grade', 'attended', 'within', 'minutes', 'bands'],
      responseMonths,
    ),
    'vawg.csv': toCsv(
      ['month', 'district', 'category', 'reports', 'newRoute', 'victims', 'contacted', 'positive'],
      drawVawg(monthly, outcomes),
    ),
    'victims-code.csv': toCsv(
      ['month', 'district', 'right', 'kind', 'eligible', 'met'],
      victimsCode,
    ),
    'scorecard.csv': toCsv(
      ['measure', 'month', 'district', 'numerator', 'denominator', 'target'],
      makeScorecard({ monthly, survey, victimsCode, responseMonths, outcomes }),
    ),
  }
}

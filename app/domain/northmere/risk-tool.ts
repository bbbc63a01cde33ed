import { T13 } from './truths.ts'

/** One row of `risk-tool.csv`: cases by what the tool said and what followed. */
export interface RiskToolRow {
  /** `all`, or one of two groups that differ only in how many of their cases are serious. */
  group: string
  cases: number
  /** Flagged, and serious harm followed. */
  hits: number
  /** Flagged, and it did not. */
  falseAlarms: number
  /** Not flagged, and serious harm followed. */
  misses: number
  /** Not flagged, and it did not. */
  clear: number
}

/** T13, exact. The groups are an example of their own: together they are not `all`. */
export const RISK_TOOL: readonly RiskToolRow[] = T13.groups.map(({ group, cases, baseRate }) => {
  const serious = Math.round(cases * baseRate)
  const hits = Math.round(serious * T13.hitRate)
  const falseAlarms = Math.round((cases - serious) * T13.falseAlarmRate)
  const clear = cases - serious - falseAlarms
  return { group, cases, hits, falseAlarms, misses: serious - hits, clear }
})

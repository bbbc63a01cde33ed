import { monthAt, monthLabel } from '../northmere/calendar.ts'
import { AGE_GROUPS, type SurveyRow } from '../northmere/survey.ts'
import { T6 } from '../northmere/truths.ts'
import { marginOfError } from '../statistics/margin.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { weightedEstimate } from '../statistics/survey.ts'

/** One quarter of the survey, or several taken together; per cent and points. */
export interface Confidence {
  estimate: number
  margin: number
  interviews: number
}

export interface Quarter extends Confidence {
  /** From 1. */
  number: number
  /** The month in which it ends: "Jun 2021". */
  label: string
}

/** Every quarter of `survey.csv`, weighted by age. */
export function quartersOf(survey: readonly SurveyRow[]): Quarter[] {
  const numbers = [...new Set(survey.map(({ quarter }) => quarter))].sort((a, b) => a - b)
  return numbers.map((number) => ({
    number,
    label: monthLabel(monthAt(3 * number - 1)),
    ...together(survey, [number]),
  }))
}

/** Some quarters taken together, weighted by age, with the margin that the weights leave. */
export function together(survey: readonly SurveyRow[], quarters: readonly number[]): Confidence {
  const rows = survey.filter(({ quarter }) => quarters.includes(quarter))
  const groups = AGE_GROUPS.map(({ age, populationShare }) => {
    const own = rows.filter((row) => row.age === age)
    return { populationShare, n: sum(own.map(({ n }) => n)), k: sum(own.map(({ good }) => good)) }
  })
  const weighted = weightedEstimate(groups)
  if (isRefusal(weighted)) throw new RangeError(weighted.why)
  const { estimate, designEffect } = weighted
  const interviews = sum(groups.map(({ n }) => n))
  const margin = marginOfError(estimate, interviews, designEffect) ?? 0
  return { estimate: 100 * estimate, margin: 100 * margin, interviews }
}

/** The gap from one to the other and the margin of that gap, in points. */
export function gapBetween(from: Confidence, to: Confidence): { gap: number; margin: number } {
  return { gap: to.estimate - from.estimate, margin: Math.hypot(from.margin, to.margin) }
}

/** T6: whether true confidence in a quarter differs from what it was at the start. */
export function hasMoved({ number }: { number: number }): boolean {
  return number >= T6.fromQuarter
}

/** The three-point rise of the press release: March to June 2024. */
export const RISE = { from: 12, to: 13 } as const

/** The largest step from one quarter to the next, up or down. */
export function largestStep(quarters: readonly Quarter[]): { from: Quarter; to: Quarter } {
  const steps = quarters.slice(1).flatMap((to, at) => {
    const from = quarters[at]
    return from ? [{ from, to }] : []
  })
  const size = ({ from, to }: { from: Quarter; to: Quarter }) =>
    Math.abs(to.estimate - from.estimate)
  const [first, ...others] = steps
  if (!first) throw new RangeError('A survey of one quarter has no step')
  return others.reduce((largest, step) => (size(step) > size(largest) ? step : largest), first)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

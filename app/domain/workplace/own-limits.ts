import { isRefusal } from '../statistics/refusal.ts'
import { FEWEST_POINTS_FOR_LIMITS, type Xmr, xmr } from '../statistics/xmr.ts'
import { readWrittenNumber } from '../written-number.ts'
import type { Answers, Missing } from './forms.ts'
import { readWrittenNumbers } from './written-numbers.ts'

/** The fields of a chart of one’s own, in `own-chart` and in `task-p`. */
export const CHART_FIELDS = {
  points: 'points',
  baseline: 'baseline',
  centre: 'centre-line',
  upper: 'upper-limit',
  lower: 'lower-limit',
} as const

/** Rounding on the way: a mean and an average range of one decimal move a limit by this much of its reach. */
const ROUNDING_SHARE = 0.02

/** However few decimals are written, a limit further off than this much of its reach is not that limit. */
const LARGEST_SHARE = 0.1

/** Centre and limits as the product works them out, in the measure’s own unit. */
export interface WorkedLimits {
  centre: number
  upper: number
  lower: number
}

/**
 * Centre line and limits of the points in these answers, by the first `baseline` points or all of
 * them; null while the points cannot be read or are too few. Ranges are not screened.
 */
export function workedLimits(answers: Answers): WorkedLimits | null {
  const chart = chartOf(answers, false)
  return chart && limitsOf(chart)
}

/**
 * What is not right in the limits a learner worked out, given points and limits that can be read.
 * An average range with outliers screened out is right too, and so is 0 for a lower limit that
 * would be below it where no point is. Never says what the right limit is: working it out is the task.
 */
export function wrongLimits(answers: Answers): Missing[] {
  const charts = [false, true].flatMap((screened) => chartOf(answers, screened) ?? [])
  const isCountLike = charts.length > 0 && pointsOf(answers).every((value) => value >= 0)
  const all = charts.map((chart) => wrongIn(chart, answers, isCountLike))
  return all.sort((a, b) => a.length - b.length)[0] ?? []
}

/** A baseline that leaves the limits without enough points, or asks for more points than there are. */
export function wrongBaseline(answers: Answers): Missing[] {
  const written = answers[CHART_FIELDS.baseline] ?? ''
  const count = pointsOf(answers).length
  if (written.trim() === '' || count < FEWEST_POINTS_FOR_LIMITS) return []
  const baseline = baselineOf(answers)
  const isSound =
    Number.isInteger(baseline) && baseline >= FEWEST_POINTS_FOR_LIMITS && baseline <= count
  if (isSound) return []
  return [
    {
      field: CHART_FIELDS.baseline,
      sentence: `How many points set the limits must be a whole number from ${FEWEST_POINTS_FOR_LIMITS} to ${count}, or empty for all ${count}`,
    },
  ]
}

function wrongIn(chart: Xmr, answers: Answers, isCountLike: boolean): Missing[] {
  const { centre, upper, lower } = limitsOf(chart)
  const reach = upper - centre
  const isLowerFloored = isCountLike && lower < 0
  const isWrong = (field: string, right: number) => !isNear(answers[field] ?? '', right, reach)
  const wrong: Missing[] = []
  if (isWrong(CHART_FIELDS.centre, centre))
    wrong.push({
      field: CHART_FIELDS.centre,
      sentence: 'Check the centre line: it is the mean of the points that set the limits',
    })
  if (isWrong(CHART_FIELDS.upper, upper))
    wrong.push({
      field: CHART_FIELDS.upper,
      sentence: 'Check the upper limit: it is the mean plus 2.66 times the average moving range',
    })
  if (isWrong(CHART_FIELDS.lower, lower) && !(isLowerFloored && !isWrong(CHART_FIELDS.lower, 0)))
    wrong.push({ field: CHART_FIELDS.lower, sentence: LOWER_SENTENCE })
  return wrong
}

const LOWER_SENTENCE =
  'Check the lower limit: it is the mean minus 2.66 times the average moving range, or 0 if a count would go below 0'

/** Within the rounding of what was written, and never so far off that it would change a reading. */
function isNear(written: string, right: number, reach: number): boolean {
  const read = readWrittenNumber(written)
  if (!('value' in read)) return false
  const halfOfLastDigit = 0.5 * 10 ** -decimalsOf(written)
  const allowed = Math.min(Math.max(halfOfLastDigit, ROUNDING_SHARE * reach), LARGEST_SHARE * reach)
  return Math.abs(read.value - right) <= allowed + 1e-9 * Math.max(1, Math.abs(right))
}

function decimalsOf(written: string): number {
  return /\.(\d+)/.exec(written)?.[1]?.length ?? 0
}

function chartOf(answers: Answers, screenOutliers: boolean): Xmr | null {
  const values = pointsOf(answers)
  const baseline = baselineOf(answers)
  if (values.length < 2 || !Number.isInteger(baseline) || baseline < 2) return null
  const chart = xmr(values, { baseline, screenOutliers })
  return isRefusal(chart) ? null : chart
}

function limitsOf({ mean, upperProcessLimit, lowerProcessLimit }: Xmr): WorkedLimits {
  return { centre: mean, upper: upperProcessLimit, lower: lowerProcessLimit }
}

function pointsOf(answers: Answers): number[] {
  const read = readWrittenNumbers(answers[CHART_FIELDS.points] ?? '')
  return 'values' in read ? read.values : []
}

/** How many points set the limits: what was written, or all of them. NaN where it cannot be read. */
function baselineOf(answers: Answers): number {
  const read = readWrittenNumber(answers[CHART_FIELDS.baseline] ?? '')
  if ('value' in read) return read.value
  return read.unreadable === 'empty' ? pointsOf(answers).length : Number.NaN
}

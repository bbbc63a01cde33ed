import type { LineFigure } from '../figures.ts'
import { readWrittenNumber } from '../written-number.ts'
import { type Answers, fieldsOf, type WorkForm } from './forms.ts'
import { CHART_FIELDS } from './own-limits.ts'
import { readWrittenNumbers } from './written-numbers.ts'

/** The field that names the measure, in each form with a chart. */
const MEASURE = 'measure'

/** Twenty years of months: of more points a chart shows nothing. */
const MOST_POINTS = 240

/** Larger sizes are a slip of the finger, and no axis has room for their numbers. */
const LARGEST = 1e12

/** Whether a form asks for the points of a chart. */
export function hasOwnChart(form: WorkForm): boolean {
  return fieldsOf(form).some(({ id }) => id === CHART_FIELDS.points)
}

/**
 * The points as they were typed, with the centre line and the limits as the holder worked them out,
 * right or wrong: working them out is the task. Null while the points cannot be read, or are fewer
 * than two or more than 240.
 */
export function ownChartFigure(answers: Answers): LineFigure | null {
  const read = readWrittenNumbers(answers[CHART_FIELDS.points] ?? '')
  if (!('values' in read) || read.values.length < 2 || read.values.length > MOST_POINTS) return null
  const centre = numberIn(answers[CHART_FIELDS.centre])
  const upper = numberIn(answers[CHART_FIELDS.upper])
  const lower = numberIn(answers[CHART_FIELDS.lower])
  const all = [...read.values, ...[centre, upper, lower].flatMap((one) => one ?? [])]
  if (all.some((value) => Math.abs(value) > LARGEST)) return null
  const below = Math.min(...all)
  return {
    kind: 'line',
    title: answers[MEASURE]?.trim() || 'Your points',
    x: read.values.map((_, place) => String(place + 1)),
    y: read.values,
    xLabel: 'Point',
    when: 'at point',
    centreName: 'Centre line',
    ...(below < 0 ? { yMin: below } : {}),
    ...(centre === null ? {} : { centre }),
    ...(upper === null || lower === null || lower > upper
      ? {}
      : { limits: [lower, upper] as [number, number] }),
  }
}

function numberIn(written: string | undefined): number | null {
  const read = readWrittenNumber(written ?? '')
  return 'value' in read ? read.value : null
}

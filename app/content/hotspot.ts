import type { Figure } from '#app/domain/figures.ts'
import type { Question } from '#app/domain/questions.ts'
import type { AuthoredQuestion } from './formats.ts'
import type { Mistake } from './question-checks.ts'
import { suggestion } from './suggestion.ts'

type AuthoredRegion = Extract<AuthoredQuestion, { type: 'hotspot' }>['regions'][number]
type Region = Extract<Question, { type: 'hotspot' }>['regions'][number]

/** Regions with both ends of x and y written out, each held against what the chart shows. */
export function placeRegions(
  regions: AuthoredRegion[],
  figure: Figure,
): { regions: Region[]; mistakes: Mistake[] } {
  const placed = regions.map((region) => ({ ...region, at: bothEnds(region.at) }))
  const mistakes = placed.flatMap(({ id, at }, i) =>
    [...outsideAcross(at.x, figure), ...outsideUp(at.y, figure)].map((message) => ({
      path: ['regions', i, 'at'],
      message: `the region "${id}" is not on the chart: ${message}`,
    })),
  )
  return { regions: placed, mistakes }
}

function bothEnds({ x, y }: AuthoredRegion['at']): Region['at'] {
  return { x: Array.isArray(x) ? x : [x, x], y: Array.isArray(y) ? y : [y, y] }
}

/** A region may lie a little beyond an end, which means the axis or the title itself. */
const BEYOND = 0.25

function outsideAcross(ends: (string | number)[], figure: Figure): string[] {
  const labels = labelsOf(figure)
  const [low, high] = acrossOf(figure)
  const room = Math.max(1, (high - low) * BEYOND)
  return [...new Set(ends)].flatMap((end) => {
    if (typeof end === 'string')
      return labels.includes(end) ? [] : [`"${end}" is not on its x axis${suggestion(end, labels)}`]
    const isIn = end >= low - room && end <= high + room
    return isIn ? [] : [`x ${end} lies outside ${low} to ${high}`]
  })
}

function outsideUp([from, to]: [number, number], figure: Figure): string[] {
  const [low, high] = upOf(figure)
  const room = (high - low) * BEYOND
  if (from > to) return [`y runs from ${from} down to ${to}: write the smaller first`]
  const isIn = from >= low - room && to <= high + room
  return isIn ? [] : [`y ${from} to ${to} lies outside ${low} to ${high}`]
}

function labelsOf(figure: Figure): string[] {
  if (figure.kind === 'line' || figure.kind === 'lines') return figure.x
  if (figure.kind === 'columns') return figure.columns.map((column) => column.label)
  if (figure.kind === 'bars') return figure.bars.map((bar) => bar.label)
  return []
}

function acrossOf(figure: Figure): [number, number] {
  switch (figure.kind) {
    case 'line':
    case 'lines':
    case 'columns':
      return [0, labelsOf(figure).length - 1]
    case 'histogram':
      return [figure.bins[0]?.from ?? 0, figure.bins.at(-1)?.to ?? 0]
    case 'funnel':
      return [0, Math.max(...figure.points.map((point) => point.n))]
    case 'grid':
      return [1, figure.width]
    case 'bars':
      return [0, figure.max]
  }
}

function upOf(figure: Figure): [number, number] {
  switch (figure.kind) {
    case 'line': {
      const { y, limits = [], band = [] } = figure
      return axis(figure, [...y, ...limits, ...band])
    }
    case 'lines':
      return axis(
        figure,
        figure.series.flatMap((each) => each.y.filter((value) => value !== null)),
      )
    case 'columns':
      return axis(
        figure,
        figure.columns.map((column) => column.value),
      )
    case 'histogram':
      return [0, Math.max(...figure.bins.map((bin) => bin.count))]
    case 'funnel':
      return axis(
        figure,
        figure.points.map((point) => point.rate),
      )
    case 'grid':
      return [1, figure.height]
    case 'bars':
      return [0, figure.bars.length - 1]
  }
}

function axis(ends: { yMin?: number; yMax?: number }, values: number[]): [number, number] {
  return [ends.yMin ?? Math.min(0, ...values), ends.yMax ?? Math.max(...values)]
}

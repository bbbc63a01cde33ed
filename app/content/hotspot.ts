import type { Figure, PageFigure } from '#app/domain/figures.ts'
import type { Question } from '#app/domain/questions.ts'
import type { Mistake } from './question-checks.ts'
import type { AuthoredQuestion } from './question-formats.ts'
import { suggestion } from './suggestion.ts'

type AuthoredRegion = Extract<AuthoredQuestion, { type: 'hotspot' }>['regions'][number]
type Region = Extract<Question, { type: 'hotspot' }>['regions'][number]
type AxedFigure = Exclude<Figure, PageFigure>

/** Regions with both ends of x and y written out, each held against what the chart shows. */
export function placeRegions(
  regions: AuthoredRegion[],
  figure: Figure,
): { regions: Region[]; mistakes: Mistake[] } {
  const places = regions.map(({ at }) =>
    figure.kind === 'page' ? onPage(at, figure) : onAxes(at, figure),
  )
  const mistakes = places.flatMap((place, i) =>
    place.outside.map((message) => ({
      path: ['regions', i, 'at'],
      message: `the region "${regions[i]?.id}" is not on the chart: ${message}`,
    })),
  )
  const placed = regions.map((region, i) => ({ ...region, at: places[i]?.at ?? NOWHERE }))
  return { regions: placed, mistakes }
}

type AuthoredPlace = AuthoredRegion['at']

interface Place {
  at: Region['at']
  outside: string[]
}

const NOWHERE: Region['at'] = { x: [0, 0], y: [0, 0] }

/** A part of a page: its label, and its place from the top. */
function onPage({ x, y, part }: AuthoredPlace, { parts }: PageFigure): Place {
  const labels = parts.map(({ label }) => label)
  if (part === undefined || x !== undefined || y !== undefined)
    return { at: NOWHERE, outside: ['on a page a region is a part, as in "at: {part: Footer}"'] }
  const place = labels.indexOf(part) + 1
  const outside =
    place > 0 ? [] : [`"${part}" is not a part of the page${suggestion(part, labels)}`]
  return { at: { x: [part, part], y: [place, place] }, outside }
}

function onAxes({ x, y, part }: AuthoredPlace, figure: AxedFigure): Place {
  if (x === undefined || y === undefined || part !== undefined)
    return { at: NOWHERE, outside: ['give "x" and "y", and nothing else'] }
  const at: Region['at'] = {
    x: Array.isArray(x) ? x : [x, x],
    y: Array.isArray(y) ? y : [y, y],
  }
  return { at, outside: [...outsideAcross(at.x, figure), ...outsideUp(at.y, figure)] }
}

/** A region may lie a little beyond an end, which means the axis or the title itself. */
const BEYOND = 0.25

function outsideAcross(ends: (string | number)[], figure: AxedFigure): string[] {
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

function outsideUp([from, to]: [number, number], figure: AxedFigure): string[] {
  const [low, high] = upOf(figure)
  const room = (high - low) * BEYOND
  if (from > to) return [`y runs from ${from} down to ${to}: write the smaller first`]
  const isIn = from >= low - room && to <= high + room
  return isIn ? [] : [`y ${from} to ${to} lies outside ${low} to ${high}`]
}

function labelsOf(figure: AxedFigure): string[] {
  if (figure.kind === 'line' || figure.kind === 'lines') return figure.x
  if (figure.kind === 'columns') return figure.columns.map((column) => column.label)
  if (figure.kind === 'bars') return figure.bars.map((bar) => bar.label)
  return []
}

function acrossOf(figure: AxedFigure): [number, number] {
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

function upOf(figure: AxedFigure): [number, number] {
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

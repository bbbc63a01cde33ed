import type { Figure } from '#app/domain/figures.ts'
import { written } from './numbers.ts'

const NAMES: Record<Figure['kind'], string> = {
  line: 'Line chart',
  lines: 'Line chart',
  bars: 'Bar chart',
  columns: 'Column chart',
  histogram: 'Histogram',
  funnel: 'Funnel plot',
  grid: 'Map of squares',
  page: 'Sketch of a dashboard page',
}

/** What kind of picture this is and what runs along it; the values are in the summary and the table. */
export function described(figure: Figure): string {
  const where = extent(figure)
  return `${NAMES[figure.kind]}${where ? `, ${where}` : ''}. The table below it says the same.`
}

function extent(figure: Figure): string {
  switch (figure.kind) {
    case 'line':
      return span(figure.x)
    case 'lines':
      return `${figure.series.map(({ name }) => name).join(', ')}, ${span(figure.x)}`
    case 'bars':
      return `${figure.bars.length} bars`
    case 'columns':
      return `${figure.columns.length} columns, from ${written(figure.yMin ?? 0, figure)}`
    case 'histogram':
      return `${figure.bins.length} ranges`
    case 'funnel':
      return `${figure.points.length} points`
    case 'grid':
      return `${figure.width} columns by ${figure.height} rows`
    case 'page':
      return `${figure.parts.length} parts`
  }
}

function span(labels: string[]): string {
  if (labels.length === 0) return 'no points'
  return labels.length === 1 ? `${labels[0]}` : `${labels[0]} to ${labels.at(-1)}`
}

/** More numbers than this on one line run into each other. */
const MOST_NUMBERS = 8

/** Whether each signal of a line has its number beside it. */
export function areNumbered({ signals = [] }: { signals?: number[] }): boolean {
  return signals.length <= MOST_NUMBERS
}

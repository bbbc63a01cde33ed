import type { Figure } from '#app/domain/figures.ts'

export type Cell = string | number

/** A chart as a table; numbers are whole, the table and the CSV write them in their own way. */
export interface Rows {
  columns: { name: string; numeric: boolean }[]
  rows: Cell[][]
}

/** The rows behind a chart: what it draws, what its table lists and what its CSV holds. */
export function rowsOf(figure: Figure): Rows {
  switch (figure.kind) {
    case 'line':
      return withNotes(
        [text(figure.xLabel ?? 'Period'), number(figure.yLabel ?? 'Value')],
        figure.x.map((label, i) => [label, known(figure.y[i])]),
        figure.x.map((_, i) => noteOn(i, figure.signals ?? [], figure.provisional ?? [])),
      )
    case 'lines':
      return {
        columns: [text(figure.xLabel ?? 'Period'), ...figure.series.map((s) => number(s.name))],
        rows: figure.x.map((label, i) => [label, ...figure.series.map((s) => known(s.y[i]))]),
      }
    case 'bars': {
      const intervals = figure.bars.some((bar) => bar.interval)
      const parts = figure.bars.some((bar) => bar.part)
      const name = figure.intervalName ?? 'Interval'
      return {
        columns: [
          text(figure.yLabel ?? 'Group'),
          number(figure.xLabel ?? 'Value'),
          ...(parts ? [number('Of which selected')] : []),
          ...(intervals ? [number(`${name}: from`), number(`${name}: to`)] : []),
        ],
        rows: figure.bars.map((bar) => [
          bar.label,
          bar.shown,
          ...(parts ? [bar.part?.shown ?? ''] : []),
          ...(intervals ? [bar.interval?.[0] ?? '', bar.interval?.[1] ?? ''] : []),
        ]),
      }
    }
    case 'columns':
      return {
        columns: [text(figure.xLabel ?? 'Group'), number(figure.yLabel ?? 'Value')],
        rows: figure.columns.map(({ label, value, shown }) => [label, shown ?? value]),
      }
    case 'histogram':
      return {
        columns: [
          number(`${figure.xLabel ?? 'Value'}: from`),
          number('to under'),
          number(figure.yLabel ?? 'Count'),
        ],
        rows: figure.bins.map(({ from, to, count }) => [from, to, count]),
      }
    case 'funnel':
      return {
        columns: [text('Name'), number(figure.xLabel ?? 'Base'), number(figure.yLabel ?? 'Rate')],
        rows: figure.points.map(({ label, n, rate }) => [label, n, rate]),
      }
    case 'grid':
      return {
        columns: [number('Column'), number('Row'), number(figure.yLabel ?? 'Count')],
        rows: figure.cells.map(({ column, row, count }) => [column, row, count]),
      }
    case 'page':
      return {
        columns: [text('Part of the page'), text('What it says')],
        rows: figure.parts.map(({ label, value, words }) => [
          label,
          value ? `${value} ${words}` : words,
        ]),
      }
  }
}

function noteOn(index: number, signals: number[], provisional: number[]) {
  const signal = signals.indexOf(index) + 1
  const notes = [signal ? `Signal ${signal}` : '', provisional.includes(index) ? 'Provisional' : '']
  return notes.filter(Boolean).join(', ')
}

function withNotes(columns: Rows['columns'], rows: Cell[][], notes: string[]): Rows {
  if (!notes.some(Boolean)) return { columns, rows }
  return {
    columns: [...columns, text('Note')],
    rows: rows.map((row, i) => [...row, notes[i] ?? '']),
  }
}

/** A gap is an empty cell, never a zero. */
function known(value: number | null | undefined): Cell {
  return typeof value === 'number' && Number.isFinite(value) ? value : ''
}

function text(name: string) {
  return { name, numeric: false }
}

function number(name: string) {
  return { name, numeric: true }
}

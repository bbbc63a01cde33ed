import type { PER_THOUSAND } from '../northmere/rates.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { changeWords } from './changes.ts'
import type { Measure } from './dashboard.ts'
import { dimensionOf } from './dimensions.ts'
import type { Axis } from './filters.ts'
import type { Measuring } from './measured.ts'
import { axisName, unitOf, type Value } from './measures.ts'
import type { TileData, TileRow } from './tile-rows.ts'
import type { Cell, TileTable } from './view.ts'
import { written } from './written.ts'

/** One column of a tile’s table: where its cells come from. The column `value` is what is drawn. */
interface Column {
  id: string
  name: string
  numeric: boolean
  cell: (row: RowParts) => Cell
}

type RowParts = Pick<TileRow, 'value' | 'part' | 'before' | 'second'> & { note: string }

/** The table of a tile: the rows that its figure is drawn from, and its CSV. */
export function tableOf(
  data: TileData,
  { intervals }: { intervals: boolean },
  marked: readonly number[] = [],
): TileTable {
  const notes = data.rows.map((row, at) => noteOn(row, marked.includes(at)))
  const columns = columnsOfTable(data, intervals, notes.some(Boolean))
  const [first = 'Place'] = [axisTitle(data.axis)]
  return {
    caption: captionOf(data),
    columns: [
      { id: 'member', name: first, numeric: false },
      ...columns.map(({ id, name, numeric }) => ({ id, name, numeric })),
    ],
    rows: data.rows.map((row, at) => ({
      id: row.id,
      isProvisional: row.isProvisional,
      cells: [
        textCell(row.label),
        ...columns.map(({ cell }) => cell({ ...row, note: notes[at] ?? '' })),
      ],
    })),
    total: hasTotal(data)
      ? [
          textCell('Together'),
          ...columns.map(({ cell }) => cell({ ...data.whole, second: null, note: '' })),
        ]
      : null,
  }
}

/** A number as a cell; empty where it is protected. */
export function valueCell({ value, shown, isProtected }: Value): Cell {
  return isProtected ? { value: null, shown, isProtected: true } : { value, shown }
}

/** Words as a cell. */
export function textCell(text: string): Cell {
  return { value: text, shown: text }
}

/** What an axis is called at the head of its column. */
export function axisTitle(axis: Axis): string {
  if (axis === 'month') return 'Month'
  if (axis === 'year') return 'Financial year'
  return axis === 'none' ? 'Place' : dimensionOf(axis).name
}

function captionOf({ tile, measuring }: TileData): string {
  return `${tile.title}: ${axisName(measuring.measure)}`
}

/** A whole says something where its rows are its parts, and not where they overlap. */
function hasTotal({ rows, axis, kind, measuring }: TileData): boolean {
  if (rows.length < 2 || kind === 'cumulative') return false
  return measuring.measure.kind !== 'rolling' || (axis !== 'month' && axis !== 'year')
}

function noteOn(row: TileRow, isMarked: boolean): string {
  return [isMarked ? 'Signal' : '', row.isProvisional ? 'Provisional' : '']
    .filter(Boolean)
    .join(', ')
}

function columnsOfTable(data: TileData, intervals: boolean, noted: boolean): Column[] {
  const { measuring, rows, comparison, second } = data
  const withIntervals = intervals && rows.some(({ value }) => value.interval !== null)
  const columns = [
    ...baseColumns(measuring),
    column('value', axisName(measuring.measure), ({ value }) => valueCell(value)),
  ]
  if (withIntervals)
    columns.push(
      column('low', '95% interval: from', ({ value }) => intervalCell(value, 0)),
      column('high', '95% interval: to', ({ value }) => intervalCell(value, 1)),
    )
  if (rows.some(({ part }) => part !== null))
    columns.push(column('part', 'Of which selected', ({ part }) => maybe(part)))
  if (second)
    columns.push(column('second', axisName(second.measure), ({ second: one }) => maybe(one)))
  const isCompared = rows.some(({ before }) => before !== null)
  if (comparison && isCompared) {
    columns.push(column('before', comparison.name, ({ before }) => maybe(before)))
    if (comparison.shift > 0) columns.push(changeColumn(measuring.measure))
  }
  const target = comparison?.target ?? null
  if (target !== null) columns.push(column('target', 'Target', () => targetCell(target, measuring)))
  if (noted)
    columns.push({ ...column('note', 'Note', ({ note }) => textCell(note)), numeric: false })
  return columns
}

function changeColumn(measure: Measure): Column {
  return {
    ...column('change', 'Change', ({ value, before }) =>
      textCell(before === null ? '' : changeWords(measure, before, value)),
    ),
    numeric: false,
  }
}

function baseColumns({ measure, facts }: Measuring): Column[] {
  const names = facts.names
  switch (measure.kind) {
    case 'count':
    case 'rolling':
      return []
    case 'rate':
      return [
        column('n', names[measure.column] ?? 'Count', ({ value }) => countCell(value, value.n)),
        column('of', POPULATION[measure.per], ({ value }) => countCell(value, value.of)),
      ]
    case 'percentile':
      return [column('n', 'Counted', ({ value }) => countCell(value, value.n))]
    case 'share':
    case 'mean':
      return [
        column('n', names[measure.column] ?? 'Counted', ({ value }) => countCell(value, value.n)),
        column('of', names[measure.outOf] ?? 'Out of', ({ value }) => countCell(value, value.of)),
      ]
  }
}

const POPULATION: Record<keyof typeof PER_THOUSAND, string> = {
  resident: 'Residents',
  daytime: 'People present in the day and evening',
  households: 'Households',
}

function column(id: string, name: string, cell: Column['cell']): Column {
  return { id, name, numeric: true, cell }
}

function targetCell(value: number, { measure }: Measuring): Cell {
  return { value, shown: `${written(value)}${unitOf(measure)}` }
}

function countCell({ isProtected, shown }: Value, count: number | null): Cell {
  if (isProtected) return { value: null, shown, isProtected: true }
  if (count === null) return { value: null, shown: 'No figure' }
  return {
    value: count,
    shown: Number.isInteger(count) ? formatCount(count) : formatNumber(count, 1),
  }
}

function intervalCell({ interval, decimals, isProtected, shown }: Value, end: 0 | 1): Cell {
  if (isProtected) return { value: null, shown, isProtected: true }
  const value = interval?.[end] ?? null
  return { value, shown: value === null ? '' : formatNumber(value, decimals) }
}

function maybe(value: Value | null): Cell {
  return value === null ? { value: null, shown: '' } : valueCell(value)
}

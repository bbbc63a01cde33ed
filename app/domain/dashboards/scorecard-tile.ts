import { monthAt, monthLabel } from '../northmere/calendar.ts'
import { pageMeasures } from './address.ts'
import { ragOf } from './card.ts'
import { changeWords } from './changes.ts'
import type { Measure } from './dashboard.ts'
import { measureBy } from './measured.ts'
import { unitOf } from './measures.ts'
import type { Page, TileData } from './tile-rows.ts'
import { textCell, valueCell } from './tile-table.ts'
import type { Cell, Row, TileTable } from './view.ts'
import { written } from './written.ts'

/** A scorecard: every measure of the page with its newest figure, the one before and its target. */
export function scorecardTable({ tile, measuring, filter }: TileData, page: Page): TileTable {
  const { rag, arrows } = page.state
  const columns = [
    { id: 'member', name: 'Measure', numeric: false },
    { id: 'when', name: 'Newest', numeric: false },
    { id: 'value', name: 'Value', numeric: true },
    { id: 'before', name: 'The one before', numeric: true },
    ...(arrows ? [{ id: 'arrow', name: 'Change', numeric: false }] : []),
    { id: 'target', name: 'Target', numeric: true },
    ...(rag ? [{ id: 'rag', name: 'Colour', numeric: false }] : []),
  ]
  const rows = pageMeasures(page.dashboard).map((measure): Row => {
    const months = measureBy({ ...measuring, measure }, filter, 'month') ?? []
    const known = months.filter(({ value }) => value.value !== null)
    const [before = null, latest = null] = [known.at(-2)?.value, known.at(-1)?.value]
    const provisional = measuring.facts.provisional
    const newest = known.at(-1)?.id ?? ''
    const cells: Cell[] = [
      textCell(measure.name),
      textCell(newest === '' ? 'No figure' : monthLabel(newest)),
      latest ? valueCell(latest) : NONE,
      before ? valueCell(before) : NONE,
      ...(arrows ? [textCell(changeOf(measure, before, latest))] : []),
      targetCell(measure),
      ...(rag ? [textCell((latest && ragOf(measure, latest, before)?.says) ?? 'No colour')] : []),
    ]
    const isProvisional = [...provisional].some((month) => monthAt(month) === newest)
    return { id: measure.id, cells, isProvisional }
  })
  return { caption: tile.title, columns, rows, total: null }
}

/** A scorecard in words: a sentence for each measure, from its row. */
export function describeScorecard({ columns, rows }: TileTable): string[] {
  const cellIn = (row: Row, id: string) =>
    row.cells[columns.findIndex((column) => column.id === id)]?.shown ?? ''
  return rows.map((row) => {
    const [name, when, value] = ['member', 'when', 'value'].map((id) => cellIn(row, id))
    if (value === NONE.shown) return `${name}: no figure.`
    return `${name}: ${value} in ${when}. Target: ${cellIn(row, 'target')}.`
  })
}

const NONE: Cell = { value: null, shown: 'No figure' }

function changeOf(
  measure: Measure,
  before: Parameters<typeof changeWords>[1] | null,
  after: Parameters<typeof changeWords>[1] | null,
): string {
  if (!before || !after) return 'No figure'
  const said = changeWords(measure, before, after)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}

function targetCell(measure: Measure): Cell {
  if (measure.target === null) return { value: null, shown: 'None' }
  const shown = `${written(measure.target)}${unitOf(measure)}`
  return { value: measure.target, shown }
}

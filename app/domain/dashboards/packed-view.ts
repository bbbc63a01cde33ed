import type { DashboardView, TileTable } from './view.ts'

/** A view as one text: a page sends it to the browser many times faster than its thousands of parts. */
export type PackedView = string

/** A view as the page draws it: of a cell it needs only what is shown. */
export type DrawnView = Omit<DashboardView, 'tiles'> & { tiles: DrawnTile[] }
export type DrawnTile = Omit<DashboardView['tiles'][number], 'table'> & { table: DrawnTable }
export type DrawnCell = { shown: string }
export type DrawnTable = Omit<TileTable, 'rows' | 'total'> & {
  rows: { id: string; cells: DrawnCell[] }[]
  total: DrawnCell[] | null
}

/** Between the cells of a line: a table has thousands, and a text for each would take its time. */
const BETWEEN = '\t'

/** A view as a text, without the numbers behind its cells. */
export function packed(view: DashboardView): PackedView {
  const tiles = view.tiles.map((tile) => ({
    ...tile,
    table: {
      ...tile.table,
      rows: tile.table.rows.map(({ id, cells }) => lineOf(cells, id)),
      total: tile.table.total && lineOf(tile.table.total),
    },
  }))
  return JSON.stringify({ ...view, tiles })
}

/** What was packed, as the page draws it. Only for a text that `packed` made. */
export function unpacked(text: PackedView): DrawnView {
  const view = JSON.parse(text)
  for (const { table } of view.tiles) {
    table.rows = table.rows.map(rowOf)
    table.total = table.total === null ? null : rowOf(table.total).cells
  }
  return view
}

function lineOf(cells: readonly DrawnCell[], id = ''): string {
  return [id, ...cells.map(({ shown }) => shown.replaceAll(BETWEEN, ' '))].join(BETWEEN)
}

function rowOf(line: string): { id: string; cells: DrawnCell[] } {
  const [id = '', ...cells] = line.split(BETWEEN)
  return { id, cells: cells.map((shown) => ({ shown })) }
}

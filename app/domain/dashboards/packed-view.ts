import type { DashboardView, Mark, Option, Query, TileTable } from './view.ts'

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

/** A view as a text, without the numbers behind its cells. */
export function packed(view: DashboardView): PackedView {
  const fields = view.controls.fields.map((field) => ({
    ...field,
    options: field.options.map(lineOfOption),
  }))
  const tiles = view.tiles.map((tile) => ({
    ...tile,
    table: {
      ...tile.table,
      rows: tile.table.rows.map(({ id, cells }) => lineOfCells(cells, id)),
      total: tile.table.total && lineOfCells(tile.table.total),
    },
    marks: tile.marks.map((mark) => lineOfMark(mark, view.query)),
  }))
  const text = JSON.stringify({ ...view, controls: { ...view.controls, fields }, tiles })
  newest = { text, view }
  return text
}

/** Who packed a view draws it next, and need not read it again. */
let newest: { text: PackedView; view: DrawnView } | null = null

/** What was packed, as the page draws it. Only for a text that `packed` made. */
export function unpacked(text: PackedView): DrawnView {
  if (newest?.text === text) return newest.view
  const view = JSON.parse(text)
  for (const field of view.controls.fields) field.options = field.options.map(optionOf)
  for (const tile of view.tiles) {
    const { table } = tile
    table.rows = table.rows.map(rowOf)
    table.total = table.total === null ? null : rowOf(table.total).cells
    tile.marks = tile.marks.map((line: string) => markOf(line, view.query))
  }
  return view
}

/** Between the parts of a line: a page has thousands, and a text for each would take its time. */
const BETWEEN = '\t'

/** What is true of an option or of a mark; nothing stands where it is not. */
const YES = 'y'

function lineOf(parts: readonly string[]): string {
  const isClear = parts.every((part) => !part.includes(BETWEEN))
  return (isClear ? parts : parts.map((part) => part.replaceAll(BETWEEN, ' '))).join(BETWEEN)
}

function lineOfCells(cells: readonly DrawnCell[], id = ''): string {
  return lineOf([id, ...cells.map(({ shown }) => shown)])
}

function rowOf(line: string): { id: string; cells: DrawnCell[] } {
  const [id = '', ...cells] = line.split(BETWEEN)
  return { id, cells: cells.map((shown) => ({ shown })) }
}

function lineOfOption({ value, label, isCurrent }: Option): string {
  return lineOf([value, label, isCurrent ? YES : ''])
}

function optionOf(line: string): Option {
  const [value = '', label = '', current] = line.split(BETWEEN)
  return { value, label, isCurrent: current === YES }
}

function lineOfMark({ row, label, isSelected, ...links }: Mark, query: Query): string {
  const [select, down, records] = [links.select, links.down, links.records].map((link) =>
    link === null ? '' : differenceOf(link, query),
  )
  return lineOf([row, label, isSelected ? YES : '', select ?? '', down ?? '', records ?? ''])
}

function markOf(line: string, query: Query): Mark {
  const [row = '', label = '', selected, ...links] = line.split(BETWEEN)
  const [select, down, records] = links.map((link) => (link ? withDifference(link, query) : null))
  return {
    row,
    label,
    isSelected: selected === YES,
    select: select ?? null,
    down: down ?? null,
    records: records ?? null,
  }
}

/** A link beside the page's own query: how much both begin and end with, and what is between. */
function differenceOf(link: Query, query: Query): string {
  const most = Math.min(link.length, query.length)
  let start = 0
  while (start < most && link.charCodeAt(start) === query.charCodeAt(start)) start++
  let end = 0
  while (end < most - start && isSameFromEnd(link, query, end)) end++
  return `${start} ${end} ${link.slice(start, link.length - end)}`
}

function isSameFromEnd(a: string, b: string, back: number): boolean {
  return a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back)
}

function withDifference(difference: string, query: Query): Query {
  const [start = '', end = '', between = ''] = difference.split(' ')
  return query.slice(0, Number(start)) + between + query.slice(query.length - Number(end))
}

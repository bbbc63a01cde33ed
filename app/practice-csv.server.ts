import type { Cell, TileTable } from './domain/dashboards/view.ts'

/** A tile's table as rows of a spreadsheet: its columns, its rows and its total, as they stand there. */
export function tableRows({ columns, rows, total }: TileTable): (string | number)[][] {
  return [
    columns.map(({ name }) => name),
    ...rows.map(({ cells }) => cells.map(plain)),
    ...(total ? [total.map(plain)] : []),
  ]
}

/** The number itself; the words shown where there is none, such as why it is not given. */
function plain({ value, shown }: Cell): string | number {
  return value ?? shown
}

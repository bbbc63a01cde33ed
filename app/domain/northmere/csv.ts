/** A value that a Northmere file may hold. */
export type Cell = string | number | boolean | readonly number[]

/** Rows as CSV text: a header, a line for each row, each ended by a line feed; nothing is quoted. */
export function toCsv<Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  const lines = rows.map((row) => columns.map((column) => toCell(row[column])).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

function toCell(value: unknown): string {
  const cell = Array.isArray(value) ? value.join(' ') : String(value)
  if (/[",\r\n]/.test(cell)) throw new Error(`"${cell}" would need quoting in a Northmere file`)
  return cell
}

/** How to read each column of a file: from its text, throwing a sentence when it cannot. */
export type Columns = Record<string, (cell: string) => Cell>

/** A row as its columns read it. */
export type RowOf<C extends Columns> = { [Name in keyof C]: ReturnType<C[Name]> }

/**
 * Reads the named columns of a CSV text without quotes, in any order; others are ignored. The
 * files are committed and checked, so a fault is a bug: it throws, naming file, line and column.
 */
export function fromCsv<C extends Columns>(file: string, text: string, columns: C): RowOf<C>[] {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
  const names = header.split(',')
  const missing = Object.keys(columns).filter((name) => !names.includes(name))
  if (missing.length > 0) throw new Error(`${file}: no column called ${missing.join(', ')}`)
  const wanted = Object.entries(columns).map(
    ([name, read]): Column => ({ name, read, place: names.indexOf(name) }),
  )
  return lines.map((line, at) => {
    const where = () => `${file}: line ${at + 2}`
    // One entry for each column, read by that column's own function: the type says only that.
    return readLine(where, line, names.length, wanted) as RowOf<C>
  })
}

interface Column {
  name: string
  read: (cell: string) => Cell
  place: number
}

function readLine(
  where: () => string,
  line: string,
  width: number,
  columns: readonly Column[],
): Record<string, Cell> {
  const cells = line.split(',')
  if (cells.length !== width) {
    throw new Error(`${where()}: ${cells.length} values for ${width} columns`)
  }
  const row: Record<string, Cell> = {}
  for (const { name, read, place } of columns) {
    try {
      row[name] = read(cells[place] ?? '')
    } catch (problem) {
      throw new Error(
        `${where()}, ${name}: ${problem instanceof Error ? problem.message : problem}`,
      )
    }
  }
  return row
}

/** A column of text. */
export function text(cell: string): string {
  return cell
}

/** A column of numbers, whole or not. */
export function number(cell: string): number {
  const value = Number(cell)
  if (cell.trim() === '' || !Number.isFinite(value)) throw new Error(`"${cell}" is not a number`)
  return value
}

/** A column of counts: whole, 0 or more. */
export function count(cell: string): number {
  const value = number(cell)
  if (!Number.isInteger(value) || value < 0) throw new Error(`"${cell}" is not a count`)
  return value
}

/** A column of several counts, with a space between. */
export function counts(cell: string): number[] {
  return cell.split(' ').map(count)
}

/** A column of `true` and `false`. */
export function trueOrFalse(cell: string): boolean {
  return oneOf(['true', 'false'])(cell) === 'true'
}

/** A column that holds one of a few texts. */
export function oneOf<const T extends string>(allowed: readonly T[]): (cell: string) => T {
  return (cell) => {
    const found = allowed.find((one) => one === cell)
    if (found === undefined) throw new Error(`"${cell}" is not one of ${allowed.join(', ')}`)
    return found
  }
}

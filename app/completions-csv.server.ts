import Papa from 'papaparse'

/** Tells Excel that a file is UTF-8, so that names keep their accents. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Rows as lines of a spreadsheet file (RFC 4180): what a spreadsheet would run as a formula is text. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`
}

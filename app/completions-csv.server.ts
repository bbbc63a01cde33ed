import Papa from 'papaparse'

/** Tells Excel that a file is UTF-8, so that names keep their accents. */
export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), full-width forms
 * and line ends among them. Papa's own pattern lets `=1+1` through where a second line follows it.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Rows as lines of a spreadsheet file (RFC 4180): what looks like a formula is kept as text. */
export function csvLines(rows: (string | number)[][]): string {
  return `${Papa.unparse(rows, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`
}

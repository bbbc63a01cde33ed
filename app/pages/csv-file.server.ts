import Papa from 'papaparse'

/** Tells Excel that a file is UTF-8, so that names keep their accents. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), full-width forms
 * and line ends among them. Papa's own pattern lets `=1+1` through where a second line follows it.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Rows as lines of a spreadsheet file (RFC 4180): what looks like a formula is kept as text. */
export function csvLines(rows: (string | number)[][]): string {
  return `${Papa.unparse(rows, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`
}

/** Rows as a file to take away, under a name of letters, digits and hyphens. */
export function csvFile(name: string, rows: (string | number)[][]): Response {
  return new Response(BYTE_ORDER_MARK + csvLines(rows), { headers: headersOf(name) })
}

/**
 * The same for rows too many to hold: read a part at a time from the row it begins at, until there
 * are none.
 */
export function csvFileInParts(
  name: string,
  head: string[],
  read: (first: number) => Promise<(string | number)[][]>,
): Response {
  const encoder = new TextEncoder()
  let first = -1
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (first < 0) {
        first = 0
        controller.enqueue(encoder.encode(BYTE_ORDER_MARK + csvLines([head])))
        return
      }
      const rows = await read(first)
      first += rows.length
      if (rows.length > 0) controller.enqueue(encoder.encode(csvLines(rows)))
      else controller.close()
    },
  })
  return new Response(body, { headers: headersOf(name) })
}

function headersOf(name: string) {
  return {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'no-store',
  }
}

import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { parse } from '#app/domain/dashboards/address.ts'
import { csvOf, view } from '#app/domain/dashboards/dashboard-view.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { Cell, TileTable } from '#app/domain/dashboards/view.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { csvFile } from '#app/pages/csv-file.server.ts'

const tables = committedTables()
const facts = factsOf(tables)
const { practice } = await readPractice('courses', tables)

const STATES = [
  '',
  'level=district&district=all&compare=previous&intervals=on',
  'level=team&district=G&hidden=none&from=2024-01',
  'view=table&compare=last-year&from=2024-04',
  'view=control&district=all',
]

describe.each(practice.dashboards)('$title', (dashboard) => {
  test.each(STATES)(
    'with “%s” the file of each visual is its table, cell by cell',
    async (query) => {
      const { tiles } = view(parse(new URLSearchParams(query), dashboard), dashboard, facts)
      for (const { id, table } of tiles) {
        const file = csvFile(`${dashboard.id}-${id}`, csvOf(table))
        expect(file.headers.get('content-disposition')).toMatch(
          /^attachment; filename="[a-z0-9-]+\.csv"$/,
        )
        expect(await cellsIn(file), id).toEqual(cellsOf(table))
      }
    },
  )
})

test('what is protected is written as such, never as a number or as nothing', () => {
  const vawg = practice.dashboards.find(({ facts: id }) => id === 'vawg')
  if (!vawg) throw new Error('There is no page on violence against women and girls')
  const query = 'district=G&from=2025-01&to=2025-03&pane=open'
  const { tiles } = view(parse(new URLSearchParams(query), vawg), vawg, facts)
  const cells = tiles.flatMap(({ table }) => table.rows.flatMap((row) => row.cells))
  const hidden = cells.filter(({ isProtected }) => isProtected)
  expect(hidden.length).toBeGreaterThan(0)
  expect(hidden.every(({ value }) => value === null)).toBe(true)
  const written = tiles.flatMap(({ table }) => csvOf(table).flat())
  expect(written.filter((cell) => cell === hidden[0]?.shown).length).toBeGreaterThan(0)
})

async function cellsIn(file: Response): Promise<string[][]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes).trimEnd()
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data
}

/** The table as it stands on the page: heads, rows, total; numbers as they are. */
function cellsOf({ columns, rows, total }: TileTable): string[][] {
  const plain = ({ value, shown, isProtected }: Cell) =>
    isProtected ? shown : value === null ? '' : asText(String(value))
  const lines = rows.map(({ cells }) => cells.map(plain))
  return [columns.map(({ name }) => name), ...lines, ...(total ? [total.map(plain)] : [])]
}

/** A text that begins as a formula does is kept as text; a number never is one. */
function asText(text: string): string {
  return /^[=+@-]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
}

import { describe, expect, test } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { openPractice, practiceFile } from '#app/content/practice-file.ts'
import type { TileTable } from '#app/domain/dashboards/view.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { openDashboardOr404, openRecordsOr404 } from '#app/pages/practice.server.ts'
import { recordRow } from '#app/pages/practice-record-words.server.ts'

const tables = committedTables()
const { practice } = await readPractice('courses', tables)
const released = openPractice(practiceFile(practice, tables), tables)
const context = { practice: () => released, tables: () => tables }

const CRIME = 'crime-and-asb'

function asked(query: string, dashboard = CRIME) {
  return {
    request: new Request(`https://northmere.example/practice/${dashboard}${query}`),
    context,
    params: { dashboard },
  }
}

describe('the records behind a mark', () => {
  test.each([
    ['as the page opens', '?'],
    ['without any filter', '?district=all&hidden=none'],
    ['by place and team', '?district=all&level=team&hidden=none&from=2024-04&offence=robbery'],
    ['in districts', '?district=all&level=district&from=2023-10&to=2024-09&measure=crimes'],
    ['filtered by a month', '?district=all&level=district&sel=months:2024-05&mode=filter'],
    ['highlighted by an offence', '?district=all&level=district&sel=types:robbery&mode=highlight'],
    ['filtered by an offence', '?district=all&level=district&sel=types:robbery&mode=filter'],
    ['of twelve months', '?measure=rolling&district=E,F&from=2023-01'],
    ['of rates', '?measure=per-resident&district=all&level=district'],
    ['without the provisional month', '?provisional=off&district=all&measure=rolling'],
    ['by the date it happened', '?dateBasis=committed&district=G&offence=robbery&hidden=none'],
  ])('are as many as it counts, %s', (_, query) => {
    const { view } = openDashboardOr404(asked(query))
    let compared = 0
    for (const { table, marks, kind } of view.tiles) {
      if (kind === 'cumulative') continue
      const count = countColumn(table)
      // Of a rate for each year nothing but the rate is given.
      if (table.columns[count]?.id === 'value' && query.includes('measure=per')) continue
      for (const { row, records } of marks) {
        const cell = table.rows.find(({ id }) => id === row)?.cells[count]
        if (records === null || typeof cell?.value !== 'number') continue
        const { records: listed } = openRecordsOr404(asked(records))
        expect(listed?.total, `${row} ${records}`).toBe(cell.value)
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(10)
  })

  test('are listed once each, part after part', () => {
    const { records } = openRecordsOr404(asked('?district=E&hidden=none&from=2025-01'))
    const total = records?.total ?? 0
    const whole = records?.part(0, total) ?? []
    const parts = Array.from({ length: Math.ceil(total / 70) }, (_, at) => at * 70)
    expect(total).toBeGreaterThan(500)
    expect(new Set(whole.map(({ number }) => number)).size).toBe(total)
    expect(parts.flatMap((first) => records?.part(first, 70) ?? [])).toEqual(whole)
  })

  test('by the date it happened all happened in those months, whenever they were recorded', () => {
    const query = '?dateBasis=committed&district=G&hidden=none&from=2023-02&to=2023-03'
    const { records } = openRecordsOr404(asked(query))
    const listed = records?.part(0, records.total) ?? []
    expect(new Set(listed.map(({ committed }) => committed.slice(0, 7)))).toEqual(
      new Set(['2023-02', '2023-03']),
    )
    expect(new Set(listed.map(({ recorded }) => recorded.slice(0, 7))).size).toBeGreaterThan(2)
  })

  test('are not looked through by the date they happened where there are too many', () => {
    const query = '?dateBasis=committed&district=all&hidden=none'
    expect(openRecordsOr404(asked(query)).records).toBeNull()
  })

  test('say when, where and what, and nothing of a person', () => {
    const { records } = openRecordsOr404(asked('?district=F&hidden=none&from=2024-07&to=2024-07'))
    for (const row of records?.part(0, 30).map((record) => recordRow(record)) ?? [])
      expect(row.join(' | ')).toMatch(
        /^NM-2024-07F\d-\d{4} \| 2024-07-\d\d \| 20\d\d-\d\d-\d\d \| Fenholt \| Fenholt \w+ \| [A-Z][\w ()-]+ \| (Known|Not recorded) \| [A-Z][\w -]+$/,
      )
  })

  test.each(released.dashboards.map(({ id, facts }) => ({ id, facts })))(
    '$id: there are none where the counts are of people',
    ({ id, facts }) => {
      const has = facts === 'crime'
      const ask = () => openRecordsOr404(asked('?', id))
      if (has) expect(ask).not.toThrow()
      else expect(thrownBy(ask)).toMatchObject({ status: 404 })
      const marks = openDashboardOr404(asked('?', id)).view.tiles.flatMap(({ marks: all }) => all)
      expect(marks.some(({ records }) => records !== null)).toBe(has)
    },
  )
})

/** Behind a share stand the cases it is out of; behind a rate what is counted, not the people. */
function countColumn({ columns }: TileTable): number {
  const at = (id: string) => columns.findIndex((column) => column.id === id)
  if (at('n') < 0) return at('value')
  return /^(Residents|People present)/.test(columns[at('of')]?.name ?? '') ? at('n') : at('of')
}

function thrownBy(ask: () => unknown): unknown {
  try {
    return ask()
  } catch (thrown) {
    return thrown
  }
}

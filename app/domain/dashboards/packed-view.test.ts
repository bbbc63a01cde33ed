import { expect, test } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { parse } from './address.ts'
import { view } from './dashboard-view.ts'
import { factsOf } from './facts-of.ts'
import { packed, unpacked } from './packed-view.ts'
import type { Cell } from './view.ts'

const tables = committedTables()
const facts = factsOf(tables)
const { practice } = await readPractice('courses', tables)

test.each(practice.dashboards)(
  '$title arrives as it was sent, but for the numbers',
  (dashboard) => {
    for (const address of ['', 'view=table&level=team', 'measure=nothing-"like\'-it']) {
      const sent = view(parse(new URLSearchParams(address), dashboard), dashboard, facts)
      const onlyShown = (cells: Cell[]) => cells.map(({ shown }) => ({ shown }))
      expect(unpacked(packed(sent))).toEqual({
        ...sent,
        tiles: sent.tiles.map((tile) => ({
          ...tile,
          table: {
            ...tile.table,
            rows: tile.table.rows.map(({ id, cells }) => ({ id, cells: onlyShown(cells) })),
            total: tile.table.total && onlyShown(tile.table.total),
          },
        })),
      })
    }
  },
)

test('a tab in an authored name is a space: it cannot be taken for the end of a cell', () => {
  const [dashboard] = practice.dashboards
  if (!dashboard) throw new Error('There is no dashboard')
  const sent = view(parse(new URLSearchParams(), dashboard), dashboard, facts)
  const [tile] = sent.tiles
  if (!tile) throw new Error('There is no visual')
  const rows = [{ id: 'a', isProvisional: false, cells: [{ value: null, shown: 'Two\twords' }] }]
  const tiles = [{ ...tile, table: { ...tile.table, rows } }]
  expect(unpacked(packed({ ...sent, tiles })).tiles[0]?.table.rows).toEqual([
    { id: 'a', cells: [{ shown: 'Two words' }] },
  ])
})

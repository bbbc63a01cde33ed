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

const ADDRESSES = [
  '',
  'view=table&level=team',
  'measure=nothing-"like\'-it',
  'layout=simple&tile=months',
  'district=A,B,G&offence=robbery&sel=months:2024-05&dp=1',
  'sel=months:2022-04&mode=highlight',
]

test.each(practice.dashboards)(
  '$title arrives as it was sent, but for the numbers',
  (dashboard) => {
    for (const address of ADDRESSES) {
      const sent = view(parse(new URLSearchParams(address), dashboard), dashboard, facts)
      const text = packed(sent)
      const other = parse(new URLSearchParams('pane=open&dp=2'), dashboard)
      packed(view(other, dashboard, facts))
      const onlyShown = (cells: Cell[]) => cells.map(({ shown }) => ({ shown }))
      expect(unpacked(text)).toEqual({
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
  const text = packed({ ...sent, tiles })
  packed(sent)
  expect(unpacked(text).tiles[0]?.table.rows).toEqual([
    { id: 'a', cells: [{ shown: 'Two words' }] },
  ])
})

test('whoever packed a view draws it without reading it again', () => {
  const [dashboard] = practice.dashboards
  if (!dashboard) throw new Error('There is no dashboard')
  const sent = view(parse(new URLSearchParams(), dashboard), dashboard, facts)
  expect(unpacked(packed(sent))).toBe(sent)
})

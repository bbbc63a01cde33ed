import { financialYear, monthAt } from '../northmere/calendar.ts'
import type { Filter } from './facts.ts'
import { atMember } from './filters.ts'
import { measureAll, measureBy } from './measured.ts'
import { axisName } from './measures.ts'
import type { TileData } from './tile-rows.ts'
import { axisTitle, textCell, valueCell } from './tile-table.ts'
import type { Cell, Row, TileTable } from './view.ts'

/** A table with a column for each financial year, and one for all of them. */
export function crossTable(data: TileData): TileTable {
  const { tile, measuring, axis, filter, rows } = data
  const years = measureBy(measuring, filter, 'year') ?? []
  const cellsOf = (within: Filter): Cell[] => [
    ...years.map(({ id }) => {
      const value = measureAll(measuring, atMember(within, 'year', id))
      return value === null ? { value: null, shown: 'No figure' } : valueCell(value)
    }),
  ]
  return {
    caption: `${tile.title}: ${axisName(measuring.measure)}, by financial year`,
    columns: [
      { id: 'member', name: axisTitle(axis), numeric: false },
      ...years.map(({ id }) => ({ id, name: yearName(id, filter), numeric: true })),
      { id: 'value', name: 'All of them', numeric: true },
    ],
    rows: rows.map(
      ({ id, label, value }): Row => ({
        id,
        isProvisional: false,
        cells: [textCell(label), ...cellsOf(atMember(filter, axis, id)), valueCell(value)],
      }),
    ),
    total:
      rows.length < 2
        ? null
        : [textCell('Together'), ...cellsOf(filter), valueCell(data.whole.value)],
  }
}

/** A year of which not every month is there says so: "2024/25 (11 months)". */
function yearName(year: string, { months }: Filter): string {
  const there = [...months].filter((month) => financialYear(monthAt(month)) === year).length
  return there === 12 ? year : `${year} (${there} ${there === 1 ? 'month' : 'months'})`
}

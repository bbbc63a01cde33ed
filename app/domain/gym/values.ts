import type { Dashboard } from '../dashboards/dashboard.ts'
import type { AllFacts } from '../dashboards/facts.ts'
import type { Cell, TileView } from '../dashboards/view.ts'
import { type Look, lookIn, stateOf } from './looks.ts'
import type { Scenario, ValuePlace } from './scenario.ts'

/** A number of the page: as it is, and as the page writes it. */
export interface PlacedValue {
  value: number
  shown: string
}

/** Every named value of a scenario whose placeholders are filled. Throws where one has no number. */
export function valuesOf(
  { id, values }: Pick<Scenario, 'id' | 'values'>,
  dashboard: Dashboard,
  facts: AllFacts,
): Record<string, PlacedValue> {
  const looks = new Map<string, Look>()
  return Object.fromEntries(
    Object.entries(values).map(([name, place]) => {
      const key = `${place.query} ${place.tile}`
      const look = looks.get(key) ?? lookAtOne(place, dashboard, facts)
      looks.set(key, look)
      const found = valueIn(look.tile, place)
      if (found === null) throw new Error(`"${id}" has no number for {${name}} in ${place.query}`)
      return [name, found]
    }),
  )
}

/** The one visual by itself: the others of its page need not be worked out. */
function lookAtOne({ query, tile }: ValuePlace, dashboard: Dashboard, facts: AllFacts): Look {
  const state = { ...stateOf(query, dashboard), layout: 'simple' as const, tile }
  return lookIn(state, tile, dashboard, facts)
}

/** The number at a place of a visual; null where there is none, or it is protected. */
export function valueIn(
  tile: TileView,
  { row, column }: Pick<ValuePlace, 'row' | 'column'>,
): PlacedValue | null {
  if (row === null && tile.card)
    return tile.card.value === null ? null : { value: tile.card.value, shown: tile.card.shown }
  const at = tile.table.columns.findIndex(({ id }) => id === column)
  const cell = cellsOf(tile, row ?? 'total', at)?.[at]
  return cell && typeof cell.value === 'number' ? { value: cell.value, shown: cell.shown } : null
}

function cellsOf({ table }: TileView, row: string, at: number): Cell[] | null {
  const { rows, total } = table
  if (row === 'total') return total ?? (rows.length === 1 ? (rows[0]?.cells ?? null) : null)
  if (row === 'first') return rows[0]?.cells ?? null
  if (row === 'last') return rows.at(-1)?.cells ?? null
  if (row === 'highest' || row === 'lowest') {
    const side = row === 'highest' ? 1 : -1
    const known = rows.filter(({ cells }) => typeof cells[at]?.value === 'number')
    const height = ({ cells }: (typeof rows)[number]) => side * Number(cells[at]?.value)
    return (
      known.reduce<(typeof rows)[number] | null>(
        (top, one) => (top === null || height(one) > height(top) ? one : top),
        null,
      )?.cells ?? null
    )
  }
  return rows.find(({ id }) => id === row)?.cells ?? null
}

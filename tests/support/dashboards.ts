import { openingState } from '#app/domain/dashboards/address.ts'
import {
  COMPARE_IDS,
  type Dashboard,
  LIMITS_FROM,
  VIEW_IDS,
} from '#app/domain/dashboards/dashboard.ts'
import { memberIds } from '#app/domain/dashboards/dimensions.ts'
import type { TileView } from '#app/domain/dashboards/view.ts'
import { MONTHS, monthAt } from '#app/domain/northmere/calendar.ts'
import { keyedStream, type Stream } from '#app/domain/randomness.ts'

/** The numbers of one column of a tile’s table, by its id; null where a cell has none. */
export function columnOf(tile: TileView | undefined, id: string): (number | null)[] {
  if (!tile) throw new Error('There is no such tile')
  const at = tile.table.columns.findIndex((column) => column.id === id)
  return tile.table.rows.map(({ cells }) => {
    const value = cells[at]?.value
    return typeof value === 'number' ? value : null
  })
}

/** One number of a tile’s table; null where there is none. */
export function cellOf(tile: TileView, row: string, column: string): number | null {
  const at = tile.table.rows.findIndex(({ id }) => id === row)
  return columnOf(tile, column)[at] ?? null
}

/** Every bookmark, and every measure in every view and comparison. */
export function stepsOf(dashboard: Dashboard): string[] {
  const measures = dashboard.measures.filter(({ onPage }) => onPage).map(({ id }) => id)
  return [
    ...dashboard.bookmarks.map(({ id }) => `b=${id}`),
    ...measures.flatMap((measure) => VIEW_IDS.map((seen) => `measure=${measure}&view=${seen}`)),
    ...measures.flatMap((measure) => COMPARE_IDS.map((id) => `measure=${measure}&compare=${id}`)),
  ]
}

/** A state that the controls allow, drawn from its seed. */
export function randomAddress(dashboard: Dashboard, seed: string): string {
  const stream = keyedStream('dashboard', dashboard.id, seed)
  const params = new URLSearchParams()
  const maybe = (name: string, values: readonly string[]) => {
    if (stream() < 0.5) params.set(name, oneOf(values, stream))
  }
  const months = [0, 1].map(() => Math.floor(stream() * MONTHS)).sort((a, b) => a - b)
  if (stream() < 0.7) {
    params.set('from', monthAt(months[0] ?? 0))
    params.set('to', monthAt(months[1] ?? 0))
  }
  for (const { dimension } of dashboard.slicers) {
    const members = memberIds(dimension)
    const count = Math.floor(stream() * 4)
    const chosen =
      count === 0 ? ['all'] : Array.from({ length: count }, () => oneOf(members, stream))
    if (stream() < 0.6) for (const member of chosen) params.append(dimension, member)
  }
  maybe('hidden', ['none', ...dashboard.hidden.map(({ id }) => id)])
  maybe(
    'measure',
    dashboard.measures.filter(({ onPage }) => onPage).map(({ id }) => id),
  )
  maybe('compare', COMPARE_IDS)
  maybe('axis', ['zero', 'cut'])
  maybe('view', VIEW_IDS)
  maybe('level', ['force', 'district', 'team'])
  maybe('mode', ['page', 'filter', 'highlight'])
  maybe('limits', LIMITS_FROM)
  maybe('dp', ['auto', '0', '1', '2'])
  for (const name of ['rag', 'arrows', 'labels', 'intervals', 'provisional', 'footnotes'])
    maybe(name, ['on', 'off'])
  maybe('layout', ['page', 'page', 'page', 'simple'])
  if (stream() < 0.6) params.set('sel', selectionIn(dashboard, months, stream))
  return String(params)
}

function selectionIn(dashboard: Dashboard, months: readonly number[], stream: Stream): string {
  const tiles = dashboard.tiles.filter(({ by }) => by !== 'none')
  const tile = oneOf(tiles, stream)
  if (tile.by === 'month') return `${tile.id}:${monthAt(months[0] ?? 0)}`
  const dimension = tile.by === 'place' ? 'district' : tile.by
  if (dimension === 'year' || dimension === 'none') return 'none'
  const open = openingState(dashboard).slicers[dimension] ?? []
  return `${tile.id}:${oneOf(open.length > 0 ? open : memberIds(dimension), stream)}`
}

function oneOf<T>(list: readonly T[], stream: Stream): T {
  const found = list[Math.floor(stream() * list.length)]
  if (found === undefined) throw new Error('There is nothing to choose from')
  return found
}

import { namesRead, parse } from '#app/domain/dashboards/address.ts'
import type { Dashboard, DimensionId, Tile } from '#app/domain/dashboards/dashboard.ts'
import { memberIds } from '#app/domain/dashboards/dimensions.ts'
import { type AllFacts, type Facts, hasDimension } from '#app/domain/dashboards/facts.ts'
import { columnsOf } from '#app/domain/dashboards/measures.ts'
import { suggestion } from './suggestion.ts'

/** A mistake in a dashboard, by its place in the author’s file. */
interface Mistake {
  at: PropertyKey[]
  message: string
}

/** What is wrong with a dashboard that is well written but does not fit its facts or itself. */
export function dashboardMistakes(dashboard: Dashboard, all: AllFacts): Mistake[] {
  const facts = all[dashboard.facts]
  if (!facts) return [{ at: ['facts'], message: `there are no facts called "${dashboard.facts}"` }]
  return [
    ...sharedNames(dashboard),
    ...openingMistakes(dashboard),
    ...filterMistakes(dashboard, all),
    ...measureMistakes(dashboard, all),
    ...dashboard.tiles.flatMap((tile, at) => tileMistakes(tile, at, dashboard, all)),
    ...(facts.people ? peopleMistakes(dashboard) : []),
    ...bookmarkMistakes(dashboard),
  ]
}

function sharedNames(dashboard: Dashboard): Mistake[] {
  return (['measures', 'tiles', 'hidden', 'bookmarks'] as const).flatMap((part) => {
    const ids = dashboard[part].map(({ id }) => id)
    return ids.flatMap((id, at) =>
      ids.indexOf(id) < at
        ? [{ at: [part, at, 'id'], message: `two ${part} are called "${id}": rename one` }]
        : [],
    )
  })
}

function openingMistakes({ opens, measures, tiles }: Dashboard): Mistake[] {
  const mistakes: Mistake[] = []
  const ids = measures.filter(({ onPage }) => onPage).map(({ id }) => id)
  if (!ids.includes(opens.measure))
    mistakes.push({
      at: ['opens', 'measure'],
      message: `"${opens.measure}" is not a measure${suggestion(opens.measure, ids)}`,
    })
  if (opens.from > opens.to)
    mistakes.push({ at: ['opens', 'from'], message: '"from" is after "to": swap them' })
  const main = tiles.find(({ views }) => views.length > 0)
  if (main && !main.views.includes(opens.view))
    mistakes.push({
      at: ['opens', 'view'],
      message: `"${opens.view}" is not a view of "${main.id}"${suggestion(opens.view, main.views)}`,
    })
  return mistakes
}

function filterMistakes(dashboard: Dashboard, all: AllFacts): Mistake[] {
  const used = [dashboard.facts, ...dashboard.tiles.flatMap(({ facts }) => facts ?? [])]
  const has = (dimension: DimensionId) =>
    used.some((id) => {
      const facts = all[id]
      return facts !== undefined && hasDimension(facts, dimension)
    })
  const unreachable = (at: PropertyKey[], dimension: DimensionId) =>
    has(dimension) ? [] : [{ at, message: `these facts have no "${dimension}" to filter` }]
  return [
    ...dashboard.slicers.flatMap(({ dimension, opens }, at) => [
      ...unreachable(['slicers', at, 'dimension'], dimension),
      ...unknown(['slicers', at, 'opens'], dimension, opens),
    ]),
    ...dashboard.hidden.flatMap(({ dimension, only, without }, at) => [
      ...unreachable(['hidden', at, 'dimension'], dimension),
      ...unknown(['hidden', at, 'only'], dimension, only ?? []),
      ...unknown(['hidden', at, 'without'], dimension, without ?? []),
      ...((only === null) === (without === null)
        ? [{ at: ['hidden', at], message: 'give "only" or "without", one of the two' }]
        : []),
    ]),
  ]
}

function unknown(at: PropertyKey[], dimension: DimensionId, members: string[]): Mistake[] {
  const known = [...memberIds(dimension)]
  return members
    .filter((id) => !known.includes(id))
    .map((id) => ({ at, message: `"${id}" is not in ${dimension}${suggestion(id, known)}` }))
}

/** A measure fits when the facts of the page, or of a tile that shows it, have its columns. */
function measureMistakes({ measures, tiles, facts }: Dashboard, all: AllFacts): Mistake[] {
  return measures.flatMap((measure, at) => {
    const ids = tiles.flatMap((tile) => (tile.measure === measure.id ? (tile.facts ?? []) : []))
    const possible = [facts, ...ids].flatMap((id) => all[id] ?? [])
    const missing = (from: Facts) =>
      columnsOf(measure, from, 'recorded').filter(
        (column) => !from.grains.some(({ columns }) => column in columns),
      )
    if (possible.some((from) => missing(from).length === 0)) return []
    const names = [...new Set(possible.flatMap((from) => Object.keys(from.names)))]
    return possible
      .slice(0, 1)
      .flatMap(missing)
      .map((column) => ({
        at: ['measures', at],
        message: `"${column}" is not a column of these facts${suggestion(column, names)}`,
      }))
  })
}

function tileMistakes(tile: Tile, at: number, dashboard: Dashboard, all: AllFacts): Mistake[] {
  const place = (key: string) => ['tiles', at, key]
  const facts = all[tile.facts ?? dashboard.facts]
  const measures = dashboard.measures.map(({ id }) => id)
  const mistakes: Mistake[] = []
  for (const key of ['measure', 'second'] as const) {
    const id = tile[key]
    if (id !== null && !measures.includes(id))
      mistakes.push({
        at: place(key),
        message: `"${id}" is not a measure${suggestion(id, measures)}`,
      })
  }
  const { by } = tile
  const isDimension = by !== 'month' && by !== 'year' && by !== 'none' && by !== 'place'
  if (facts && isDimension && !hasDimension(facts, by))
    mistakes.push({ at: place('by'), message: `these facts have no "${by}"` })
  if ((tile.kind === 'card' || tile.kind === 'scorecard') !== (by === 'none'))
    mistakes.push({
      at: place('by'),
      message:
        by === 'none' ? `a ${tile.kind} needs a "by"` : `a ${tile.kind} has no "by": leave it out`,
    })
  const overTime = ['line', 'control', 'cumulative', 'dual']
  if (by !== 'month' && [tile.kind, ...tile.views].some((kind) => overTime.includes(kind)))
    mistakes.push({ at: place('by'), message: 'a line over time needs "by: month"' })
  if (tile.views.includes('dual') && tile.second === null)
    mistakes.push({ at: place('views'), message: 'two axes need a "second" measure' })
  if (tile.only) mistakes.push(...unknown(place('only'), tile.only.dimension, tile.only.members))
  return mistakes
}

/** Counts of people are protected along each breakdown: what cuts across two would give them away. */
function peopleMistakes({ measures, tiles }: Dashboard): Mistake[] {
  const why = 'these are counts of people, and it would give small ones away'
  return [
    ...measures.flatMap(({ kind }, at) =>
      kind === 'rolling'
        ? [{ at: ['measures', at, 'kind'], message: `leave the rolling total out: ${why}` }]
        : [],
    ),
    ...tiles.flatMap(({ across, only }, at) => [
      ...(across ? [{ at: ['tiles', at, 'across'], message: `leave "across" out: ${why}` }] : []),
      ...(only ? [{ at: ['tiles', at, 'only'], message: `leave "only" out: ${why}` }] : []),
    ]),
  ]
}

function bookmarkMistakes(dashboard: Dashboard): Mistake[] {
  const plain = { ...dashboard, bookmarks: [] }
  return dashboard.bookmarks.flatMap(({ query }, at) =>
    unreadIn(query, plain).map((name) => ({
      at: ['bookmarks', at, 'query'],
      message: `"${name}" cannot be read in this query`,
    })),
  )
}

/** The names in a query that mean nothing to a dashboard, or say what it cannot read. */
export function unreadIn(query: string, dashboard: Dashboard): string[] {
  const params = new URLSearchParams(query)
  const known = namesRead(dashboard)
  const strange = [...params.keys()].filter((name) => !known.includes(name))
  return [...new Set([...strange, ...parse(params, dashboard).unread])]
}

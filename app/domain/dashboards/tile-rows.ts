import { type Comparison, comparedMembers, comparedWhole, comparisonOf } from './compare.ts'
import type { Dashboard, Tile, ViewId } from './dashboard.ts'
import type { AllFacts, Facts, Filter } from './facts.ts'
import { type Axis, axisOf, monthIndex, type Selected, tileFilter } from './filters.ts'
import { type Measuring, measureAll, measureBy } from './measured.ts'
import { columnsOf, PROTECTED, type Value } from './measures.ts'
import { type Protection, protectionOf } from './protect.ts'
import type { State } from './state.ts'
import { placeWords } from './words.ts'

/** One member of a tile’s breakdown, with all that its figure, table and CSV are made from. */
export interface TileRow {
  id: string
  label: string
  value: Value
  /** Of what is selected elsewhere, when it is highlighted; null otherwise. */
  part: Value | null
  /** What it is compared with; null where there is nothing. */
  before: Value | null
  /** The second measure of the dual-axis view; null otherwise. */
  second: Value | null
  isProvisional: boolean
}

/** A tile worked out: the one source of everything that is shown of it. */
export interface TileData {
  tile: Tile
  kind: Tile['kind'] | ViewId
  measuring: Measuring
  /** The measure of the dual-axis view’s second series. */
  second: Measuring | null
  axis: Axis
  filter: Filter
  selected: Selected | null
  comparison: Comparison | null
  rows: TileRow[]
  whole: { value: Value; part: Value | null; before: Value | null }
  notes: string[]
}

/** What all tiles of a page have in common. */
export interface Page {
  dashboard: Dashboard
  state: State
  facts: Facts
  all: AllFacts
  filter: Filter
  protection: Protection
}

const NO_FIGURE: Value = { ...PROTECTED, shown: 'No figure', isProtected: false }

/** Works a tile out under the state of its page. */
export function tileDataOf(tile: Tile, page: Page): TileData | null {
  const { dashboard, state, all } = page
  const facts = tile.facts === null ? page.facts : all[tile.facts]
  const measure = dashboard.measures.find(({ id }) => id === (tile.measure ?? state.measure))
  if (!facts || !measure) return null
  const measuring: Measuring = {
    facts,
    measure,
    dates: state.dateBasis,
    dp: state.dp,
    protection: facts === page.facts ? page.protection : protectionOf(facts),
  }
  const { filter: own, selected } = tileFilter(tile, page, state, dashboard)
  const filter = selected?.how === 'filter' ? selected.filter : own
  const axis = axisOf(tile.by, state, facts)
  const notes: string[] = []
  const kind = tile.views.length > 0 ? viewOf(tile, state, notes) : tile.kind
  const isDual = kind === 'dual'
  const comparison = isDual ? null : comparisonOf(state.compare, measuring, filter)
  const secondMeasure = dashboard.measures.find(({ id }) => id === tile.second)
  const second = isDual && secondMeasure ? { ...measuring, measure: secondMeasure } : null
  const shared = { tile, kind, measuring, second, axis, filter, selected, comparison, notes }
  const isHidden = isSelectionTooSmall(page, measuring, selected)
  if (isHidden) notes.push('What is selected is too small to be shown by itself.')
  const found = isHidden ? null : measureBy(measuring, filter, axis)
  if (found === null) {
    if (!isHidden) notes.push(`There are no figures of “${measure.name}” in this detail.`)
    return { ...shared, rows: [], whole: { value: NO_FIGURE, part: null, before: null } }
  }
  // Two axes have no room for a third line.
  const highlighted = selected?.how === 'highlight' && !isDual ? selected.filter : null
  const parts = highlighted && byId(measureBy(measuring, highlighted, axis))
  const seconds = second && byId(measureBy(second, filter, axis))
  const befores = comparison && comparedMembers(measuring, comparison, axis, filter)
  const rows = found.map(({ id, label, value }) => ({
    // A figure by itself is of the places that are left, which need not be the whole force.
    id,
    label: axis === 'none' ? placeWords(filter) : label,
    value,
    part: parts ? (parts.get(id) ?? NO_FIGURE) : null,
    before: befores?.get(id) ?? null,
    second: seconds ? (seconds.get(id) ?? NO_FIGURE) : null,
    isProvisional: axis === 'month' && facts.provisional.has(monthIndex(id)),
  }))
  const whole = {
    value: measureAll(measuring, filter) ?? NO_FIGURE,
    part: highlighted && measureAll(measuring, highlighted),
    before: comparison && comparedWhole(measuring, comparison),
  }
  return { ...shared, rows, whole }
}

function viewOf(tile: Tile, { view }: State, notes: string[]): ViewId | Tile['kind'] {
  if (tile.views.includes(view)) return view
  notes.push('This visual cannot be shown in the view that was asked for.')
  return tile.views[0] ?? tile.kind
}

/** A mark that is itself protected cannot be looked into: its parts would add up to it. */
function isSelectionTooSmall(
  { filter, protection }: Page,
  { facts, measure, dates }: Measuring,
  selected: Selected | null,
): boolean {
  if (!selected || !facts.people) return false
  const { axis, member } = selected
  return !columnsOf(measure, facts, dates).every((column) =>
    protection.mayShowMember(column, filter, axis, member),
  )
}

function byId(members: { id: string; value: Value }[] | null): Map<string, Value> {
  return new Map(members?.map(({ id, value }) => [id, value]))
}

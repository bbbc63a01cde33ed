import { openingState, queryOf, withoutFilters } from './address.ts'
import type { Dashboard, LevelId, Tile, ViewId } from './dashboard.ts'
import { dimensionOf, memberName } from './dimensions.ts'
import { type AllFacts, type Facts, hasDimension, hasMonths } from './facts.ts'
import type { Axis } from './filters.ts'
import { recordsQueryOf } from './records-query.ts'
import type { State } from './state.ts'
import type { Chip, Choice, DashboardView, FilterPane, Mark, Query } from './view.ts'
import { selectionWords, slicerWords } from './words.ts'

type Links = Pick<
  DashboardView,
  | 'breadcrumb'
  | 'levels'
  | 'modes'
  | 'layouts'
  | 'visuals'
  | 'bookmarks'
  | 'reset'
  | 'clear'
  | 'query'
  | 'chips'
  | 'pane'
>

const LEVEL_NAMES: Record<LevelId, string> = {
  force: 'Force',
  district: 'Districts',
  team: 'Teams',
}

const VIEW_NAMES: Record<ViewId, string> = {
  line: 'Line',
  bar: 'Bars',
  control: 'Control chart',
  table: 'Table',
  ranked: 'Ranked list',
  cumulative: 'Running total',
  dual: 'Two axes',
}

/** Every link of a page that is not in a tile. */
export function linksOf(state: State, dashboard: Dashboard, facts: Facts): Links {
  const to = (changed: Partial<State>) => queryOf({ ...state, ...changed }, dashboard)
  const levels: LevelId[] = hasDimension(facts, 'team')
    ? ['force', 'district', 'team']
    : ['force', 'district']
  return {
    chips: chipsOf(state, dashboard),
    pane: paneOf(state, dashboard),
    breadcrumb: breadcrumbOf(state, dashboard),
    levels: levels.map((level) => ({
      value: level,
      label: LEVEL_NAMES[level],
      href: to({ level }),
      isCurrent: state.level === level,
    })),
    modes: choices(state.mode, to, 'mode', {
      page: 'As each visual was set up',
      filter: 'Cross-filter',
      highlight: 'Cross-highlight',
    }),
    layouts: choices(state.layout, to, 'layout', {
      page: 'The whole page',
      simple: 'One visual at a time',
    }),
    visuals: dashboard.tiles.map(({ id, title }, at) => ({
      value: id,
      label: title,
      href: to({ layout: 'simple', tile: id }),
      isCurrent: state.layout === 'simple' && (state.tile === id || (!state.tile && at === 0)),
    })),
    bookmarks: dashboard.bookmarks.map(({ id, name }) => ({
      value: id,
      label: name,
      href: `?b=${id}`,
      isCurrent: to({}) === `?b=${id}`,
    })),
    reset: queryOf(openingState(dashboard), dashboard),
    clear: queryOf(withoutFilters({ ...state, b: null }), dashboard),
    query: to({}),
  }
}

/** The tabs of a visual that may be looked at in several ways. */
export function viewsOf(tile: Tile, state: State, dashboard: Dashboard): Choice[] {
  return tile.views.map((view) => ({
    value: view,
    label: VIEW_NAMES[view],
    href: queryOf({ ...state, view }, dashboard),
    isCurrent: state.view === view || (!tile.views.includes(state.view) && tile.views[0] === view),
  }))
}

/** The links of one mark: to select it, to drill down into it, to drill through to its records. */
export function markOf(
  tile: Tile,
  axis: Axis,
  row: { id: string; label: string },
  page: { state: State; dashboard: Dashboard; facts: Facts; all: AllFacts },
): Mark {
  const { state, dashboard } = page
  const isSelected = state.sel?.tile === tile.id && state.sel.member === row.id
  const to = (changed: Partial<State>) => queryOf({ ...state, ...changed }, dashboard)
  const select = isSelected ? null : { tile: tile.id, member: row.id }
  const mayBeSelected = axis !== 'none' && (isSelected || isHeard(tile, axis, page))
  return {
    row: row.id,
    label: row.label,
    isSelected,
    select: mayBeSelected ? to({ sel: select }) : null,
    down: downOf(tile, axis, row.id, page),
    records: recordsQueryOf(tile, axis, row.id, page),
  }
}

/** Whether another visual reacts to a mark of this one: its facts can be filtered by what the mark is of. */
function isHeard(
  tile: Tile,
  axis: Axis,
  { dashboard, facts, all }: { dashboard: Dashboard; facts: Facts; all: AllFacts },
): boolean {
  return dashboard.tiles.some((other) => {
    if (other.id === tile.id || other.reacts === 'none') return false
    const theirs = other.facts === null ? facts : all[other.facts]
    if (!theirs || axis === 'none') return false
    return axis === 'month' || axis === 'year' ? hasMonths(theirs) : hasDimension(theirs, axis)
  })
}

function downOf(
  tile: Tile,
  axis: Axis,
  member: string,
  { state, dashboard, facts }: { state: State; dashboard: Dashboard; facts: Facts },
): Query | null {
  if (tile.by !== 'place') return null
  if (axis === 'none') return queryOf({ ...state, level: 'district' }, dashboard)
  const canSlice = dashboard.slicers.some(({ dimension }) => dimension === 'district')
  if (axis !== 'district' || !canSlice || !hasDimension(facts, 'team')) return null
  const slicers = { ...state.slicers, district: [member] }
  return queryOf({ ...state, level: 'team', slicers, sel: null }, dashboard)
}

function breadcrumbOf(state: State, dashboard: Dashboard): DashboardView['breadcrumb'] {
  const slicers = { ...state.slicers, district: [], team: [] }
  const open = dashboard.slicers.some(({ dimension }) => dimension === 'team')
    ? slicers
    : withoutTeam(slicers)
  const at = (level: LevelId) => queryOf({ ...state, level, slicers: open, sel: null }, dashboard)
  const chosen = (state.slicers.district ?? []).map((id) => memberName('district', id))
  const place = chosen.length === 0 ? 'All districts' : chosen.join(', ')
  if (state.level === 'force') return [{ label: 'Northmere', href: null }]
  const force = { label: 'Northmere', href: at('force') }
  if (state.level === 'district') return [force, { label: place, href: null }]
  return [
    force,
    { label: 'All districts', href: at('district') },
    { label: `${place}: teams`, href: null },
  ]
}

function withoutTeam({ team: _, ...slicers }: State['slicers']): State['slicers'] {
  return slicers
}

function chipsOf(state: State, dashboard: Dashboard): Chip[] {
  const slicers = dashboard.slicers.flatMap((slicer): Chip[] => {
    const { dimension } = slicer
    const [label] = slicerWords(
      { ...state, slicers: { [dimension]: state.slicers[dimension] } },
      dashboard,
    )
    if (label === undefined) return []
    return [
      { label, from: originOf(slicer, state), remove: withSlicer(state, dashboard, dimension) },
    ]
  })
  const hidden = dashboard.hidden
    .filter(({ id }) => state.hidden.includes(id))
    .map(({ id, says }): Chip => {
      return { label: says, from: 'hidden', remove: toggledHidden(state, dashboard, id) }
    })
  const chosen = selectionWords(state, dashboard)
  const remove = queryOf({ ...state, sel: null }, dashboard)
  const selection: Chip[] = chosen === null ? [] : [{ label: chosen, from: 'selection', remove }]
  return [...slicers, ...hidden, ...selection]
}

function paneOf(state: State, dashboard: Dashboard): FilterPane {
  const isOpen = state.pane === 'open'
  const inherited = dashboard.slicers.flatMap((slicer) => {
    if (!slicer.inherited) return []
    const isOn = (state.slicers[slicer.dimension] ?? []).length > 0
    const opening = openingState(dashboard).slicers[slicer.dimension] ?? []
    const names = (isOn ? (state.slicers[slicer.dimension] ?? []) : opening).map((id) =>
      memberName(slicer.dimension, id),
    )
    return [
      {
        says: `${dimensionOf(slicer.dimension).name}: ${names.join(', ')}, from the page before`,
        from: originOf(slicer, state),
        isOn,
        toggle: withSlicer(state, dashboard, slicer.dimension, isOn ? [] : opening),
      },
    ]
  })
  const hidden = dashboard.hidden.map(({ id, says }) => ({
    says,
    from: 'hidden' as const,
    isOn: state.hidden.includes(id),
    toggle: toggledHidden(state, dashboard, id),
  }))
  return {
    isOpen,
    toggle: queryOf({ ...state, pane: isOpen ? 'collapsed' : 'open' }, dashboard),
    filters: [...inherited, ...hidden],
  }
}

function originOf(slicer: Dashboard['slicers'][number], state: State): 'slicer' | 'inherited' {
  const chosen = state.slicers[slicer.dimension] ?? []
  const isAsOpened =
    chosen.length === slicer.opens.length && chosen.every((id) => slicer.opens.includes(id))
  return slicer.inherited && isAsOpened ? 'inherited' : 'slicer'
}

function withSlicer(
  state: State,
  dashboard: Dashboard,
  dimension: Dashboard['slicers'][number]['dimension'],
  chosen: string[] = [],
): Query {
  return queryOf({ ...state, slicers: { ...state.slicers, [dimension]: chosen } }, dashboard)
}

/** On becomes off, off on; in the order the page declares them. */
function toggledHidden(state: State, dashboard: Dashboard, id: string): Query {
  const isOn = state.hidden.includes(id)
  const hidden = dashboard.hidden
    .map((filter) => filter.id)
    .filter((one) => (one === id ? !isOn : state.hidden.includes(one)))
  return queryOf({ ...state, hidden }, dashboard)
}

function choices<Name extends 'mode' | 'layout'>(
  current: State[Name],
  to: (changed: Partial<State>) => Query,
  name: Name,
  labels: Record<State[Name], string>,
): Choice[] {
  // The keys are the values of that part of the state: Object.entries forgets it.
  return (Object.entries(labels) as [State[Name], string][]).map(([value, label]) => ({
    value,
    label,
    href: to({ [name]: value } as Partial<State>),
    isCurrent: current === value,
  }))
}

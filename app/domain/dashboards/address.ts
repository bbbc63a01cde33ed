import { MONTHS, monthAt } from '../northmere/calendar.ts'
import {
  COMPARE_IDS,
  DATE_BASES,
  type Dashboard,
  type DimensionId,
  LEVEL_IDS,
  LIMITS_FROM,
  VIEW_IDS,
} from './dashboard.ts'
import { memberIds } from './dimensions.ts'
import { isMemberOf } from './filters.ts'
import type { State } from './state.ts'

/** What a field says when everything, or nothing, is meant: an empty list cannot be written otherwise. */
const EVERYTHING = 'all'
const NOTHING = 'none'
/** Between the members of a list: `team=A1,A2` is half as long as a form's `team=A1&team=A2`, which is read too. */
const BETWEEN = ','

/** The most decimals a reader can ask for. */
export const MOST_DECIMALS = 2

/**
 * Reads an address into a whole state. What is missing is as the page opens (or as its bookmark
 * has it); what cannot be read is too, and its name is kept in `unread`.
 */
export function parse(params: URLSearchParams, dashboard: Dashboard): State {
  const wanted = params.get('b')
  const bookmark = dashboard.bookmarks.find(({ id }) => id === wanted)
  const { state: base } = baseOf(dashboard, bookmark?.id ?? null)
  const state = readOver(params, base, dashboard)
  if (wanted !== null && !bookmark) state.unread.push('b')
  return { ...state, b: bookmark?.id ?? null }
}

/** Writes a state as an address, with what the page (or its bookmark) opens with left out. */
export function write(state: State, dashboard: Dashboard): URLSearchParams {
  return new URLSearchParams(pairsOf(state, dashboard))
}

function pairsOf(state: State, dashboard: Dashboard): [name: string, value: string][] {
  const { state: base, written } = baseOf(dashboard, state.b)
  const pairs: [string, string][] = state.b === null ? [] : [['b', state.b]]
  for (const { dimension } of dashboard.slicers) {
    const chosen = state.slicers[dimension] ?? []
    if (same(chosen, base.slicers[dimension] ?? [])) continue
    pairs.push([dimension, listed(chosen) || EVERYTHING])
  }
  if (!same(state.hidden, base.hidden))
    pairs.push(['hidden', state.hidden.join(BETWEEN) || NOTHING])
  for (const { field, value: usual } of written) {
    const value = field.write(state)
    if (value !== usual) pairs.push([field.name, value])
  }
  return pairs
}

/** Every name that the address of a page is read by; `b`, its bookmark's, apart. */
export function namesRead(dashboard: Dashboard): string[] {
  const slicers = dashboard.slicers.map(({ dimension }) => dimension)
  return [...slicers, 'hidden', ...fieldsOf(dashboard).map(({ name }) => name)]
}

/** The measures that a page may be set to. */
export function pageMeasures({ measures }: Dashboard): Dashboard['measures'] {
  return measures.filter(({ onPage }) => onPage)
}

/** A state as a link: its query string, `?` alone for the page as it opens. */
export function queryOf(state: State, dashboard: Dashboard): string {
  const pairs = pairsOf(state, dashboard)
  return `?${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`
}

/** A page has hundreds of links, and what is chosen in its slicers is in most of them. */
const LISTS = new WeakMap<readonly string[], string>()

/** The members of a list, which nobody may change, as an address has them. */
function listed(list: readonly string[]): string {
  const known = LISTS.get(list)
  if (known !== undefined) return known
  const text = list.join(BETWEEN)
  LISTS.set(list, text)
  return text
}

/** Commas and colons may stand in a query as they are. */
function encoded(value: string): string {
  return /^[\w.,:-]*$/.test(value) ? value : `${new URLSearchParams({ '': value })}`.slice(1)
}

/** How a page opens, before anybody touches it. */
export function openingState(dashboard: Dashboard): State {
  const { opens } = dashboard
  const slicers = dashboard.slicers.map(({ dimension, opens: chosen }) => [
    dimension,
    inOrder(dimension, chosen),
  ])
  return {
    from: opens.from,
    to: opens.to,
    measure: opens.measure,
    compare: opens.compare,
    // One entry for each slicer, by its own dimension: the type says only that.
    slicers: Object.fromEntries(slicers) as State['slicers'],
    hidden: dashboard.hidden.map(({ id }) => id),
    axis: opens.axis,
    view: opens.view,
    level: opens.level,
    mode: opens.mode,
    sel: null,
    rag: opens.rag,
    arrows: opens.arrows,
    labels: opens.labels,
    intervals: opens.intervals,
    limits: 'page',
    dp: null,
    provisional: opens.provisional,
    dateBasis: dashboard.dateBases[0] ?? 'recorded',
    footnotes: opens.footnotes,
    pane: opens.pane,
    layout: 'page',
    tile: null,
    b: null,
    unread: [],
  }
}

/** The same page with every filter off, the hidden and the inherited ones too. */
export function withoutFilters(state: State): State {
  const slicers = Object.fromEntries(Object.keys(state.slicers).map((name) => [name, []]))
  return { ...state, slicers, hidden: [], sel: null }
}

/** What an address is read over and written against. */
interface Base {
  state: State
  /** Every name of the address, with what it says in that state. */
  written: { field: AddressField; value: string }[]
}

// A page has hundreds of links, and each is written against the same state.
const BASES = new WeakMap<Dashboard, Map<string | null, Base>>()

/** The state that a page, or its bookmark, opens with: nobody may change it. */
function baseOf(dashboard: Dashboard, bookmark: string | null): Base {
  const bases = BASES.get(dashboard) ?? new Map<string | null, Base>()
  BASES.set(dashboard, bases)
  const known = bases.get(bookmark)
  if (known) return known
  const state = baseState(dashboard, bookmark)
  const written = fieldsOf(dashboard).map((field) => ({ field, value: field.write(state) }))
  const base = { state, written }
  bases.set(bookmark, base)
  return base
}

function baseState(dashboard: Dashboard, bookmark: string | null): State {
  const opening = openingState(dashboard)
  const found = dashboard.bookmarks.find(({ id }) => id === bookmark)
  if (!found) return opening
  return { ...readOver(new URLSearchParams(found.query), opening, dashboard), b: found.id }
}

function readOver(params: URLSearchParams, base: State, dashboard: Dashboard): State {
  const state: State = { ...base, slicers: { ...base.slicers }, unread: [] }
  for (const { dimension } of dashboard.slicers) {
    const written = valuesOf(params, dimension)
    if (written.length === 0) continue
    const chosen = inOrder(dimension, written)
    if (chosen.length < new Set(without(written, EVERYTHING)).size) state.unread.push(dimension)
    if (chosen.length > 0 || written.includes(EVERYTHING)) state.slicers[dimension] = chosen
  }
  const hidden = valuesOf(params, 'hidden')
  if (hidden.length > 0) {
    const ids = dashboard.hidden.map(({ id }) => id).filter((id) => hidden.includes(id))
    if (ids.length < new Set(without(hidden, NOTHING)).size) state.unread.push('hidden')
    if (ids.length > 0 || hidden.includes(NOTHING)) state.hidden = ids
  }
  for (const field of fieldsOf(dashboard)) {
    // A tick box follows a hidden field of the same name: the last one counts.
    const text = params.getAll(field.name).at(-1)
    if (text === undefined) continue
    if (text === '' || !field.read(text, state)) state.unread.push(field.name)
  }
  if (state.from > state.to) {
    state.unread.push('from')
    ;[state.from, state.to] = [state.to, state.from]
  }
  return state
}

/** One name of the address: reads a text into the state (false when it cannot), and writes it. */
interface AddressField {
  name: string
  read: (text: string, state: State) => boolean
  write: (state: State) => string
}

const MONTH_IDS = Array.from({ length: MONTHS }, (_, i) => monthAt(i))

function fieldsOf(dashboard: Dashboard): AddressField[] {
  return [
    choice('from', MONTH_IDS),
    choice('to', MONTH_IDS),
    choice(
      'measure',
      pageMeasures(dashboard).map(({ id }) => id),
    ),
    choice('compare', COMPARE_IDS),
    choice('axis', ['zero', 'cut']),
    choice('view', VIEW_IDS),
    choice('level', LEVEL_IDS),
    selection(dashboard),
    choice('mode', ['page', 'filter', 'highlight']),
    ...(['rag', 'arrows', 'labels', 'intervals', 'provisional', 'footnotes'] as const).map(onOrOff),
    choice('limits', LIMITS_FROM),
    choice('dateBasis', dashboard.dateBases.length > 0 ? dashboard.dateBases : [DATE_BASES[0]]),
    decimals(),
    choice('pane', ['open', 'collapsed']),
    choice('layout', ['page', 'simple']),
    visual(dashboard),
  ]
}

function choice<Name extends keyof State>(
  name: Name & string,
  allowed: readonly (State[Name] & string)[],
): AddressField {
  return {
    name,
    read(text, state) {
      const found = allowed.find((one) => one === text)
      if (found !== undefined) state[name] = found
      return found !== undefined
    },
    write: (state) => String(state[name]),
  }
}

type Switch = 'rag' | 'arrows' | 'labels' | 'intervals' | 'provisional' | 'footnotes'

function onOrOff(name: Switch): AddressField {
  return {
    name,
    read(text, state) {
      if (text !== 'on' && text !== 'off') return false
      state[name] = text === 'on'
      return true
    },
    write: (state) => (state[name] ? 'on' : 'off'),
  }
}

function decimals(): AddressField {
  return {
    name: 'dp',
    read(text, state) {
      if (text !== 'auto' && !/^\d$/.test(text)) return false
      const value = text === 'auto' ? null : Number(text)
      if (value !== null && value > MOST_DECIMALS) return false
      state.dp = value
      return true
    },
    write: ({ dp }) => (dp === null ? 'auto' : String(dp)),
  }
}

function selection(dashboard: Dashboard): AddressField {
  return {
    name: 'sel',
    read(text, state) {
      const [, tile = '', member = ''] = /^([a-z0-9-]+):([\w/-]+)$/i.exec(text) ?? []
      const found = dashboard.tiles.find(({ id }) => id === tile)
      if (text === NOTHING) state.sel = null
      else if (!found || !isMemberOf(found.by, member)) return false
      else state.sel = { tile, member }
      return true
    },
    write: ({ sel }) => (sel === null ? NOTHING : `${sel.tile}:${sel.member}`),
  }
}

function visual(dashboard: Dashboard): AddressField {
  return {
    name: 'tile',
    read(text, state) {
      const found = dashboard.tiles.find(({ id }) => id === text)
      if (found) state.tile = found.id
      else if (text === NOTHING) state.tile = null
      else return false
      return true
    },
    write: ({ tile }) => tile ?? NOTHING,
  }
}

function valuesOf(params: URLSearchParams, name: string): string[] {
  return params.getAll(name).flatMap((value) => value.split(BETWEEN).filter(Boolean))
}

/** Known members once each, in the order of the dimension; all of them is the same as none. */
function inOrder(dimension: DimensionId, chosen: readonly string[]): string[] {
  return memberIds(dimension).filter((id) => chosen.includes(id))
}

function without(list: readonly string[], word: string): string[] {
  return list.filter((one) => one !== word)
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}

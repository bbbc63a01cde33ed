import { monthAt, monthLabel } from '../northmere/calendar.ts'
import { RULE_IN_WORDS, type Rule } from '../statistics/xmr-rules.ts'
import type { ControlLimits } from './control-limits.ts'
import type { Dashboard } from './dashboard.ts'
import { dimensionOf, memberName } from './dimensions.ts'
import { type Filter, hasDimension, hasMonths } from './facts.ts'
import { labelOf } from './measured.ts'
import { axisName, unitOf } from './measures.ts'
import type { State } from './state.ts'
import type { Page, TileData, TileRow } from './tile-rows.ts'
import { written } from './written.ts'

/** More members than this are counted, not named. */
const MOST_NAMED = 3

/** What is on the page in one sentence or two: measure, period, filters, how many, provisional months. */
export function showingWords(page: Page, whole: TileData['whole'], name: string): string {
  const { state, dashboard, facts, filter } = page
  const filters = [...slicerWords(state, dashboard), ...hiddenWords(state, dashboard)]
  const chosen = selectionWords(state, dashboard)
  const all = [...filters, ...(chosen === null ? [] : [chosen])]
  const provisional = [...facts.provisional].filter((month) => filter.months.has(month))
  const count = whole.value.isProtected ? 'too few to show' : whole.value.shown
  return [
    `Showing ${lower(name)}, ${periodWords(filter)}: ${count}.`,
    all.length === 0 ? 'No filter is on.' : `Filters: ${all.join('; ')}.`,
    ...(state.dateBasis === 'committed' ? ['By the date it happened.'] : []),
    ...(provisional.length === 0
      ? []
      : [`${provisional.map((month) => monthLabel(monthAt(month))).join(', ')} is provisional.`]),
  ].join(' ')
}

/** A slicer’s choice in words: "District: Fenholt". One for each that is on. */
export function slicerWords({ slicers }: State, dashboard: Dashboard): string[] {
  return dashboard.slicers.flatMap(({ dimension }) => {
    const chosen = slicers[dimension] ?? []
    if (chosen.length === 0) return []
    const names = chosen.map((id) => memberName(dimension, id))
    const said = names.length > MOST_NAMED ? `${names.length} chosen` : names.join(', ')
    return [`${dimensionOf(dimension).name}: ${said}`]
  })
}

/** What is selected in a visual: "Offence selected: Robbery"; null for nothing. */
export function selectionWords({ sel }: State, dashboard: Dashboard): string | null {
  const tile = dashboard.tiles.find(({ id }) => id === sel?.tile)
  if (!sel || !tile || tile.by === 'none') return null
  if (tile.by === 'month' || tile.by === 'year') return `Selected: ${labelOf(tile.by, sel.member)}`
  const dimension = tile.by === 'place' ? placeOf(sel.member) : tile.by
  return `Selected: ${memberName(dimension, sel.member)}`
}

/** "Apr 2021 to Mar 2025", or one month, or that there is none. */
export function periodWords({ months }: Filter): string {
  if (months.size === 0) return 'no months'
  const [first, last] = [Math.min(...months), Math.max(...months)].map((m) =>
    monthLabel(monthAt(m)),
  )
  return first === last ? `${first}` : `${first} to ${last}`
}

/** What a visual shows, of what, when, neutrally. */
export function subtitleOf({ kind, measuring, filter, axis }: TileData): string {
  const { facts, measure } = measuring
  const months = hasMonths(facts) ? `, ${periodWords(filter)}` : ''
  const each = axis === 'month' && measure.kind !== 'rolling' ? ' a month' : ''
  const place = hasDimension(facts, 'district') ? `, ${placeWords(filter)}` : ''
  const shown = kind === 'scorecard' ? 'The newest figure of each measure' : axisName(measure)
  return `${shown}${each}${place}${months}. Made-up figures.`
}

/** The places that a figure is of: the teams or districts that are kept, or the whole force. */
export function placeWords({ keep: { team, district } }: Filter): string {
  if (team) return [...team].map((id) => memberName('team', id)).join(', ')
  return district ? [...district].map((id) => memberName('district', id)).join(', ') : 'Northmere'
}

/** A visual in words, from its rows: ends, latest, signals; a ranking only where it is not luck. */
export function describeTile(data: TileData, limits: ControlLimits | null): string[] {
  const { rows, axis, whole, kind } = data
  const known = rows.filter(({ value }) => value.value !== null)
  const hidden = rows.filter(({ value }) => value.isProtected).length
  const said = (row: TileRow) =>
    `${row.value.shown} ${axis === 'month' ? 'in' : 'for'} ${row.label}${row.isProvisional ? ', provisional' : ''}`
  const byHeight = [...known].sort((a, b) => (b.value.exact ?? 0) - (a.value.exact ?? 0))
  const [most, least, last] = [byHeight[0], byHeight.at(-1), known.at(-1)]
  const words: string[] = []
  if (kind === 'card' || !most || !least || !last) words.push(`${whole.value.shown}.`)
  else {
    if (axis === 'month')
      words.push(`Latest${last === rows.at(-1) ? '' : ' that is shown'}: ${said(last)}.`)
    if (known.length > 1) words.push(`Highest: ${said(most)}.`, `Lowest: ${said(least)}.`)
    else if (axis !== 'month') words.push(`${said(most)}.`)
    if (axis !== 'month' && known.length > 1 && overlap(most, least))
      words.push('The intervals of the highest and the lowest overlap: the order may be luck.')
  }
  if (hidden > 0) words.push(`${hidden} of ${rows.length} are too small to show.`)
  return [...words, ...limitWords(data, limits)]
}

function limitWords({ rows, measuring }: TileData, limits: ControlLimits | null): string[] {
  if (limits === null) return []
  const unit = unitOf(measuring.measure)
  const [low, high] = limits.limits.map((value) => `${written(value)}${unit}`)
  const rules = [...new Set(limits.signals.map(({ rule }) => rule))]
  const when = (rule: Rule) =>
    rows[limits.signals.find((signal) => signal.rule === rule)?.at ?? -1]?.label ?? ''
  return [
    `Mean: ${written(limits.centre)}${unit}. Limits: ${low} to ${high}.`,
    rules.length === 0
      ? 'No signal: nothing stands out from ordinary variation.'
      : `Signals: ${rules.map((rule) => `${RULE_IN_WORDS[rule]}, first in ${when(rule)}`).join('; ')}.`,
  ]
}

function overlap(most: TileRow, least: TileRow): boolean {
  const [high, low] = [most.value.interval, least.value.interval]
  return high !== null && low !== null && high[0] <= low[1]
}

function hiddenWords({ hidden }: State, dashboard: Dashboard): string[] {
  return dashboard.hidden.filter(({ id }) => hidden.includes(id)).map(({ says }) => lower(says))
}

function placeOf(member: string): 'district' | 'team' {
  return dimensionOf('team').members.some(({ id }) => id === member) ? 'team' : 'district'
}

function lower(words: string): string {
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}

import { pageMeasures, queryOf } from './address.ts'
import { cardOf } from './card.ts'
import { type ControlLimits, controlLimitsOf } from './control-limits.ts'
import { controlsOf } from './controls.ts'
import { crossTable } from './cross-table.ts'
import { cumulated } from './cumulative.ts'
import type { Dashboard, Direction, Tile } from './dashboard.ts'
import type { AllFacts } from './facts.ts'
import { pageFilter } from './filters.ts'
import { funnelNotes } from './funnel-figure.ts'
import { linksOf, markOf, viewsOf } from './links.ts'
import { axisName } from './measures.ts'
import { protectionOf } from './protect.ts'
import { describeScorecard, scorecardTable } from './scorecard-tile.ts'
import type { State } from './state.ts'
import { figureOf, ordered } from './tile-figure.ts'
import { type Page, type TileData, tileDataOf } from './tile-rows.ts'
import { tableOf } from './tile-table.ts'
import type { DashboardView, Mark, TileTable, TileView } from './view.ts'
import { describeTile, showingWords, subtitleOf } from './words.ts'

/** What a page shows in a state. Throws when its facts are not among those given: that is a bug. */
export function view(state: State, dashboard: Dashboard, all: AllFacts): DashboardView {
  const facts = all[dashboard.facts]
  const measure = dashboard.measures.find(({ id }) => id === state.measure)
  if (!facts || !measure) throw new Error(`"${dashboard.id}" has no facts or no measure`)
  const filter = pageFilter(state, dashboard, facts)
  const page: Page = { dashboard, state, facts, all, filter, protection: protectionOf(facts) }
  const isEmpty =
    filter.months.size === 0 || Object.values(filter.keep).some((kept) => kept.size === 0)
  return {
    id: dashboard.id,
    title: dashboard.title,
    summary: dashboard.summary,
    readers: dashboard.readers,
    showing: showingWords(page, wholeOf(page), axisName(measure)),
    fallback: fallbackWords(state),
    nothing: isEmpty ? 'Nothing matches these filters. Take one off to see figures again.' : null,
    controls: controlsOf(state, dashboard, facts),
    ...linksOf(state, dashboard, facts),
    tiles: tilesShown(state, dashboard).flatMap((tile) => {
      const data = tileDataOf(tile, page)
      return data === null ? [] : [tileView(data, page)]
    }),
    footnotes: state.footnotes ? dashboard.footnotes : [],
    refreshed: dashboard.refreshed,
    definition: {
      name: measure.name,
      says: measure.says,
      direction: directionWords(measure.good, measure.because),
    },
  }
}

/** A tile’s table as the lines of a CSV, its head first: numbers as they are, what is protected in words. */
export function csvOf(table: TileTable): (string | number)[][] {
  const lines = [...table.rows.map(({ cells }) => cells), ...(table.total ? [table.total] : [])]
  return [
    table.columns.map(({ name }) => name),
    ...lines.map((cells) =>
      cells.map(({ value, shown, isProtected }) => (isProtected ? shown : (value ?? ''))),
    ),
  ]
}

function tilesShown({ layout, tile }: State, { tiles }: Dashboard): Tile[] {
  if (layout === 'page') return tiles
  const one = tiles.find(({ id }) => id === tile) ?? tiles[0]
  return one ? [one] : []
}

/** What is under the slicers, whatever is selected: for the sentence over the page. */
function wholeOf(page: Page): TileData['whole'] {
  const tile: Tile = {
    id: 'showing',
    kind: 'card',
    title: '',
    words: '',
    facts: null,
    measure: null,
    by: 'none',
    across: null,
    only: null,
    reacts: 'filter',
    views: [],
    second: null,
    baseline: null,
  }
  const data = tileDataOf(tile, page)
  if (!data) throw new Error(`"${page.dashboard.id}" has no measure called "${page.state.measure}"`)
  return data.whole
}

function tileView(worked: TileData, page: Page): TileView {
  const { state, dashboard } = page
  const data = ordered(cumulated(worked))
  const { tile, kind, rows } = data
  const found =
    kind === 'control'
      ? controlLimitsOf(rows, tile, data.measuring, data.filter, state.limits)
      : null
  const limits = typeof found === 'string' ? null : found
  const subtitle = subtitleOf(data)
  const table = tableFor(data, page, limits?.marked ?? [])
  return {
    id: tile.id,
    kind,
    title: tile.title,
    words: tile.words,
    subtitle,
    table,
    card: kind === 'card' ? cardOf(data, state) : null,
    figure: figureOf(data, page, subtitle, limits),
    describe: kind === 'scorecard' ? describeScorecard(table) : describeTile(data, limits),
    notes: [
      ...data.notes,
      ...funnelNotes(data),
      ...(typeof found === 'string' ? [found] : []),
      ...(limits ? limitNotes(limits) : []),
      ...comparisonNotes(data),
    ],
    marks: marksOf(data, page),
    views: viewsOf(tile, state, dashboard),
    alone: queryOf({ ...state, layout: 'simple', tile: tile.id }, dashboard),
  }
}

function tableFor(data: TileData, page: Page, marked: readonly number[]): TileTable {
  if (data.kind === 'scorecard') return scorecardTable(data, page)
  if (data.tile.across === 'year') return crossTable(data)
  return tableOf(data, page.state, marked)
}

/** Why there is nothing beside the values, where something was asked for. */
function comparisonNotes({ kind, comparison, rows }: TileData): string[] {
  const isShown = kind === 'card' || kind === 'map' || rows.some(({ before }) => before !== null)
  return isShown || !comparison?.why ? [] : [comparison.why]
}

/** A scorecard’s marks change the measure of the page, which always has one; others select. */
function marksOf({ tile, kind, axis, rows }: TileData, page: Page): TileView['marks'] {
  const { state, dashboard } = page
  if (kind !== 'scorecard') return rows.map((row) => markOf(tile, axis, row, page)).filter(isLink)
  return pageMeasures(dashboard).map(({ id, name }) => ({
    row: id,
    label: name,
    isSelected: state.measure === id,
    down: null,
    records: null,
    select: state.measure === id ? null : queryOf({ ...state, measure: id }, dashboard),
  }))
}

/** A mark that leads nowhere needs no room beside its row. */
function isLink({ select, down, records }: Mark): boolean {
  return select !== null || down !== null || records !== null
}

function limitNotes(limits: ControlLimits): string[] {
  return [
    `Limits from ${limits.from}: the mean plus and minus 2.66 times the average moving range; outliers are kept in.`,
    ...(limits.isTrial ? ['These are trial limits: they come from fewer than 12 months.'] : []),
    ...(limits.isSmallCounts ? ['The counts are small: the limits are rough.'] : []),
  ]
}

function fallbackWords({ unread }: State): string | null {
  if (unread.length === 0) return null
  const names = [...new Set(unread)].map((name) => `“${name}”`).join(', ')
  return `Part of the address could not be read (${names}), so the page uses its usual setting there.`
}

function directionWords(good: Direction, because: string) {
  const said = {
    up: 'Higher is better',
    down: 'Lower is better',
    neither: 'Neither higher nor lower is better by itself',
  }[good]
  return `${said}: ${because}`
}

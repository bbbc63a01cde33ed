import type { Denominator } from '../northmere/rates.ts'
import type { Grade } from '../northmere/response-monthly.ts'

/** Which facts a page reads: one table of counts each. */
export type FactsId = (typeof FACTS_IDS)[number]

export const FACTS_IDS = [
  'crime',
  'response',
  'vawg',
  'victims-code',
  'scorecard',
  'map',
  'teams',
] as const

/** What can be sliced: `month` is the period, which has its own slicer. */
export type DimensionId = (typeof DIMENSION_IDS)[number]

export const DIMENSION_IDS = [
  ...(['district', 'team', 'offence', 'category', 'right', 'case', 'grade'] as const),
  ...(['square', 'location', 'unit'] as const),
] as const

/** What a tile is broken down by. `place` is whatever the level of the page is: districts or teams. */
export type Breakdown = DimensionId | 'month' | 'year' | 'place' | 'none'

/** How one visual may be looked at. The last three exist because they can mislead. */
export type ViewId = (typeof VIEW_IDS)[number]

export const VIEW_IDS = [
  ...(['line', 'bar', 'control', 'table', 'ranked', 'cumulative', 'dual'] as const),
]

export type CompareId = (typeof COMPARE_IDS)[number]

/** `previous`: the period of the same length just before. `last-year`: the same months a year earlier. */
export const COMPARE_IDS = ['none', 'previous', 'last-year', 'peers', 'target'] as const

export type DateBasis = (typeof DATE_BASES)[number]

/** Which date puts a record in a month: when it was recorded, or when it happened. */
export const DATE_BASES = ['recorded', 'committed'] as const

/** What a control chart’s limits are worked out from: the tile’s own baseline, or the first months shown. */
export const LIMITS_FROM = ['page', 'all', 'first-12', 'first-24'] as const

export type LimitsFrom = (typeof LIMITS_FROM)[number]

export type LevelId = (typeof LEVEL_IDS)[number]

export const LEVEL_IDS = ['force', 'district', 'team'] as const

/** What a selection in one visual does to another (Power BI: cross-filter, cross-highlight, none). */
export type Interaction = 'filter' | 'highlight' | 'none'

/** A page of the practice dashboard, as its author declares it in `courses/practice/dashboards/`. */
export interface Dashboard {
  /** Its address: `crime-and-asb`. */
  id: string
  title: string
  summary: string
  /** Who reads it and for what: "The monthly performance meeting". */
  readers: string
  facts: FactsId
  /** The last line of the page: to when the data run, and when they were refreshed. */
  refreshed: string
  /** How the page opens, and what "reset to default" goes back to. */
  opens: Opening
  slicers: Slicer[]
  /** Filters that are not among the slicers: only the filter pane shows them. */
  hidden: HiddenFilter[]
  measures: Measure[]
  /** The dates a reader may choose between; the first is how the page opens. */
  dateBases: DateBasis[]
  /** The first that has `views` is the main visual, which `view` changes. */
  tiles: Tile[]
  bookmarks: Bookmark[]
  footnotes: Footnote[]
}

export interface Opening {
  /** First and last month, both included: `2024-04`. */
  from: string
  to: string
  measure: string
  compare: CompareId
  /** What the zero or cut end of the value axis is. */
  axis: 'zero' | 'cut'
  view: ViewId
  level: LevelId
  mode: 'page' | 'filter' | 'highlight'
  rag: boolean
  arrows: boolean
  labels: boolean
  intervals: boolean
  provisional: boolean
  footnotes: boolean
  pane: 'open' | 'collapsed'
}

export interface Slicer {
  dimension: DimensionId
  /** What is selected when the page opens; empty for all. */
  opens: string[]
  /** True where that selection was carried over from the page before. */
  inherited: boolean
}

/** A filter of the filter pane: it keeps only some members of a dimension. */
export interface HiddenFilter {
  id: string
  /** In words: "Anti-social behaviour is left out". */
  says: string
  dimension: DimensionId
  only: string[] | null
  without: string[] | null
}

/** Which way is better, set by a person, with the reason; `neither` unless somebody decided. */
export type Direction = 'up' | 'down' | 'neither'

interface MeasureParts {
  id: string
  /** As it stands alone: "Recorded crimes". */
  name: string
  /** The definition: what is counted, out of what, by which date. */
  says: string
  good: Direction
  /** Why that direction is the good one, or why none is. */
  because: string
  /** False for a measure of one visual, that the page does not offer. */
  onPage: boolean
  /** In the units shown (a share: 0 to 100). */
  target: number | null
  /** Within this much of the target is amber: in the units shown. */
  amber: number
}

export type Measure = MeasureParts &
  (
    | { kind: 'count'; column: string }
    /** A count for every 1,000 of a population. */
    | { kind: 'rate'; column: string; per: Denominator }
    /** `column` out of `outOf`, as a percentage. */
    | { kind: 'share'; column: string; outOf: string }
    /** `column` divided by `outOf`, both sums: minutes for each attendance. */
    | { kind: 'mean'; column: string; outOf: string; unit: string }
    /** The count of the twelve months that end with each month. */
    | { kind: 'rolling'; column: string }
    /** The minutes that this share of responses does not exceed, from counts in bands: 0.9. */
    | { kind: 'percentile'; share: number; grade: Grade; unit: string }
  )

export type TileKind =
  | 'card'
  | 'line'
  | 'bar'
  | 'control'
  | 'funnel'
  | 'table'
  | 'map'
  | 'ranked'
  | 'scorecard'

export interface Tile {
  /** Used in addresses: `sel=types:robbery`. */
  id: string
  kind: TileKind
  title: string
  /** A question or a warning under the title; empty for none. */
  words: string
  /** A table of its own, which only filters on what that table has can reach; null for the page’s. */
  facts: FactsId | null
  /** A measure of its own; null follows the page's. */
  measure: string | null
  by: Breakdown
  /** A table's columns: one for each financial year, or none. */
  across: 'year' | null
  /** A filter of the tile alone. */
  only: { dimension: DimensionId; members: string[] } | null
  /** What a selection elsewhere does to it. */
  reacts: Interaction
  /** What the reader may change it to; empty for a visual that stays as it is. */
  views: ViewId[]
  /** The second measure of the dual-axis view. */
  second: string | null
  /** A control chart's baseline months; null for all that are shown and complete. */
  baseline: { from: string; to: string } | null
}

/** A named state of the page, as a query string without its question mark. */
export interface Bookmark {
  id: string
  name: string
  query: string
}

export type Warning =
  | 'provisional'
  | 'boundary'
  | 'counting-rule'
  | 'coverage'
  | 'default-point'
  | 'late-recording'
  | 'definition'

export interface Footnote {
  /** What it warns about. */
  about: Warning
  says: string
  /** The month that a line in charts over time is drawn at, and its few words; null for none. */
  at: string | null
  line: string | null
}

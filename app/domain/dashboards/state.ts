import type { CompareId, DateBasis, DimensionId, LevelId, LimitsFrom, ViewId } from './dashboard.ts'

/** Everything a reader can set on a page, whole: the address holds it, defaults left out. */
export interface State {
  /** First and last month, both included: `2024-04`. */
  from: string
  to: string
  /** What is selected in each slicer, in the order of the dimension; empty for all. */
  slicers: Partial<Record<DimensionId, string[]>>
  /** The identifiers of the filter pane's filters that are on. */
  hidden: string[]
  measure: string
  compare: CompareId
  axis: 'zero' | 'cut'
  view: ViewId
  level: LevelId
  /** A mark that was selected: which visual, which of its members. */
  sel: { tile: string; member: string } | null
  /** `page`: as each visual was set up by its author. */
  mode: 'page' | 'filter' | 'highlight'
  rag: boolean
  arrows: boolean
  /** Values written on the marks of a chart. */
  labels: boolean
  /** The 95% intervals of bars and ranked lists. */
  intervals: boolean
  /** What a control chart’s limits are worked out from. */
  limits: LimitsFrom
  dateBasis: DateBasis
  /** Decimals; null for as many as the numbers support. */
  dp: number | null
  /** Whether provisional months are included. */
  provisional: boolean
  footnotes: boolean
  pane: 'open' | 'collapsed'
  layout: 'page' | 'simple'
  /** In the simple layout, the one visual that is shown; null for the first. */
  tile: string | null
  /** The author's bookmark that this state started from. */
  b: string | null
  /** Names in the address whose values could not be read: never written back. */
  unread: string[]
}

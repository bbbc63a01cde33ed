import type { Figure } from '../figures.ts'
import type { Footnote, TileKind, ViewId } from './dashboard.ts'

/** A query string with its question mark, `?` alone for the page as it opens: straight into a link. */
export type Query = string

/** What a page shows: everything is worked out, the page only draws it. */
export interface DashboardView {
  id: string
  title: string
  summary: string
  readers: string
  /** One plain sentence: measure, period, filters, how many, provisional months. For `role=status`. */
  showing: string
  /** What in the address could not be read, in one sentence; null when all could. */
  fallback: string | null
  /** Why there is nothing to show; null when there is something. */
  nothing: string | null
  /** Every active filter, to be taken off one by one. */
  chips: Chip[]
  pane: FilterPane
  controls: Controls
  /** From the force down to where the page is; the last has no link. */
  breadcrumb: { label: string; href: Query | null }[]
  /** Drill up and down without choosing a place: one for each level the facts have. */
  levels: Choice[]
  /** How a selection acts: as set by the author, cross-filter, cross-highlight. */
  modes: Choice[]
  layouts: Choice[]
  /** The visuals of the page, each as the simple layout shows it. */
  visuals: Choice[]
  bookmarks: Choice[]
  /** Back to how the page opens (Power BI: reset to default), inherited filters and all. */
  reset: Query
  /** Every filter off, hidden and inherited ones too. */
  clear: Query
  tiles: TileView[]
  /** What the page is about to say at its foot; empty when switched off. */
  footnotes: Footnote[]
  refreshed: string
  /** What the measure counts, and which way is better and why. */
  definition: { name: string; says: string; direction: string }
  /** The address of exactly this view: `?` alone for the page as it opens. */
  query: Query
}

/** A link that is one of several. */
export interface Choice {
  value: string
  label: string
  href: Query
  isCurrent: boolean
}

export interface Chip {
  /** "District: Fenholt". */
  label: string
  /** Where it comes from. A page that hides its filter pane also hides the chips of `hidden`. */
  from: 'slicer' | 'inherited' | 'hidden' | 'selection'
  remove: Query
}

export interface FilterPane {
  isOpen: boolean
  toggle: Query
  /** Everything in the pane. While it is collapsed the page shows none of these. */
  filters: { says: string; from: Chip['from']; isOn: boolean; toggle: Query }[]
}

/** One GET form: fields, and what must travel along with them as hidden inputs. */
export interface Controls {
  fields: Field[]
  keep: { name: string; value: string }[]
}

export type Field =
  | { kind: 'select'; name: string; label: string; options: Option[] }
  | {
      kind: 'checkboxes'
      name: string
      label: string
      /** A hidden input of the same name goes before the boxes, so that none ticked is a choice too. */
      none: string
      options: Option[]
    }

export interface Option {
  value: string
  label: string
  isCurrent: boolean
}

export interface TileView {
  id: string
  /** What it is drawn as, after the reader’s choice of view. */
  kind: TileKind | ViewId
  title: string
  words: string
  /** Neutral: what is shown, of what, when: "Recorded crimes a month, Fenholt, April 2024 to March 2025". */
  subtitle: string
  /** A card’s large number and what stands under it; null for other visuals. */
  card: Card | null
  /** Null where there is only a number or a table, or nothing can be shown. */
  figure: Figure | null
  /** The rows that the figure, the CSV and the words are made from. */
  table: TileTable
  /** The visual in words. */
  describe: string[]
  /** A remark on how to read it, such as why there are no limits; empty for none. */
  notes: string[]
  /** A mark for each row that can be selected or drilled into, by the row’s id. */
  marks: Mark[]
  /** Tabs of the main visual; empty for others. */
  views: Choice[]
  /** The simple layout with this visual alone. */
  alone: Query
}

export interface Card {
  shown: string
  /** Null where it is protected or there is nothing. */
  value: number | null
  /** The counts behind it and its interval: "1,204 of 8,190, 95% interval 14% to 16%". */
  base: string
  /** "Previous 12 months: 1,100, up 9.5%"; null without a comparison. */
  comparison: string | null
  rag: Rag | null
  arrow: 'up' | 'down' | 'level' | null
}

/** A colour always comes with its words. */
export interface Rag {
  colour: 'red' | 'amber' | 'green'
  /** "Red: below the target of 80% by more than 5 points". */
  says: string
}

export interface Mark {
  /** The row of the table it belongs to. */
  row: string
  label: string
  isSelected: boolean
  /** Selects it, or takes the selection off; null where there is nothing to select. */
  select: Query | null
  /** Drill down into it; null at the lowest level. */
  down: Query | null
  /** Drill through: the query of the page of records; null where there are no records. */
  records: Query | null
}

export interface TileTable {
  caption: string
  columns: { id: string; name: string; numeric: boolean }[]
  rows: Row[]
  /** The same columns for everything together; null where a total would mean nothing. */
  total: Cell[] | null
}

export interface Row {
  id: string
  cells: Cell[]
  isProvisional: boolean
}

export interface Cell {
  /** The number as it is (a share: 0 to 100), a text, or null where there is none or it is protected. */
  value: number | string | null
  shown: string
  isProtected?: true
}

/**
 * A chart as data: what lessons, questions and reports hand to `<Chart>`. Pure data, no functions,
 * so that it can be written in YAML, pinned with a question and sent to the browser.
 */

interface Described {
  /** Neutral before an answer ("Recorded burglaries a month"); a finding only in feedback and reports. */
  title: string
  /** What, where, when, and "made-up figures". */
  subtitle?: string
  xLabel?: string
  yLabel?: string
  /** Written straight after every value: "%" or " minutes". */
  unit?: string
  /** Decimal places shown; without it, whole numbers as they are and others to one place. */
  decimals?: number
}

/** Where a vertical line stands: a label of the x axis, or a position between labels (0 is the first). */
interface FigureEvent {
  at: string | number
  label: string
}

/** The ends of the value axis. A chart starts at zero unless it says otherwise. */
interface Axis {
  yMin?: number
  yMax?: number
}

/** A series over time, with optional process limits or a shaded band. */
export interface LineFigure extends Described, Axis {
  kind: 'line'
  /** Labels in order, one for each value ("Apr 2022"). */
  x: string[]
  y: number[]
  /** A shaded range of ordinary results, [low, high]. */
  band?: [number, number]
  centre?: number
  /** Dashed process limits, [lower, upper]. */
  limits?: [number, number]
  /** Indexes of points drawn as signals, with a ring as well as a colour. */
  signals?: number[]
  /** Indexes of points drawn hollow: provisional or incomplete. */
  provisional?: number[]
  /** What the shaded band is; "Usual range" unless it says otherwise. */
  bandName?: string
  /** What the centre line is; "Mean" unless it says otherwise. */
  centreName?: string
  /** Vertical lines with a label, such as a change of recording rule. */
  events?: FigureEvent[]
  /** What stands between a value and its label in words: "in the week of"; "in" unless it says otherwise. */
  when?: string
}

/** Several series over the same periods, each with its own dash pattern and point shape. */
export interface LinesFigure extends Described, Axis {
  kind: 'lines'
  x: string[]
  /** One value for each label; null where there is none. */
  series: { name: string; y: (number | null)[] }[]
  /** What stands between a value and its label in words: "in month"; "in" unless it says otherwise. */
  when?: string
  /** False where the labels are not periods, such as chances or ranks: then no value is the latest. */
  isOverTime?: false
  /** Indexes of periods drawn hollow: provisional or incomplete. */
  provisional?: number[]
  events?: FigureEvent[]
  /** The last series is read against an axis of its own on the right: an exhibit of what not to do. */
  secondAxis?: { label: string; yMin: number; yMax: number }
}

/** Horizontal bars, each a count out of a base or a plain value, with an optional interval. */
export interface BarFigure extends Described {
  kind: 'bars'
  bars: {
    label: string
    value: number
    shown: string
    interval?: [number, number]
    /** The share of the bar that is selected (cross-highlight), drawn within it. */
    part?: { value: number; shown: string }
    href?: string
  }[]
  /** False where the bars are of several kinds: then none is said to be the highest. */
  isRanked?: false
  /** Where the axis starts when not at 0: an exhibit of what not to do. */
  min?: number
  /** The axis runs from 0 to here. */
  max: number
  /** What the thin line is: "95% interval". */
  intervalName?: string
}

/** Counts in bins, with optional vertical markers. */
export interface HistogramFigure extends Described {
  kind: 'histogram'
  bins: { from: number; to: number; count: number }[]
  markers?: { at: number; label: string }[]
}

/** Vertical bars, for short labels; long names belong in `bars`. */
export interface ColumnsFigure extends Described, Axis {
  kind: 'columns'
  columns: { label: string; value: number; shown?: string }[]
  /** A cut axis shows a break mark; `unmarked` is for exhibits of what not to do. */
  axisBreak?: 'marked' | 'unmarked'
  /** Each column is as wide, in proportion, as it is tall: an exhibit of what not to do. */
  widthsGrow?: boolean
}

/** Rates of units of different sizes against the range expected for each size. */
export interface FunnelFigure extends Described, Axis {
  kind: 'funnel'
  /** `n` is the base ("cases"), `rate` the result in the units of the axis. */
  points: { label: string; n: number; rate: number; named?: boolean }[]
  centre: number
  /** Each pair of limits as a curve, in rising order of n: "95%" first, then "99.8%". */
  limits: { name: string; curve: { n: number; low: number; high: number }[] }[]
}

/** A map of squares, counted from column 1 on the left and row 1 at the bottom. */
export interface GridFigure extends Described {
  kind: 'grid'
  width: number
  height: number
  cells: { column: number; row: number; count: number }[]
  /** The first count of each darker shade; without it, five equal steps up to the highest count. */
  shadesFrom?: number[]
}

/** What a part of a page is drawn as. */
export type PagePart = 'title' | 'slicer' | 'card' | 'chart' | 'table' | 'footer'

/** A dashboard page as a sketch: its parts in reading order, with the words that stand in them. */
export interface PageFigure extends Described {
  kind: 'page'
  parts: {
    as: PagePart
    /** What the part is called; no two parts share a name. */
    label: string
    words: string
    /** The large figure of a card. */
    value?: string
  }[]
}

export type Figure =
  | LineFigure
  | LinesFigure
  | BarFigure
  | ColumnsFigure
  | HistogramFigure
  | FunnelFigure
  | GridFigure
  | PageFigure

/** A lettered part of a chart in its own data coordinates: what a hotspot question asks about. */
export interface FigureRegion {
  id: string
  /** The letter drawn on the chart. */
  label: string
  /**
   * x is a label of the axis or a number: a position between labels (`line`, `lines`, `columns`),
   * a value (`histogram`), a base (`funnel`) or a column (`grid`). y is a value, or a row (`grid`).
   * Beyond the ends of an axis means the axis itself. On a `page`, x is a part’s label and y its
   * place from the top, counted from 1.
   */
  at: { x: [string | number, string | number]; y: [number, number] }
}

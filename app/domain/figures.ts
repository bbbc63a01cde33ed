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
}

/** A series over time, with optional process limits or a shaded band. */
export interface LineFigure extends Described {
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
}

/** Horizontal bars, each a count out of a base or a plain value, with an optional interval. */
export interface BarFigure extends Described {
  kind: 'bars'
  bars: { label: string; value: number; shown: string; interval?: [number, number]; href?: string }[]
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

export type Figure = LineFigure | BarFigure | HistogramFigure

import type {
  BarFigure,
  ColumnsFigure,
  Figure,
  FunnelFigure,
  GridFigure,
  HistogramFigure,
  LineFigure,
  LinesFigure,
  PageFigure,
} from '#app/domain/figures.ts'
import { listed, written } from './numbers.ts'

interface Options {
  /** Whether to say which points are outside: not before a question about that has been answered. */
  findings: boolean
}

/** A chart in plain words, sentence by sentence: what someone would read off it. */
export function summaryOf(figure: Figure, { findings }: Options = { findings: true }): string[] {
  const sentences = bySort(figure, findings)
  return sentences.length ? sentences : ['There are no figures to show.']
}

function bySort(figure: Figure, findings: boolean): string[] {
  switch (figure.kind) {
    case 'line':
      return ofLine(figure, findings)
    case 'lines':
      return ofLines(figure)
    case 'bars':
      return ofBars(figure)
    case 'columns':
      return ofColumns(figure, findings)
    case 'histogram':
      return ofHistogram(figure)
    case 'funnel':
      return ofFunnel(figure, findings)
    case 'grid':
      return ofGrid(figure)
    case 'page':
      return ofPage(figure)
  }
}

/** More signals than this are counted, not listed. */
const MOST_NAMED = 6

function ofLine(figure: LineFigure, findings: boolean): string[] {
  const points = figure.x.flatMap((label, i) => {
    const value = figure.y[i]
    if (value === undefined || !Number.isFinite(value)) return []
    return [{ i, label, value, provisional: figure.provisional?.includes(i) ?? false }]
  })
  const last = points.at(-1)
  if (!last) return []
  const { centre, limits, band } = figure
  const isSignal = (i: number) => figure.signals?.includes(i) ?? false
  // What is not complete is outside nothing yet. A signal on a limit is beyond it before rounding.
  const outside = ({ i, value, provisional }: (typeof points)[number], range: [number, number]) => {
    const [low, high] = range
    const isOn = value === low || value === high
    return !provisional && (value < low || value > high || (isOn && isSignal(i)))
  }
  const beyond = (range: [number, number], name: string) => {
    if (!findings) return []
    const found = points.filter((point) => outside(point, range)).map((p) => timed(p, figure))
    return [found.length ? `Outside ${name}: ${listed(found)}.` : `No point is outside ${name}.`]
  }
  const others = points.filter((point) => isSignal(point.i) && !(limits && outside(point, limits)))
  const signals =
    others.length > MOST_NAMED
      ? `${others.length} points from ${others[0]?.label} to ${others.at(-1)?.label}`
      : listed(others.map((point) => timed(point, figure)))
  return [
    `Latest: ${timed(last, figure)}.`,
    ...extremes(points, figure, timed),
    ...(centre === undefined
      ? []
      : [`${figure.centreName ?? 'Mean'}: ${written(centre, figure)}.`]),
    ...(limits
      ? [`Process limits: ${range(limits, figure)}.`, ...beyond(limits, 'the limits')]
      : []),
    ...(band
      ? [
          `${figure.bandName ?? 'Usual range'}: ${range(band, figure)}.`,
          ...beyond(band, `the ${(figure.bandName ?? 'usual range').toLowerCase()}`),
        ]
      : []),
    ...(findings && others.length ? [`Also marked as signals: ${signals}.`] : []),
    ...events(figure),
  ]
}

function ofLines(figure: LinesFigure): string[] {
  const sentences = figure.series.flatMap(({ name, y }) => {
    const points = figure.x.flatMap((label, i) => {
      const value = y[i]
      return typeof value === 'number' && Number.isFinite(value) ? [{ label, value }] : []
    })
    const last = points.at(-1)
    if (!last) return []
    const isOverTime = figure.isOverTime ?? true
    const said = isOverTime ? timed : placed
    const parts = [
      ...(isOverTime ? [`Latest: ${timed(last, figure)}.`] : []),
      ...(points.length === 1 && !isOverTime ? [`${placed(last, figure)}.`] : []),
      ...extremes(points, figure, said),
    ].map((part) => part.slice(0, 1).toLowerCase() + part.slice(1, -1))
    return [`${name}: ${parts.join('; ').replaceAll(': ', ' ')}.`]
  })
  return sentences.length ? [...sentences, ...events(figure)] : []
}

function ofBars(figure: BarFigure): string[] {
  const order = figure.bars.toSorted((a, b) => b.value - a.value)
  const [most, least] = [order[0], order.at(-1)]
  if (!most || !least) return []
  const withInterval = figure.bars.some(({ interval }) => interval)
  // Bars that carry intervals are not ranked: which is highest may well be luck.
  if (withInterval)
    return [`The thin line on each bar is its ${figure.intervalName ?? 'interval'}.`]
  if (figure.isRanked === false)
    return [`${listed(figure.bars.map(({ label, shown }) => `${label} (${shown})`))}.`]
  return order.length === 1 || most.value === least.value
    ? [`${listed(order.map(({ label }) => label))}: ${most.shown}.`]
    : [`Highest: ${most.label}, ${most.shown}.`, `Lowest: ${least.label}, ${least.shown}.`]
}

function ofColumns(figure: ColumnsFigure, findings: boolean): string[] {
  const points = figure.columns.map(({ label, value }) => ({ label, value }))
  if (points.length === 0) return []
  const cut = (figure.yMin ?? 0) > 0
  return [
    ...(points.length <= 3
      ? [`${listed(points.map((point) => named(point, figure)))}.`]
      : extremes(points, figure)),
    // An exhibit of a cut axis is shown before the reader has been asked to notice it.
    ...(cut && findings && figure.axisBreak !== 'unmarked'
      ? [`The vertical axis starts at ${written(figure.yMin ?? 0, figure)}.`]
      : []),
  ]
}

function ofHistogram(figure: HistogramFigure): string[] {
  const total = figure.bins.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return []
  const tallest = figure.bins.reduce((a, b) => (b.count > a.count ? b : a))
  const uneven = new Set(figure.bins.map(({ from, to }) => to - from)).size > 1
  return [
    `${written(total)} in all.`,
    `The largest group is from ${written(tallest.from)} to under ${written(tallest.to, figure)}: ${written(tallest.count)}.`,
    ...(uneven ? ['The bars differ in width: the area of a bar is its count.'] : []),
    ...(figure.markers ?? []).map(({ at, label }) =>
      label.includes(written(at)) ? `${label}.` : `${label}: ${written(at, figure)}.`,
    ),
  ]
}

function ofFunnel(figure: FunnelFigure, findings: boolean): string[] {
  if (figure.points.length === 0) return []
  const widest = figure.limits.at(-1)
  const outside = widest
    ? figure.points.filter(({ n, rate }) => {
        const limit = limitAt(widest.curve, n)
        return limit && (rate < limit.low || rate > limit.high)
      })
    : []
  const shown = outside.map(
    ({ label, n, rate }) => `${label} (${written(rate, figure)} of ${written(n)})`,
  )
  return [
    `${figure.points.length} points; overall ${written(figure.centre, figure)}.`,
    ...extremes(
      figure.points.map(({ label, rate }) => ({ label, value: rate })),
      figure,
    ),
    ...(widest && findings
      ? [
          shown.length
            ? `Outside the ${widest.name} limits: ${listed(shown)}.`
            : `No point is outside the ${widest.name} limits.`,
        ]
      : []),
  ]
}

function ofGrid(figure: GridFigure): string[] {
  const order = figure.cells.toSorted((a, b) => b.count - a.count)
  const [most, next] = order
  if (!most) return []
  const total = order.reduce((sum, { count }) => sum + count, 0)
  const place = (cell: typeof most) =>
    `${written(cell.count)} in column ${cell.column}, row ${cell.row}`
  return [
    `${written(total)} in ${order.length} squares.`,
    `Highest: ${place(most)}.`,
    ...(next ? [`Next: ${place(next)}.`] : []),
  ]
}

function ofPage({ parts }: PageFigure): string[] {
  const [first, ...others] = parts.map(({ label }) => label)
  if (first === undefined) return []
  const named = [first, ...others.map((label) => label.charAt(0).toLowerCase() + label.slice(1))]
  return [`A sketch of ${parts.length} parts, from the top: ${listed(named)}.`]
}

interface Point {
  label: string
  value: number
  provisional?: boolean
}

function extremes(points: Point[], figure: Figure, said = named): string[] {
  const high = points.reduce((a, b) => (b.value > a.value ? b : a))
  const low = points.reduce((a, b) => (b.value < a.value ? b : a))
  if (points.length === 1) return []
  if (high.value === low.value) return [`All are ${written(high.value, figure)}.`]
  return [`Highest: ${said(high, figure)}.`, `Lowest: ${said(low, figure)}.`]
}

function named({ label, value }: Point, figure: Figure) {
  return `${label} (${written(value, figure)})`
}

/** "1.5 at 75%": of a label that is not a period. */
function placed({ label, value }: Point, figure: Figure) {
  return `${written(value, figure)} at ${label}`
}

/** "98 in Mar 2025, provisional"; "47 at −5" where periods are only counted. */
function timed({ label, value, provisional }: Point, figure: Figure) {
  const usual = /^[-−+]?\d{1,3}$/.test(label) ? 'at' : 'in'
  const when = ('when' in figure && figure.when) || usual
  return `${written(value, figure)} ${when} ${label}${provisional ? ', provisional' : ''}`
}

function range([low, high]: [number, number], figure: Figure) {
  return `${written(low, figure)} to ${written(high, figure)}`
}

function events(figure: LineFigure | LinesFigure): string[] {
  return (figure.events ?? []).map(({ at, label }) => {
    if (typeof at === 'string') return `Marked at ${at}: ${label}.`
    const [before, after] = [figure.x[Math.floor(at)], figure.x[Math.ceil(at)]]
    if (label === before) return `Marked: ${label}.`
    return before === after || !before || !after
      ? `Marked${before ? ` at ${before}` : ''}: ${label}.`
      : `Marked between ${before} and ${after}: ${label}.`
  })
}

/** The limits for a base between two points of the curve. */
function limitAt(curve: { n: number; low: number; high: number }[], n: number) {
  const after = curve.findIndex((point) => point.n >= n)
  const [a, b] = [curve[after - 1] ?? curve[after], curve[after]]
  if (!a || !b) return curve.at(-1)
  const part = b.n === a.n ? 0 : (n - a.n) / (b.n - a.n)
  return { low: a.low + part * (b.low - a.low), high: a.high + part * (b.high - a.high) }
}

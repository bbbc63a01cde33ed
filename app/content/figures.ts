import type {
  Figure,
  FunnelFigure,
  GridFigure,
  HistogramFigure,
  LineFigure,
} from '#app/domain/figures.ts'
import { OUTER_CONFIDENCE, USUAL_CONFIDENCE } from '#app/domain/statistics/confidence.ts'
import { mean } from '#app/domain/statistics/describe.ts'
import { funnel } from '#app/domain/statistics/funnel.ts'
import { funnelCurve } from '#app/domain/statistics/funnel-curve.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { roundHalfAway } from '#app/domain/statistics/words.ts'
import { signalledPoints } from '#app/domain/statistics/xmr-rules.ts'
import type {
  FigureDeclaration,
  FunnelDeclaration,
  HistogramDeclaration,
  LineDeclaration,
} from './figure-formats.ts'
import { limitsFor } from './limits.ts'
import type { Northmere } from './northmere.ts'
import { asItIs } from './placeholders.ts'
import { type Point, type Series, seriesOf } from './series.ts'

/** A chart filled from Northmere, or what is wrong with its declaration. */
type ResolvedFigure = { figure: Figure } | { problems: string[] }

/** Turns a declared chart into data: months, limits and signals are worked out, never typed in. */
export function resolveFigure(declared: FigureDeclaration, northmere: Northmere): ResolvedFigure {
  switch (declared.kind) {
    case 'line':
      return lineFigure(declared, northmere)
    case 'histogram':
      return histogramFigure(declared, northmere)
    case 'funnel':
      return funnelFigure(declared, northmere)
    case 'grid':
      return { figure: gridFigure(declared, northmere) }
    case 'bars':
      return {
        figure: {
          ...declared,
          bars: declared.bars.map((bar) => ({ ...bar, shown: bar.shown ?? asItIs(bar.value) })),
        },
      }
    case 'lines': {
      const uneven = declared.series.filter((each) => each.y.length !== declared.x.length)
      if (uneven.length === 0) return { figure: declared }
      return {
        problems: uneven.map(
          ({ name, y }) =>
            `"${name}" has ${y.length} values for ${declared.x.length} labels in "x"`,
        ),
      }
    }
    case 'columns':
      return { figure: declared }
    case 'page': {
      const labels = declared.parts.map(({ label }) => label)
      const twice = labels.filter((label, i) => labels.indexOf(label) < i)
      if (twice.length === 0) return { figure: declared }
      return { problems: twice.map((label) => `two parts are called "${label}"`) }
    }
  }
}

function lineFigure(declared: LineDeclaration, northmere: Northmere): ResolvedFigure {
  const series = seriesFor(declared, northmere)
  if ('problems' in series) return series
  const labels = series.points.map((point) => point.label)
  const values = series.points.map((point) => point.value)
  const {
    data: _,
    x: __,
    y: ___,
    limitsFrom,
    limits,
    centre,
    signals,
    provisional,
    ...rest
  } = declared
  const needsLimits = limits === 'xmr' || signals === 'xmr'
  const worked = needsLimits
    ? limitsFor(series, baseOf(declared, series, northmere), limitsFrom)
    : null
  if (needsLimits && worked === null)
    return { problems: ['limits need at least two complete months: look at from, to, limitsFrom'] }

  const marked = Array.isArray(signals) ? placesOf(signals, labels) : { places: [], unknown: [] }
  const hollow = placesOf(provisional ?? [], labels)
  const unknown = [...marked.unknown, ...hollow.unknown]
  if (unknown.length > 0)
    return { problems: unknown.map((label) => `"${label}" is not a label of this chart`) }

  const figure: LineFigure = { ...rest, x: labels, y: values }
  if (limits === 'xmr' && worked) figure.limits = [worked.lower, worked.upper]
  else if (Array.isArray(limits)) figure.limits = limits
  if (centre === 'mean') figure.centre = oneDecimal(mean(values) ?? 0)
  else if (centre !== undefined) figure.centre = centre
  else if (limits === 'xmr' && worked) figure.centre = worked.centre
  if (signals === 'xmr' && worked) figure.signals = signalledPoints(worked.signals)
  else if (marked.places.length > 0) figure.signals = marked.places
  const unfinished = places(series.points, (point) => point.provisional)
  if (unfinished.length + hollow.places.length > 0)
    figure.provisional = [...unfinished, ...hollow.places]
  return { figure }
}

function seriesFor(
  declared: LineDeclaration,
  northmere: Northmere,
): Series | { problems: string[] } {
  const { data, x, y } = declared
  if (data && (x || y)) return { problems: ['give either "data" or "x" and "y", not both'] }
  if (data) {
    const series = seriesOf(data, northmere)
    if (series.points.length < 2)
      return { problems: ['there are no months in "data": look at its from and to'] }
    return series
  }
  if (!x || !y) return { problems: ['give "data", or "x" and "y"'] }
  if (x.length !== y.length)
    return { problems: [`"x" has ${x.length} labels and "y" has ${y.length} values`] }
  const points = x.map((label, i) => ({
    month: label,
    label,
    value: y[i] ?? 0,
    provisional: false,
  }))
  return { points }
}

/** The months that limits may be worked out from: all that Northmere has, when an author names some. */
function baseOf(
  { data, limitsFrom }: LineDeclaration,
  series: Series,
  northmere: Northmere,
): Series {
  if (data?.table !== 'monthly' || !limitsFrom) return series
  const { from: _, to: __, ...whole } = data
  return seriesOf(whole, northmere)
}

function places(points: Point[], is: (point: Point) => boolean): number[] {
  return points.flatMap((point, i) => (is(point) ? [i] : []))
}

function placesOf(wanted: string[], labels: string[]): { places: number[]; unknown: string[] } {
  return {
    places: wanted.map((label) => labels.indexOf(label)).filter((place) => place >= 0),
    unknown: wanted.filter((label) => !labels.includes(label)),
  }
}

function histogramFigure(declared: HistogramDeclaration, northmere: Northmere): ResolvedFigure {
  const { data, edges, bins, ...rest } = declared
  if (bins && !data && !edges) return { figure: { ...rest, bins } }
  if (!data || !edges || bins)
    return { problems: ['give "data" and "edges", or "bins" by themselves'] }
  const values = northmere.responses
    .filter((row) => data.district === 'all' || row.district === data.district)
    .map((row) => row.minutes)
  const counted: HistogramFigure['bins'] = edges.slice(1).map((to, i) => {
    const from = edges[i] ?? to
    return { from, to, count: values.filter((value) => value >= from && value < to).length }
  })
  const missed = values.length - counted.reduce((sum, bin) => sum + bin.count, 0)
  if (missed > 0) return { problems: [`${missed} values lie outside the "edges": widen them`] }
  return { figure: { ...rest, bins: counted } }
}

function gridFigure(
  { data: _, ...rest }: Extract<FigureDeclaration, { kind: 'grid' }>,
  { map }: Northmere,
): GridFigure {
  return {
    ...rest,
    width: Math.max(...map.map((square) => square.x)) + 1,
    height: Math.max(...map.map((square) => square.y)) + 1,
    cells: map.map(({ x, y, count }) => ({ column: x + 1, row: y + 1, count })),
  }
}

function funnelFigure(declared: FunnelDeclaration, northmere: Northmere): ResolvedFigure {
  const { data: _, named = [], ...rest } = declared
  const units = northmere.teams.map(({ team, cases, positive }) => ({
    name: team,
    n: cases,
    k: positive,
  }))
  const unknown = named.filter((name) => !units.some((unit) => unit.name === name))
  if (unknown.length > 0) return { problems: unknown.map((name) => `"${name}" is not a team`) }
  const found = funnel(units)
  if (isRefusal(found)) return { problems: [found.why] }
  const { pooled, rows } = found
  const points = rows.map(({ name, n, p }) => ({
    label: name,
    n,
    rate: oneDecimal(p * 100),
    ...(named.includes(name) ? { named: true } : {}),
  }))
  const largest = Math.max(...units.map((unit) => unit.n))
  const figure: FunnelFigure = {
    ...rest,
    points,
    centre: oneDecimal(pooled * 100),
    limits: [
      { name: '95%', curve: funnelCurve(pooled, largest, USUAL_CONFIDENCE) },
      { name: '99.8%', curve: funnelCurve(pooled, largest, OUTER_CONFIDENCE) },
    ],
  }
  return { figure }
}

function oneDecimal(value: number): number {
  return roundHalfAway(value, 1)
}

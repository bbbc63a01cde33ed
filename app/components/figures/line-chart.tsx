import type { LineFigure } from '#app/domain/figures.ts'
import {
  EndLabels,
  PeriodAxis,
  roomForAxis,
  roomForEnds,
  roomForPeriods,
  ValueAxis,
  Verticals,
} from './axes.tsx'
import { Canvas } from './canvas.tsx'
import { areNumbered } from './described.ts'
import type { Drawing } from './drawing.ts'
import { frameFor, type Size } from './frame.ts'
import { type Handle, Handles, PointPicker } from './handles.tsx'
import { Lettered, roomForLetters } from './lettered.tsx'
import { written } from './numbers.ts'
import { axisOver, positionOf, scaleOver } from './scales.ts'
import { pathThrough } from './shapes.ts'

interface LineDrawing extends Drawing<LineFigure> {
  handles?: Handle[]
  onPointSelect?: (index: number) => void
  selectedPoints?: number[]
}

/** A run of dots over time, with its centre line, limits, band, signals and provisional points. */
export function LineDrawing(props: LineDrawing) {
  const { figure, size, regions, handles = [], onPointSelect, selectedPoints = [] } = props
  const above = roomForLetters(regions)
  const plot = plotOf(figure, size, { handles, above })
  const { frame, axis, x, y, points, ends } = plot
  return (
    <Canvas {...props} frame={frame}>
      {figure.band ? (
        <rect
          className="app-chart__band"
          x={frame.left}
          width={frame.right - frame.left}
          y={y(figure.band[1])}
          height={Math.max(0, y(figure.band[0]) - y(figure.band[1]))}
        />
      ) : null}
      <ValueAxis frame={frame} axis={axis} y={y} unit={figure.unit} label={figure.yLabel} />
      <PeriodAxis frame={frame} labels={figure.x} x={x} name={figure.xLabel} />
      <Verticals
        frame={frame}
        verticals={(figure.events ?? []).map(({ at, label }) => ({
          at: x(positionOf(at, figure.x)),
          label,
        }))}
      />
      {figure.limits?.map((limit, i) => (
        <Across
          key={i === 0 ? 'lower' : 'upper'}
          plot={plot}
          at={limit}
          className="app-chart__limit"
        />
      ))}
      {figure.centre === undefined ? null : (
        <Across plot={plot} at={figure.centre} className="app-chart__centre" />
      )}
      <Run points={points} size={size} />
      <Signals figure={figure} points={points} />
      {regions ? null : <Latest figure={figure} points={points} />}
      <EndLabels frame={frame} labels={ends} />
      {selectedPoints.map((index) => {
        const point = points[index]
        return point ? (
          <rect
            key={index}
            className="app-chart__picked"
            x={point.x - 9}
            y={point.y - 9}
            width={18}
            height={18}
          />
        ) : null
      })}
      {onPointSelect ? (
        <PointPicker frame={frame} xs={points.map((point) => point.x)} onSelect={onPointSelect} />
      ) : null}
      <Handles frame={frame} y={y} handles={handles} />
      <Lettered
        {...props}
        frame={frame}
        x={(at) => x(positionOf(at, figure.x))}
        y={y}
        avoid={points}
        above={figure.events ? 0 : above}
      />
    </Canvas>
  )
}

type Plot = ReturnType<typeof plotOf>

function plotOf(
  figure: LineFigure,
  size: Size,
  { handles, above }: { handles: Handle[]; above: number },
) {
  const drawn = [...figure.y, ...(figure.band ?? []), ...(figure.limits ?? []), figure.centre ?? 0]
  const axis = axisOver(figure.centre === undefined ? drawn.slice(0, -1) : drawn, {
    min: figure.yMin,
    max: figure.yMax,
  })
  const names = endNames(figure, size, handles)
  const frame = frameFor(size, {
    left: roomForAxis(axis, figure.unit),
    right: roomForEnds(size, names),
    top: (figure.yLabel ? 30 : 14) + (figure.events ? 24 : above),
    bottom: roomForPeriods(figure.x, figure.xLabel),
  })
  const x = scaleOver([0, Math.max(0, figure.x.length - 1)], [frame.left + 12, frame.right - 14])
  const y = scaleOver(axis.domain, [frame.bottom, frame.top])
  const points = figure.x.flatMap((_, i) => {
    const value = figure.y[i]
    if (value === undefined || !Number.isFinite(value)) return []
    const provisional = figure.provisional?.includes(i) ?? false
    return [{ index: i, x: x(i), y: y(value), provisional }]
  })
  return { frame, axis, x, y, points, ends: names.map((end) => ({ ...end, at: y(end.of) })) }
}

/** Lines are named where they end, not in a key. */
function endNames(figure: LineFigure, size: Size, handles: Handle[]) {
  const [lower, upper] = figure.limits ?? []
  const side = size === 'wide' ? ' limit' : ''
  const named = [
    { name: `Upper${side}`, of: upper },
    { name: figure.centreName ?? 'Mean', of: figure.centre },
    { name: `Lower${side}`, of: lower },
    ...handles.map(({ label, value }) => ({ name: label, of: value })),
  ]
  return named.flatMap(({ name, of }) =>
    of === undefined ? [] : [{ name, of, value: written(of, figure) }],
  )
}

function Across({
  plot: { frame, y },
  at,
  className,
}: {
  plot: Plot
  at: number
  className: string
}) {
  return <line className={className} x1={frame.left} x2={frame.right} y1={y(at)} y2={y(at)} />
}

/** Solid between settled points, dashed to a provisional one, whose dot is hollow. */
function Run({ points, size }: { points: Plot['points']; size: Size }) {
  const radius = points.length > (size === 'wide' ? 40 : 20) ? 3 : 4
  return (
    <>
      <path className="app-chart__line" d={pathThrough(points, (point) => !point.provisional)} />
      {points.map((point, i) => {
        const before = points[i - 1]
        if (!before || !(point.provisional || before.provisional)) return null
        return (
          <line
            key={point.index}
            className="app-chart__line app-chart__line--provisional"
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
          />
        )
      })}
      {points.map((point) => (
        <circle
          key={point.index}
          className={point.provisional ? 'app-chart__dot app-chart__dot--hollow' : 'app-chart__dot'}
          data-row={point.index}
          cx={point.x}
          cy={point.y}
          r={point.provisional ? radius + 1 : radius}
        />
      ))}
    </>
  )
}

/** A ring, a diamond and, while there is room for it, a number: signals are seen without their colour. */
function Signals({ figure, points }: { figure: LineFigure; points: Plot['points'] }) {
  return figure.signals?.map((index, i) => {
    const place = points.findIndex((point) => point.index === index)
    const point = points[place]
    if (!point) return null
    return (
      <g key={index} className="app-chart__signal">
        <circle className="app-chart__ring" cx={point.x} cy={point.y} r={10} />
        <path className="app-chart__diamond" d={`M${point.x} ${point.y - 6}l6 6l-6 6l-6 -6z`} />
        {areNumbered(figure) && (
          <text x={point.x} y={point.y + (isPeak(points, place) ? -15 : 26)} textAnchor="middle">
            {i + 1}
          </text>
        )}
      </g>
    )
  })
}

/** The latest value, written where it stands, unless a signal's number is there already. */
function Latest({ figure, points }: { figure: LineFigure; points: Plot['points'] }) {
  const last = points.at(-1)
  if (!last || figure.signals?.includes(last.index)) return null
  const above = isPeak(points, points.length - 1)
  return (
    <text
      className="app-chart__latest"
      x={last.x + 8}
      y={last.y + (above ? -12 : 23)}
      textAnchor="end"
    >
      {written(figure.y[last.index] ?? 0, figure)}
    </text>
  )
}

function isPeak(points: Plot['points'], place: number) {
  const at = points[place]?.y ?? 0
  const around = [points[place - 1], points[place + 1]].flatMap((point) => (point ? [point.y] : []))
  return around.every((y) => at <= y) || around.reduce((sum, y) => sum + y - at, 0) > 0
}

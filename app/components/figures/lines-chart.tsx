import type { LinesFigure } from '#app/domain/figures.ts'
import {
  EndLabels,
  PeriodAxis,
  roomForAxis,
  roomForEnds,
  roomForPeriods,
  SecondAxis,
  ValueAxis,
  Verticals,
} from './axes.tsx'
import { Canvas } from './canvas.tsx'
import type { Drawing } from './drawing.ts'
import { frameFor } from './frame.ts'
import { Lettered, roomForLetters } from './lettered.tsx'
import { axisOver, positionOf, scaleOver } from './scales.ts'
import { pathThrough, shapeOf } from './shapes.ts'

/** Several series, told apart by dashes and point shapes as well as colour, each named at its end. */
export function LinesDrawing(props: Drawing<LinesFigure>) {
  const { figure, size } = props
  const above = roomForLetters(props.regions)
  const { secondAxis, provisional: hollow = [] } = figure
  const isRight = (i: number) => secondAxis !== undefined && i === figure.series.length - 1
  const axis = axisOver(
    figure.series.flatMap(({ y }, i) => (isRight(i) ? [] : y.filter((value) => value !== null))),
    { min: figure.yMin, max: figure.yMax },
  )
  const right = secondAxis && axisOver([], { min: secondAxis.yMin, max: secondAxis.yMax })
  const roomOnRight = right ? roomForAxis(right, figure.unit) : 0
  const frame = frameFor(size, {
    left: roomForAxis(axis, figure.unit),
    right: roomForEnds(size, figure.series) + roomOnRight,
    top: (figure.yLabel || secondAxis ? 30 : 14) + (figure.events ? 24 : above),
    bottom: roomForPeriods(figure.x, figure.xLabel),
  })
  const x = scaleOver([0, Math.max(0, figure.x.length - 1)], [frame.left + 12, frame.right - 8])
  const y = scaleOver(axis.domain, [frame.bottom, frame.top])
  const yRight = right ? scaleOver(right.domain, [frame.bottom, frame.top]) : y
  const series = figure.series.map(({ name, y: values }, i) => ({
    name,
    className: `app-chart__series--${(i % 4) + 1}`,
    points: figure.x.map((_, index) => {
      const value = values[index] ?? Number.NaN
      const height = isRight(i) ? yRight(value) : y(value)
      return { index, known: Number.isFinite(value), x: x(index), y: height }
    }),
  }))
  return (
    <Canvas {...props} frame={frame}>
      <ValueAxis frame={frame} axis={axis} y={y} unit={figure.unit} label={figure.yLabel} />
      {right ? <SecondAxis frame={frame} axis={right} y={yRight} label={secondAxis.label} /> : null}
      <PeriodAxis frame={frame} labels={figure.x} x={x} name={figure.xLabel} />
      <Verticals
        frame={frame}
        verticals={(figure.events ?? []).map(({ at, label }) => ({
          at: x(positionOf(at, figure.x)),
          label,
        }))}
      />
      {series.map(({ name, className, points }, i) => (
        <g key={name} data-series={name}>
          <path
            className={`app-chart__series ${className}`}
            d={pathThrough(points, (point) => point.known)}
          />
          {points.map((point) =>
            point.known ? (
              <path
                key={point.index}
                className={`app-chart__shape ${className}${hollow.includes(point.index) ? ' app-chart__shape--hollow' : ''}`}
                data-row={point.index}
                transform={`translate(${point.x} ${point.y})`}
                d={shapeOf(i)}
              />
            ) : null,
          )}
        </g>
      ))}
      <EndLabels
        frame={{ ...frame, right: frame.right + roomOnRight }}
        labels={series.flatMap(({ name, className, points }) => {
          const last = points.findLast((point) => point.known)
          return last
            ? [{ name, at: last.y, className: `app-chart__end--series ${className}` }]
            : []
        })}
      />
      <Lettered
        {...props}
        frame={frame}
        x={(at) => x(positionOf(at, figure.x))}
        y={y}
        avoid={series.flatMap(({ points }) => points.filter((point) => point.known))}
        above={figure.events ? 0 : above}
      />
    </Canvas>
  )
}

import type { ColumnsFigure } from '#app/domain/figures.ts'
import { PeriodAxis, roomForAxis, roomForPeriods, ValueAxis } from './axes.tsx'
import { Canvas } from './canvas.tsx'
import type { Drawing } from './drawing.ts'
import { type Frame, frameFor, widthOf } from './frame.ts'
import { Lettered } from './lettered.tsx'
import { written } from './numbers.ts'
import { axisOver, positionOf, scaleOver } from './scales.ts'

/** Vertical bars with their values on top; an axis that does not start at zero shows a break. */
export function ColumnsDrawing(props: Drawing<ColumnsFigure>) {
  const { figure, size } = props
  const labels = figure.columns.map(({ label }) => label)
  const axis = axisOver(
    figure.columns.map(({ value }) => value),
    { min: figure.yMin, max: figure.yMax },
  )
  const frame = frameFor(size, {
    left: roomForAxis(axis, figure.unit) + 6,
    right: 14,
    top: figure.yLabel ? 44 : 26,
    bottom: roomForPeriods(labels, figure.xLabel),
  })
  const count = Math.max(1, labels.length)
  const x = scaleOver([-0.5, count - 0.5], [frame.left, frame.right])
  const y = scaleOver(axis.domain, [frame.bottom, frame.top])
  const [low, high] = axis.domain
  const base = y(Math.max(low, Math.min(0, high)))
  const wide = Math.min((x(1) - x(0)) * 0.68, 120)
  const largest = Math.max(1, ...figure.columns.map(({ value }) => value))
  const columns = figure.columns.map(({ label, value, shown }, i) => {
    const end = y(Math.max(low, Math.min(value, high)))
    const part = figure.widthsGrow ? Math.max(0, value) / largest : 1
    return {
      label,
      index: i,
      text: shown ?? written(value, figure),
      x: x(i),
      end,
      wide: wide * part,
    }
  })
  const named = widthOf(...columns.map(({ text }) => text)) + 4 < x(1) - x(0)
  return (
    <Canvas {...props} frame={frame}>
      <ValueAxis frame={frame} axis={axis} y={y} unit={figure.unit} label={figure.yLabel} />
      {columns.map((column) => (
        <g key={column.label}>
          <rect
            className="app-chart__column"
            data-row={column.index}
            x={column.x - column.wide / 2}
            y={Math.min(column.end, base)}
            width={column.wide}
            height={Math.abs(base - column.end)}
          />
          {named ? (
            <text
              className="app-chart__latest"
              x={column.x}
              y={column.end + (column.end > base ? 20 : -7)}
              textAnchor="middle"
            >
              {column.text}
            </text>
          ) : null}
        </g>
      ))}
      <line className="app-chart__base" x1={frame.left} x2={frame.right} y1={base} y2={base} />
      <PeriodAxis frame={frame} labels={labels} x={x} name={figure.xLabel} />
      {low > 0 && figure.axisBreak !== 'unmarked' ? <Break frame={frame} /> : null}
      <Lettered
        {...props}
        frame={frame}
        x={(at) => x(positionOf(at, labels))}
        y={y}
        avoid={columns.map((column) => ({ x: column.x, y: column.end }))}
        reach={{ x: wide / 2, y: 0 }}
      />
    </Canvas>
  )
}

/** A torn strip across the foot of the plot: what is below it is not drawn. */
function Break({ frame }: { frame: Frame }) {
  const y = frame.bottom - 14
  const teeth = Math.max(2, Math.round((frame.right - frame.left) / 14))
  const step = (frame.right - frame.left + 16) / teeth
  const zigzag = `l${step / 2} -4l${step / 2} 4`.repeat(teeth)
  const back = `l${-step / 2} -4l${-step / 2} 4`.repeat(teeth)
  return (
    <g>
      <path className="app-chart__break-gap" d={`M${frame.left - 8} ${y}${zigzag}v6${back}z`} />
      <path className="app-chart__break" d={`M${frame.left - 8} ${y}${zigzag}`} />
      <path className="app-chart__break" d={`M${frame.left - 8} ${y + 6}${zigzag}`} />
    </g>
  )
}

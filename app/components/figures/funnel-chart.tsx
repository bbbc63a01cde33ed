import type { FunnelFigure } from '#app/domain/figures.ts'
import { EndLabels, NumberAxis, roomForAxis, roomForEnds, ValueAxis } from './axes.tsx'
import { Canvas } from './canvas.tsx'
import type { Drawing } from './drawing.ts'
import { frameFor, widthOf } from './frame.ts'
import { Lettered } from './lettered.tsx'
import { written } from './numbers.ts'
import { placeLetters } from './place-letters.ts'
import { axisOver, scaleOver } from './scales.ts'
import { pathThrough } from './shapes.ts'

/** Each unit by its size and its rate, inside the range that luck allows a unit of that size. */
export function FunnelDrawing(props: Drawing<FunnelFigure>) {
  const { figure, size } = props
  const across = axisOver([
    ...figure.points.map(({ n }) => n),
    ...figure.limits.flatMap(({ curve }) => curve.map(({ n }) => n)),
  ])
  const axis = axisOver(
    [...figure.points.map(({ rate }) => rate), figure.centre, ...limitsInView(figure)],
    { min: figure.yMin ?? 0, max: figure.yMax },
  )
  const ends = [
    {
      name: 'Overall',
      of: figure.centre,
      ...(size === 'wide' ? { value: written(figure.centre, figure) } : {}),
    },
    ...figure.limits.flatMap(({ name, curve }) => {
      const last = curve.at(-1)
      return last ? [{ name: size === 'wide' ? `${name} limit` : name, of: last.high }] : []
    }),
  ]
  const frame = frameFor(size, {
    left: roomForAxis(axis, figure.unit),
    right: roomForEnds(size, ends),
    top: figure.yLabel ? 30 : 14,
    bottom: figure.xLabel ? 50 : 28,
  })
  const x = scaleOver(across.domain, [frame.left, frame.right])
  const y = scaleOver(axis.domain, [frame.bottom, frame.top])
  const [low, high] = axis.domain
  const points = figure.points.map(({ label, n, rate, named }, index) => ({
    label,
    index,
    named,
    x: x(n),
    y: y(rate),
  }))
  const ticks = size === 'narrow' ? across.ticks.filter((_, i) => i % 2 === 0) : across.ticks
  return (
    <Canvas {...props} frame={frame}>
      <ValueAxis frame={frame} axis={axis} y={y} unit={figure.unit} label={figure.yLabel} />
      <NumberAxis frame={frame} ticks={ticks} x={x} name={figure.xLabel} />
      <line
        className="app-chart__centre"
        x1={frame.left}
        x2={frame.right}
        y1={y(figure.centre)}
        y2={y(figure.centre)}
      />
      {figure.limits.flatMap(({ name, curve }, i) =>
        (['low', 'high'] as const).map((side) => (
          <path
            key={`${name} ${side}`}
            className={`app-chart__limit${i > 0 ? ' app-chart__limit--outer' : ''}`}
            data-limit={name}
            d={pathThrough(
              curve.map((point) => ({
                x: x(point.n),
                y: y(point[side]),
                inside: point[side] >= low && point[side] <= high,
              })),
              (point) => point.inside,
            )}
          />
        )),
      )}
      {points.map((point) => (
        <circle
          key={point.label}
          className={`app-chart__point${point.named ? ' app-chart__point--named' : ''}`}
          data-row={point.index}
          cx={point.x}
          cy={point.y}
          r={point.named ? 6 : 4.5}
        />
      ))}
      <Names points={points} frame={frame} />
      <EndLabels frame={frame} labels={ends.map((end) => ({ ...end, at: y(end.of) }))} />
      <Lettered {...props} frame={frame} x={(at) => x(Number(at))} y={y} avoid={points} />
    </Canvas>
  )
}

/** Limits for very small units run off the page; the axis needs to hold only what comes near a point. */
function limitsInView({ points, limits }: FunnelFigure) {
  const smallest = Math.min(...points.map(({ n }) => n), Number.POSITIVE_INFINITY)
  return limits.flatMap(({ curve }) =>
    curve.filter(({ n }) => n >= smallest).flatMap(({ low, high }) => [Math.max(0, low), high]),
  )
}

interface Named {
  label: string
  named?: boolean
  x: number
  y: number
}

function Names({ points, frame }: { points: Named[]; frame: ReturnType<typeof frameFor> }) {
  const named = points.filter((point) => point.named)
  const radius = widthOf(...named.map(({ label }) => label)) / 2
  const spots = placeLetters(
    named.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 })),
    points,
    { ...frame, plot: frame, radius: Math.min(radius, 18) },
  )
  return named.map((point, i) => (
    <text
      key={point.label}
      className="app-chart__name"
      x={spots[i]?.x ?? point.x}
      y={(spots[i]?.y ?? point.y) + 5}
      textAnchor="middle"
    >
      {point.label}
    </text>
  ))
}

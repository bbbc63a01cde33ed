import type { HistogramFigure } from '#app/domain/figures.ts'
import { NumberAxis, roomForAxis, ValueAxis, Verticals } from './axes.tsx'
import { Canvas } from './canvas.tsx'
import type { Drawing } from './drawing.ts'
import { frameFor, widthOf } from './frame.ts'
import { Lettered } from './lettered.tsx'
import { onAxis } from './numbers.ts'
import { axisOver, scaleOver } from './scales.ts'

/** How often each range of values came up; a wider range is drawn lower, so that area is the count. */
export function HistogramDrawing(props: Drawing<HistogramFigure>) {
  const { figure, size } = props
  const width = usualWidth(figure)
  const bins = figure.bins.map((bin) => ({
    ...bin,
    tall: bin.to > bin.from ? (bin.count * width) / (bin.to - bin.from) : 0,
  }))
  const axis = axisOver(bins.map((bin) => bin.tall))
  const markers = figure.markers ?? []
  const frame = frameFor(size, {
    left: roomForAxis(axis),
    right: 18,
    top: (figure.yLabel ? 30 : 14) + Math.min(markers.length, 3) * 19,
    bottom: figure.xLabel ? 50 : 28,
  })
  const edges = figure.bins.flatMap(({ from, to }) => [from, to])
  const start = Math.min(...edges, ...(edges.length ? [] : [0]))
  const x = scaleOver([start, Math.max(...edges, start)], [frame.left, frame.right])
  const y = scaleOver(axis.domain, [frame.bottom, frame.top])
  return (
    <Canvas {...props} frame={frame}>
      <ValueAxis frame={frame} axis={axis} y={y} label={figure.yLabel} />
      {bins.map((bin, i) => (
        <rect
          key={bin.from}
          className="app-chart__column"
          data-row={i}
          x={x(bin.from) + 1}
          y={y(bin.tall)}
          width={Math.max(0, x(bin.to) - x(bin.from) - 2)}
          height={frame.bottom - y(bin.tall)}
        />
      ))}
      <NumberAxis frame={frame} ticks={edgesWithRoom(edges, x)} x={x} name={figure.xLabel} />
      <Verticals frame={frame} verticals={markers.map(({ at, label }) => ({ at: x(at), label }))} />
      <Lettered
        {...props}
        frame={frame}
        x={(at) => x(Number(at))}
        y={y}
        avoid={markers.map(({ at }) => ({ x: x(at), y: frame.top }))}
      />
    </Canvas>
  )
}

/** The width that most bins have, and against which the others are drawn. */
function usualWidth({ bins }: HistogramFigure): number {
  const widths = bins.map(({ from, to }) => to - from)
  const often = (width: number) => widths.filter((other) => other === width).length
  return widths.reduce((best, width) => (often(width) > often(best) ? width : best), widths[0] ?? 1)
}

function edgesWithRoom(edges: number[], x: (value: number) => number) {
  const shown: number[] = []
  for (const edge of new Set(edges)) {
    const before = shown.at(-1)
    const needed = widthOf(onAxis(edge), '00') + 8
    if (before === undefined || x(edge) - x(before) >= needed) shown.push(edge)
  }
  return shown
}

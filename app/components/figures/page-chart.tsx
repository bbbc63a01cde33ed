import type { PageFigure } from '#app/domain/figures.ts'
import { Canvas } from './canvas.tsx'
import type { Drawing } from './drawing.ts'
import { frameFor } from './frame.ts'
import { Lettered } from './lettered.tsx'
import { LINE, PADDING, type PlacedPart, placeParts, wordsFrom } from './page-layout.ts'

const EDGELESS = { left: 0, right: 0, top: 0, bottom: 0 }

/** A dashboard page as a sketch: each part has its name, its words and the outline of what it is. */
export function PageDrawing(props: Drawing<PageFigure>) {
  const { figure, size } = props
  const { width } = frameFor(size, EDGELESS)
  const { placed, height } = placeParts(figure.parts, { size, width })
  const frame = frameFor(size, EDGELESS, height)
  return (
    <Canvas {...props} frame={frame}>
      <rect className="app-chart__sheet" x={1} y={1} width={width - 2} height={height - 2} rx={6} />
      {placed.map((box, index) => (
        <Part key={box.part.label} box={box} index={index} />
      ))}
      <Lettered
        {...props}
        frame={frame}
        x={() => 0}
        y={() => 0}
        boxAt={({ x: [label] }) => placed.find(({ part }) => part.label === label)}
        letterAt={({ right, top }) => ({ x: right - 10, y: top + 2 })}
      />
    </Canvas>
  )
}

function Part({ box, index }: { box: PlacedPart; index: number }) {
  const { part, lines, left, right, top, bottom } = box
  const from = wordsFrom(box)
  const size = { width: right - left, height: bottom - top }
  return (
    <g data-row={index}>
      <rect className="app-chart__part" x={left} y={top} {...size} rx={3} />
      <g className="app-chart__axis">
        <text x={left + PADDING} y={top + PADDING + 12}>
          {part.label}
        </text>
      </g>
      {part.value ? (
        <text className="app-chart__value" x={left + PADDING} y={from - 10}>
          {part.value}
        </text>
      ) : null}
      {lines.map((line, i) => (
        <text
          className={part.as === 'title' ? 'app-chart__strong' : undefined}
          key={line}
          x={left + PADDING}
          y={from + LINE * i + 14}
        >
          {line}
        </text>
      ))}
      <Sketch box={box} from={from + LINE * lines.length} />
    </g>
  )
}

/** The outline of a control, a chart or a table; it stands for no figures. */
function Sketch({ box, from }: { box: PlacedPart; from: number }) {
  const { part, left, right, bottom } = box
  const [start, end, foot] = [left + PADDING, right - PADDING, bottom - PADDING]
  if (part.as === 'slicer') return <path className="app-chart__sketch" d={arrow(end, from)} />
  if (part.as === 'chart')
    return <path className="app-chart__sketch" d={zigzag(start, end, from + 12, foot)} />
  if (part.as === 'table')
    return <path className="app-chart__sketch" d={ruled(start, end, from + 8, foot)} />
  return null
}

/** The mark of a list that opens, beside its last line. */
function arrow(end: number, from: number) {
  return `M${end - 12} ${from - 12}l6 6l6 -6`
}

const STEPS = [0.5, 0.3, 0.6, 0.35, 0.55, 0.2, 0.45, 0.25, 0.6, 0.4]

function zigzag(start: number, end: number, top: number, bottom: number) {
  const step = (end - start) / (STEPS.length - 1)
  const points = STEPS.map(
    (height, i) => `${start + step * i} ${bottom - (bottom - top) * (0.15 + height)}`,
  )
  return `M${points.join('L')}M${start} ${top}V${bottom}H${end}`
}

function ruled(start: number, end: number, top: number, bottom: number) {
  const across = [0, 1, 2, 3].map((i) => `M${start} ${top + ((bottom - top) * i) / 3}H${end}`)
  const down = [0, 1, 2, 3, 4].map((i) => `M${start + ((end - start) * i) / 4} ${top}V${bottom}`)
  return [...across, ...down].join('')
}

import type { MouseEvent, PointerEvent } from 'react'
import type { Frame } from './frame.ts'
import type { Scale } from './scales.ts'

/** A line that can be dragged up and down; a number input beside the chart does the same. */
export interface Handle {
  id: string
  label: string
  value: number
  onChange: (value: number) => void
  /** Values stop at multiples of this; whole numbers without it. */
  step?: number
}

interface Handles {
  frame: Frame
  y: Scale
  handles: Handle[]
}

/** Draggable lines; hidden from screen readers, which have the number inputs. */
export function Handles({ frame, y, handles }: Handles) {
  return handles.map((handle) => {
    const at = Math.max(frame.top, Math.min(y(handle.value), frame.bottom))
    const move = (event: PointerEvent<SVGElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      handle.onChange(valueAt(event, { frame, y }, handle.step))
    }
    return (
      <g
        key={handle.id}
        className="app-chart__handle"
        aria-hidden="true"
        data-handle={handle.id}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={move}
      >
        <rect
          className="app-chart__hit"
          x={frame.left}
          y={at - 15}
          width={frame.right - frame.left}
          height={30}
        />
        <line x1={frame.left} x2={frame.right} y1={at} y2={at} />
        <g className="app-chart__grip">
          <rect x={frame.left + 8} y={at - 15} width={46} height={30} rx={6} />
          <path
            d={`M${frame.left + 25} ${at - 3}l6 -6l6 6M${frame.left + 25} ${at + 3}l6 6l6 -6`}
          />
        </g>
      </g>
    )
  })
}

interface PointPicker {
  frame: Frame
  xs: number[]
  onSelect: (index: number) => void
}

/** The whole plot as one target: a press marks the nearest point, so none is too small to hit. */
export function PointPicker({ frame, xs, onSelect }: PointPicker) {
  const pick = (event: MouseEvent<SVGElement>) => {
    const at = inDrawing(event, frame).x
    const distances = xs.map((x) => Math.abs(x - at))
    const nearest = distances.indexOf(Math.min(...distances))
    if (nearest >= 0) onSelect(nearest)
  }
  return (
    <rect
      className="app-chart__picker"
      aria-hidden="true"
      x={frame.left}
      y={frame.top}
      width={frame.right - frame.left}
      height={frame.bottom - frame.top}
      onClick={pick}
    />
  )
}

function valueAt(
  event: PointerEvent<SVGElement>,
  { frame, y }: Omit<Handles, 'handles'>,
  step = 1,
) {
  const value = y.invert(inDrawing(event, frame).y)
  const [low, high] = y.domain
  return Number((Math.round(Math.max(low, Math.min(value, high)) / step) * step).toFixed(6))
}

/** Where a pointer is, in the drawing's own units whatever size it is shown at. */
function inDrawing(event: MouseEvent<SVGElement>, frame: Frame) {
  const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
  if (!box || box.width === 0) return { x: 0, y: 0 }
  const scale = frame.width / box.width
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }
}

import { useEffect, useState } from 'react'
import type { FigureRegion } from '#app/domain/figures.ts'
import type { Frame } from './frame.ts'
import { placeLetters } from './place-letters.ts'

/** 24 px across or more at every size at which a chart is shown. */
const RADIUS = 15

interface Regions {
  frame: Frame
  regions?: FigureRegion[]
  /** The id of the radio that answers with a region; a press on the region checks it. */
  regionFor?: (regionId: string) => string
  x: (at: string | number) => number
  y: (at: number) => number
  /** Marks that letters should not hide. */
  avoid: { x: number; y: number }[]
  /** How far half a mark reaches along x, for charts whose marks are wide. */
  reach?: number
}

/** The lettered parts of a hotspot question; lettered radios beside the chart are the route for all. */
export function Regions({ frame, regions = [], regionFor, x, y, avoid, reach = 0 }: Regions) {
  const checked = useChecked(regions, regionFor)
  const boxes = regions.map((region) => boxOf(region, frame, x, y, reach))
  const letters = placeLetters(boxes, avoid, {
    left: RADIUS + 1,
    right: frame.width - RADIUS - 1,
    top: RADIUS + 1,
    bottom: frame.height - RADIUS - 1,
    radius: RADIUS,
  })
  return regions.map((region, i) => {
    const box = boxes[i]
    const letter = letters[i]
    if (!box || !letter) return null
    const state = checked === region.id ? ' app-chart__region--chosen' : ''
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: radios beside the chart are the keyboard's way
      <g
        key={region.id}
        className={`app-chart__region${regionFor ? ' app-chart__region--live' : ''}${state}`}
        data-region={region.label}
        onClick={() => {
          if (regionFor) check(regionFor(region.id))
        }}
      >
        <rect
          x={box.left}
          y={box.top}
          width={box.right - box.left}
          height={box.bottom - box.top}
          rx={5}
        />
        <circle cx={letter.x} cy={letter.y} r={RADIUS} />
        <text x={letter.x} y={letter.y + 5.5} textAnchor="middle">
          {region.label}
        </text>
      </g>
    )
  })
}

/** Which region's radio is checked, whichever way it was checked. */
function useChecked(regions: FigureRegion[], regionFor?: (regionId: string) => string) {
  const [checked, setChecked] = useState<string>()
  useEffect(() => {
    if (!regionFor) return
    const look = () =>
      setChecked(regions.find((region) => radio(regionFor(region.id))?.checked)?.id)
    look()
    document.addEventListener('change', look)
    return () => document.removeEventListener('change', look)
  }, [regions, regionFor])
  return checked
}

function check(id: string) {
  const input = radio(id)
  input?.click()
  input?.focus({ preventScroll: true })
}

function radio(id: string) {
  const element = document.getElementById(id)
  return element instanceof HTMLInputElement ? element : undefined
}

/** A region in the drawing: never smaller than a fingertip, never outside the picture. */
function boxOf(
  { at }: FigureRegion,
  frame: Frame,
  x: Regions['x'],
  y: Regions['y'],
  reach: number,
) {
  const xs = at.x.map(x)
  const ys = at.y.map(y)
  const [left, right] = atLeast(
    Math.min(...xs) - reach,
    Math.max(...xs) + reach,
    1,
    frame.width - 1,
  )
  const [top, bottom] = atLeast(Math.min(...ys), Math.max(...ys), 1, frame.height - 1)
  return { left, right, top, bottom }
}

const SMALLEST = 26

function atLeast(from: number, to: number, low: number, high: number): [number, number] {
  const grow = Math.max(0, SMALLEST - (to - from)) / 2
  const start = Math.max(low, Math.min(from - grow, high - SMALLEST))
  return [start, Math.max(start + SMALLEST, Math.min(to + grow, high))]
}

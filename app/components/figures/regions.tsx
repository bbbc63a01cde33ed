import { useEffect, useState } from 'react'
import type { FigureRegion } from '#app/domain/figures.ts'
import type { Frame } from './frame.ts'
import { type Box, placeLetters } from './place-letters.ts'

/** 24 px across or more at every size at which a chart is shown; `lettered.tsx` keeps room for it. */
const RADIUS = 15

export interface RegionsProps {
  frame: Frame
  regions?: FigureRegion[]
  /** The id of the radio that answers with a region; a press on the region checks it. */
  regionFor?: (regionId: string) => string
  x: (at: string | number) => number
  y: (at: number) => number
  /** Where a region stands, for drawings whose regions have sizes of their own. */
  boxAt?: (at: FigureRegion['at']) => Box | undefined
  /** Where the letter of such a region stands. */
  letterAt?: (box: Box) => { x: number; y: number }
  /** Marks that letters should not hide. */
  avoid?: { x: number; y: number }[]
  /** How far half a mark reaches each way, for charts whose marks are wide. */
  reach?: { x: number; y: number }
  /** Free room above the plot. */
  above?: number
  /** Half the width of a letter's circle, where there is no room for the usual one. */
  radius?: number
}

/** The lettered parts of a hotspot question; lettered radios beside the chart are the route for all. */
export function Regions(props: RegionsProps) {
  const { frame, regions = [], regionFor, avoid = [], above = 0, radius = RADIUS } = props
  const checked = useChecked(regions, regionFor)
  const boxes = regions.map((region) => props.boxAt?.(region.at) ?? boxOf(region, props))
  const letters = props.letterAt
    ? boxes.map(props.letterAt)
    : placeLetters(boxes, avoid, {
        left: radius + 1,
        right: frame.width - radius - 1,
        top: radius + 1,
        bottom: frame.height - radius - 1,
        radius,
        plot: { ...frame, top: frame.top - above },
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
        <line
          x1={letter.x}
          y1={letter.y}
          x2={Math.max(box.left, Math.min(letter.x, box.right))}
          y2={Math.max(box.top, Math.min(letter.y, box.bottom))}
        />
        <circle className="app-chart__hit" cx={letter.x} cy={letter.y} r={RADIUS} />
        <circle className="app-chart__letter" cx={letter.x} cy={letter.y} r={radius} />
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
function boxOf({ at }: FigureRegion, props: RegionsProps) {
  const { frame, x, y, reach = { x: 0, y: 0 } } = props
  const [left, right] = atLeast(at.x.map(x), reach.x, frame.width)
  const [top, bottom] = atLeast(at.y.map(y), reach.y, frame.height)
  return { left, right, top, bottom }
}

const SMALLEST = 26

function atLeast(ends: number[], reach: number, edge: number): [number, number] {
  const from = Math.min(...ends) - reach
  const to = Math.max(...ends) + reach
  const grow = Math.max(0, SMALLEST - (to - from)) / 2
  const start = Math.max(1, Math.min(from - grow, edge - 1 - SMALLEST))
  return [start, Math.max(start + SMALLEST, Math.min(to + grow, edge - 1))]
}

import { toHundredths } from './scales.ts'

interface Point {
  x: number
  y: number
}

/** Straight lines from point to point, broken wherever a point is not `kept`. */
export function pathThrough<P extends Point>(
  points: P[],
  kept: (point: P) => boolean = () => true,
): string {
  return points
    .map((point, index) => {
      if (!kept(point)) return ''
      const before = points[index - 1]
      return `${before && kept(before) ? 'L' : 'M'}${toHundredths(point.x)},${toHundredths(point.y)}`
    })
    .join('')
}

type Shape = (reach: number) => string

const SHAPES: Shape[] = [
  (reach) => `M0,${-reach}A${reach},${reach},0,1,1,0,${reach}A${reach},${reach},0,1,1,0,${-reach}Z`,
  (reach) => `M${-reach},${-reach}H${reach}V${reach}H${-reach}Z`,
  (reach) => `M0,${-1.2 * reach}L${1.2 * reach},${reach}H${-1.2 * reach}Z`,
  (reach) => `M0,${-1.4 * reach}L${1.1 * reach},0L0,${1.4 * reach}L${-1.1 * reach},0Z`,
]

/** The shape that belongs to a series, drawn about (0, 0): circle, square, triangle, diamond. */
export function shapeOf(series: number, reach = 4): string {
  return SHAPES[series % SHAPES.length]?.(reach) ?? ''
}

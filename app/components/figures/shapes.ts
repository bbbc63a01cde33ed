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

/** From the middle of the shape, so that one path can have many of them. */
const SHAPES: Shape[] = [
  (r) => `m0,${-r}a${r},${r},0,1,1,0,${2 * r}a${r},${r},0,1,1,0,${-2 * r}z`,
  (r) => `m${-r},${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (r) => `m0,${-1.2 * r}l${1.2 * r},${2.2 * r}h${-2.4 * r}z`,
  (r) => `m0,${-1.4 * r}l${1.1 * r},${1.4 * r}l${-1.1 * r},${1.4 * r}l${-1.1 * r},${-1.4 * r}z`,
]

/** The shape that belongs to a series, drawn about (0, 0): circle, square, triangle, diamond. */
export function shapeOf(series: number, reach = 4): string {
  return SHAPES[series % SHAPES.length]?.(reach) ?? ''
}

/** Such a shape at each of these points, as one path: narrow drawings say the same with fewer parts. */
export function shapesAt(points: readonly Point[], series: number, reach?: number): string {
  const shape = shapeOf(series, reach)
  return points.map(({ x, y }) => `M${x},${y}${shape}`).join('')
}

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

/** Steps from the middle of a point, so that one path can hold many. */
type Shape = (reach: number) => string

const SHAPES: Shape[] = [
  (reach) =>
    `m0,${-reach}a${reach},${reach},0,1,1,0,${2 * reach}a${reach},${reach},0,1,1,0,${-2 * reach}z`,
  (reach) => `m${-reach},${-reach}h${2 * reach}v${2 * reach}h${-2 * reach}z`,
  (reach) => `m0,${-1.2 * reach}l${1.2 * reach},${2.2 * reach}h${-2.4 * reach}z`,
  (reach) =>
    `m0,${-1.4 * reach}l${1.1 * reach},${1.4 * reach}l${-1.1 * reach},${1.4 * reach}l${-1.1 * reach},${-1.4 * reach}z`,
]

/** The shape that belongs to a series, about each of these points: circle, square, triangle, diamond. */
export function shapesAt(series: number, points: readonly Point[], reach = 4): string {
  const shape = SHAPES[series % SHAPES.length]?.(reach) ?? ''
  return points.map(({ x, y }) => `M${x},${y}${shape}`).join('')
}

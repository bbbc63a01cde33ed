import {
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from 'd3-shape'

interface Point {
  x: number
  y: number
}

/** Straight lines from point to point, broken wherever a point is not `kept`. */
export function pathThrough<P extends Point>(
  points: P[],
  kept: (point: P) => boolean = () => true,
) {
  return (
    line<P>(
      (point) => point.x,
      (point) => point.y,
    ).defined(kept)(points) ?? ''
  )
}

const SHAPES: SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond]

/** The shape that belongs to a series, drawn about (0, 0). */
export function shapeOf(series: number, area = 56): string {
  return symbol(SHAPES[series % SHAPES.length] ?? symbolCircle, area)() ?? ''
}

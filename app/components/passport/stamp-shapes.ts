/** The three stamps of the passport, then the badges of the three courses. */
export type StampSlug =
  | 'skilled'
  | 'equipped'
  | 'enabled'
  | 'statistics'
  | 'performance'
  | 'dashboards'

/** Every shape is drawn in a square of this side, about its middle. */
export const SIDE = 240
const MIDDLE = SIDE / 2

/** The outline of one stamp, in units of a square of 240: each can be told by it alone. */
export interface StampShape {
  /** The outer edge, closed. */
  edge: string
  /** The smooth edge inside it that lines are repeated from: the same as `edge` unless that is toothed. */
  body: string
  /** Where small lettering runs above and below, left to right, and how long either is. */
  above: { path: string; length: number }
  below: { path: string; length: number }
  /** A stamp has a solid rim; a course badge is drawn in lines. */
  rim: 'solid' | 'lines'
  /** The fine rosette behind the emblem: so many ellipses of these radii. */
  rosette: { ellipses: number; rx: number; ry: number }
}

const HEXAGON = 'M61 19H179L238 120L179 221H61L2 120Z'
const SHIELD = 'M22 22Q76 26 120 6Q164 26 218 22V124C218 190 168 216 120 235C72 216 22 190 22 124Z'
const OVAL = 'M120 22C196 22 236 62 236 120S196 218 120 218S4 178 4 120S44 22 120 22Z'
const TICKET =
  'M34 14H206A20 20 0 0 0 226 34V206A20 20 0 0 0 206 226H34A20 20 0 0 0 14 206V34A20 20 0 0 0 34 14Z'

export const SHAPES: Record<StampSlug, StampShape> = {
  skilled: {
    edge: scalloped(48, 113),
    body: 'M120 7A113 113 0 0 1 120 233A113 113 0 0 1 120 7Z',
    above: { path: 'M40.8 85.8A86.5 86.5 0 0 1 199.2 85.8', length: 195 },
    below: { path: 'M44.4 180A96.5 96.5 0 0 0 195.6 180', length: 165 },
    rim: 'solid',
    rosette: { ellipses: 12, rx: 80, ry: 26 },
  },
  equipped: {
    edge: HEXAGON,
    body: HEXAGON,
    above: { path: 'M70 40H170', length: 100 },
    below: { path: 'M70 208H170', length: 100 },
    rim: 'solid',
    rosette: { ellipses: 9, rx: 92, ry: 14 },
  },
  enabled: {
    edge: SHIELD,
    body: SHIELD,
    above: { path: 'M46 45C84 40 98 33 120 33S156 40 194 45', length: 140 },
    below: { path: 'M66 193Q92 216 120 216Q148 216 174 193', length: 112 },
    rim: 'solid',
    rosette: { ellipses: 16, rx: 74, ry: 40 },
  },
  statistics: {
    edge: perforated(196, 228, 14),
    body: 'M26 10H214V230H26Z',
    above: { path: 'M44 33.5H196', length: 140 },
    below: { path: 'M44 214H196', length: 140 },
    rim: 'lines',
    rosette: { ellipses: 8, rx: 84, ry: 34 },
  },
  performance: {
    edge: OVAL,
    body: OVAL,
    above: { path: 'M44 71C72 33 168 33 196 71', length: 150 },
    below: { path: 'M46 178C76 216 164 216 194 178', length: 130 },
    rim: 'lines',
    rosette: { ellipses: 14, rx: 88, ry: 20 },
  },
  dashboards: {
    edge: TICKET,
    body: TICKET,
    above: { path: 'M50 36.5H190', length: 136 },
    below: { path: 'M50 211.5H190', length: 136 },
    rim: 'lines',
    rosette: { ellipses: 10, rx: 86, ry: 50 },
  },
}

/** A circle of small outward arcs, like the edge of a wax seal. */
function scalloped(arcs: number, radius: number): string {
  const points = Array.from({ length: arcs }, (_, i) => {
    const angle = (2 * Math.PI * i) / arcs
    return `${near(MIDDLE + radius * Math.sin(angle))} ${near(MIDDLE - radius * Math.cos(angle))}`
  })
  const chord = near(radius * Math.sin(Math.PI / arcs))
  return `M${points[0]}${[...points.slice(1), points[0]].map((point) => `A${chord} ${chord} 0 0 1 ${point}`).join('')}Z`
}

/** A rectangle with a row of bites out of each side, like a postage stamp. */
function perforated(width: number, height: number, pitch: number): string {
  const bite = pitch * 0.3
  const side = (length: number, dx: number, dy: number) => {
    const holes = Math.round(length / pitch)
    const land = (length / holes - 2 * bite) / 2
    const step = (by: number) => `${near(dx * by)} ${near(dy * by)}`
    return `l${step(land)}a${bite} ${bite} 0 0 0 ${step(2 * bite)}l${step(land)}`.repeat(holes)
  }
  const [x, y] = [MIDDLE - width / 2, MIDDLE - height / 2]
  return `M${x} ${y}${side(width, 1, 0)}${side(height, 0, 1)}${side(width, -1, 0)}${side(height, 0, -1)}Z`
}

function near(value: number): number {
  return Math.round(value * 10) / 10
}

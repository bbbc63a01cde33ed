export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

interface Room extends Box {
  /** Half the width of a letter's circle. */
  radius: number
  /** Where a letter hides no axis and no label. */
  plot: Box
}

/**
 * Where each letter stands beside its region: as near as can be without lying on another letter,
 * on another region or, where that can be helped, on a mark.
 */
export function placeLetters(regions: Box[], marks: { x: number; y: number }[], room: Room) {
  const placed: { x: number; y: number }[] = []
  regions.forEach((region, i) => {
    const others = regions.filter((_, other) => other !== i)
    const cost = (at: { x: number; y: number; further: number }) =>
      at.further +
      12 * marks.filter((mark) => near(at, mark, room.radius + 5)).length +
      (touches(at, room.plot, 0) ? 0 : 14) +
      60 * others.filter((other) => touches(at, other, room.radius)).length +
      900 * placed.filter((letter) => near(at, letter, room.radius * 2 + 2)).length
    const spots = spotsAround(region, room)
    const best = spots.reduce((a, b) => (cost(b) < cost(a) ? b : a))
    placed.push({ x: best.x, y: best.y })
  })
  return placed
}

function spotsAround(region: Box, room: Room) {
  const across = (region.left + region.right) / 2
  const down = (region.top + region.bottom) / 2
  const wide = (region.right - region.left) / 2
  const tall = (region.bottom - region.top) / 2
  const beside = STEPS.flatMap((step) =>
    SIDES.map(([dx, dy], order) => {
      const away = step < 0 ? 0 : room.radius + 2 + step * room.radius * 0.8
      return {
        x: within(across + dx * (wide + away), room.left, room.right),
        y: within(down + dy * (tall + away), room.top, room.bottom),
        further: Math.abs(step) * 8 + order,
      }
    }),
  )
  const roomy = wide > room.radius && tall > room.radius * 0.7
  return roomy ? [{ x: across, y: down, further: 0 }, ...beside] : beside
}

/** In the region if it is large, beside it, on its very edge, then further and further off. */
const STEPS = [0, -1, 1, 2, 3]

const SIDES = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const

function within(value: number, low: number, high: number) {
  return Math.max(low, Math.min(value, high))
}

function near(a: { x: number; y: number }, b: { x: number; y: number }, distance: number) {
  return Math.hypot(a.x - b.x, a.y - b.y) < distance
}

function touches(at: { x: number; y: number }, box: Box, radius: number) {
  const x = within(at.x, box.left, box.right)
  const y = within(at.y, box.top, box.bottom)
  return Math.hypot(at.x - x, at.y - y) <= radius
}

/** Every chart is drawn twice, for a wide and for a narrow column; CSS shows one of them. */
export type Size = 'wide' | 'narrow'

/** Text in a drawing, in its own units: 12 px or more wherever CSS shows that drawing. */
export const TEXT = 15

/** The widest that a character of `TEXT` is likely to be. */
const CHARACTER = 8.2

const CANVAS = { wide: { width: 640, height: 340 }, narrow: { width: 340, height: 300 } }

/** A drawing and the edges of the plot inside it. */
export interface Frame {
  size: Size
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

interface Room {
  left: number
  right: number
  top: number
  bottom: number
}

/** A drawing of this size with this much room kept around its plot. */
export function frameFor(size: Size, room: Room, height = CANVAS[size].height): Frame {
  const { width } = CANVAS[size]
  return {
    size,
    width,
    height,
    left: room.left,
    right: width - room.right,
    top: room.top,
    bottom: height - room.bottom,
  }
}

/** The width of the widest of these texts. */
export function widthOf(...texts: string[]): number {
  // A per cent sign is nearly as wide as two figures.
  const long = (text: string) => text.length + (text.includes('%') ? 0.8 : 0)
  return Math.max(0, ...texts.map(long)) * CHARACTER
}

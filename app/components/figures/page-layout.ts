import type { PageFigure, PagePart } from '#app/domain/figures.ts'
import { type Size, widthOf } from './frame.ts'
import type { Box } from './place-letters.ts'

type Part = PageFigure['parts'][number]

/** One part of a page in its place, its words broken into lines that fit. */
export interface PlacedPart extends Box {
  part: Part
  lines: string[]
}

/** Between parts there is room for a letter on the corner of one that does not touch the next. */
export const GAP = 18
export const PADDING = 10
export const LINE = 20
const NAME = 20
const VALUE = 38
const SKETCH: Partial<Record<PagePart, number>> = { chart: 74, table: 66 }

/** How many twelfths of a wide page a part asks for. */
const TWELFTHS: Record<PagePart, number> = {
  title: 7,
  slicer: 5,
  card: 4,
  chart: 8,
  table: 12,
  footer: 12,
}

/** Parts in reading order: side by side while they fit on a wide page, each in a row of its own on a narrow one. */
export function placeParts(
  parts: Part[],
  { size, width }: { size: Size; width: number },
): { placed: PlacedPart[]; height: number } {
  const placed: PlacedPart[] = []
  let top = GAP
  for (const row of rowsOf(parts, size)) {
    const asked = row.reduce((sum, part) => sum + TWELFTHS[part.as], 0)
    const free = width - GAP * (row.length + 1)
    let left = GAP
    const inRow = row.map((part) => {
      const right = left + (free * TWELFTHS[part.as]) / asked
      const lines = linesOf(part, right - left)
      const box = { part, lines, left, right, top, bottom: top + heightOf(part, lines) }
      left = right + GAP
      return box
    })
    const bottom = Math.max(...inRow.map((box) => box.bottom))
    placed.push(...inRow.map((box) => ({ ...box, bottom })))
    top = bottom + GAP
  }
  return { placed, height: top }
}

/** Where the words of a part begin: under its name and its large figure. */
export function wordsFrom({ part, top }: PlacedPart): number {
  return top + PADDING + NAME + (part.value ? VALUE : 0)
}

function rowsOf(parts: Part[], size: Size): Part[][] {
  if (size === 'narrow') return parts.map((part) => [part])
  const rows: Part[][] = []
  let room = 0
  for (const part of parts) {
    const row = rows.at(-1)
    if (row && TWELFTHS[part.as] <= room) row.push(part)
    else {
      rows.push([part])
      room = 12
    }
    room -= TWELFTHS[part.as]
  }
  return rows
}

function heightOf(part: Part, lines: string[]): number {
  const value = part.value ? VALUE : 0
  return PADDING * 2 + NAME + value + LINE * lines.length + (SKETCH[part.as] ?? 0)
}

/** Words broken where the next one would not fit. */
function linesOf({ words, as }: Part, width: number): string[] {
  const room = width - PADDING * 2 - (as === 'slicer' ? LINE : 0)
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf(`${line} ${word}`) <= room)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

import type { GridFigure } from '#app/domain/figures.ts'

const SHADES = 5

/** The count at which each of the shades begins, palest first. */
export function shadesOf({ cells, shadesFrom }: GridFigure): number[] {
  if (shadesFrom) return shadesFrom.slice(0, SHADES)
  const most = Math.max(0, ...cells.map(({ count }) => count))
  const step = Math.max(1, Math.ceil((most + 1) / SHADES))
  return Array.from({ length: SHADES }, (_, i) => i * step)
}

/** Which shade a count has: 0 is the palest. */
export function shadeOf(count: number, froms: number[]): number {
  return Math.max(
    0,
    froms.findLastIndex((from) => count >= from),
  )
}

import type { Figure } from '../figures.ts'

/** The points of a line chart that will not change any more, with their labels. */
export interface Settled {
  x: string[]
  y: number[]
}

/** A module's series by name without its provisional points, or null where there is none. */
export function settled(figures: Readonly<Record<string, Figure>>, name: string): Settled | null {
  const figure = figures[name]
  if (figure?.kind !== 'line') return null
  const places = figure.y.flatMap((_, at) => (figure.provisional?.includes(at) ? [] : [at]))
  return {
    x: places.map((at) => figure.x[at] ?? ''),
    y: places.map((at) => figure.y[at] ?? 0),
  }
}

import { lazy } from 'react'
import type { FigureRegion } from '#app/domain/figures.ts'
import type { RegionsProps } from './regions.tsx'

const Regions = lazy(async () => ({ default: (await import('./regions.tsx')).Regions }))

/** The height of a letter over the highest mark, in the drawing's units. */
const LETTER = 30

/** The lettered parts of a hotspot question: how they are drawn comes only with the pages that ask one. */
export function Lettered(props: RegionsProps) {
  return props.regions?.length ? <Regions {...props} /> : null
}

/** Room above a plot, so that a letter can stand over its highest mark. */
export function roomForLetters(regions?: FigureRegion[]): number {
  return regions?.length ? LETTER : 0
}

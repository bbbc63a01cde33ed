import { dealTiles } from '../northmere/tiles.ts'
import { TRUTHS } from '../northmere/truths.ts'

/** One month of a dashboard whose measures never change. */
export interface TilesView {
  /** Which month is shown, from 1. */
  month: number
  tiles: TileView[]
  reds: number
  /** All the months looked at so far, this one included. */
  redsSoFar: number
  dealtSoFar: number
}

interface TileView {
  name: string
  count: number
  average: number
  flag: 'above' | 'below' | null
}

/** T18: 40 tiles in one month, each red when it is outside limits that hold 95% of pure luck. */
export function showTiles(seed: string, month: number): TilesView {
  const dealt = dealTiles(seed, month)
  const tiles = dealt.map(({ number, mean, months }): TileView => {
    const { count, flagged } = months[month - 1] ?? { count: 0, flagged: false }
    return {
      name: `Tile ${number}`,
      count,
      average: Math.round(mean),
      flag: flagged ? (count > mean ? 'above' : 'below') : null,
    }
  })
  return {
    month,
    tiles,
    reds: tiles.filter(({ flag }) => flag !== null).length,
    redsSoFar: dealt.flatMap(({ months }) => months).filter(({ flagged }) => flagged).length,
    dealtSoFar: TRUTHS.T18.tiles * month,
  }
}

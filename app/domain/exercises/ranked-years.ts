import { happens, keyedStream } from '../randomness.ts'

/*
 * Two places with the same crime, and patrols that follow last year’s records.
 */

/** The rule of the two places. Reports never change; only where the patrols stand does. */
export const LOOP = {
  years: 5,
  patrols: 10,
  /** What residents report in a year in each place. */
  reports: 40,
  /** In the first year one place has so many more by luck, and the other so many fewer. */
  luck: 2,
  /** Crimes that a patrol finds in a year that nobody reported. */
  finds: 4,
  /** Patrols that move each year to where more was recorded. */
  moved: 2,
} as const

/** The two places. */
export const PLACES = ['East', 'West'] as const
export type Place = (typeof PLACES)[number]

/** One year of both places. */
export interface LoopYear {
  patrols: Record<Place, number>
  records: Record<Place, number>
}

/** Which place luck favours in the first year: this learner’s own. */
export function luckyPlace(seed: string): Place {
  return happens(0.5, keyedStream('ranked-list', seed, 'loop')) ? 'East' : 'West'
}

/** Five years, with so many patrols placed evenly whatever the records say. */
export function fiveYears(lucky: Place, even: number): LoopYear[] {
  const following = LOOP.patrols - even
  let inEast = following / 2
  return Array.from({ length: LOOP.years }, (_, at) => {
    const patrols = { East: even / 2 + inEast, West: even / 2 + following - inEast }
    const luck = (place: Place) => (at > 0 ? 0 : place === lucky ? LOOP.luck : -LOOP.luck)
    const recordsOf = (place: Place) => LOOP.reports + luck(place) + LOOP.finds * patrols[place]
    const records = { East: recordsOf('East'), West: recordsOf('West') }
    const drift = Math.sign(records.East - records.West) * LOOP.moved
    inEast = Math.min(following, Math.max(0, inEast + drift))
    return { patrols, records }
  })
}

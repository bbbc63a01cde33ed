import type { Fields } from './exercise.ts'
import { CHOICES, type Choice, LUCK } from './hot-spot-cells.ts'
import { oneFrom, playOf, wholeFrom } from './play.ts'

/** The free play of the hot-spot lab, as its address says it. */
export interface LabPlay {
  which: Choice
  luck: number
  /** From 1: each is another district dealt to this learner. */
  district: number
  /** Whether the year after is shown. */
  year: 'last' | 'next'
  /** What Beacon’s thirty cells are compared with. */
  beacon: 'none' | 'next 30' | 'rest'
  /** What Lantern’s patrolled cells are compared with. */
  lantern: 'none' | 'rest' | 'usual'
}

export const MOST_DISTRICTS = 20

const USUAL: LabPlay = {
  which: 'busiest',
  luck: LUCK.usual,
  district: 1,
  year: 'last',
  beacon: 'none',
  lantern: 'none',
}

/** Reads the address kindly. */
export function readPlay(query: Fields): LabPlay {
  return {
    which: oneFrom(query.which, CHOICES),
    luck: wholeFrom(query.luck, LUCK),
    district: wholeFrom(query.district, { from: 1, to: MOST_DISTRICTS, usual: 1 }),
    year: oneFrom(query.year, ['last', 'next']),
    beacon: oneFrom(query.beacon, ['none', 'next 30', 'rest']),
    lantern: oneFrom(query.lantern, ['none', 'rest', 'usual']),
  }
}

/** What the address needs to say the same again. */
export function addressOf(play: LabPlay): Record<string, string> {
  return playOf({ ...play }, { ...USUAL })
}

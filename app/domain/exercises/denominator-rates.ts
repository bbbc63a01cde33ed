import type { BarFigure } from '../figures.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import {
  DIVISORS,
  type Divisor,
  OFFENCES,
  type Offence,
  type Place,
  ranked,
  YEAR,
} from './denominator-places.ts'
import type { Fields, Situation } from './exercise.ts'
import type { PanelPart } from './panels.ts'
import { saysLive } from './parts.ts'
import { oneFrom } from './play.ts'

/** Free play of the switcher, as the address says it. */
export interface SwitchPlay {
  offence: Offence
  per: Divisor
}

/** Reads the address kindly. */
export function readSwitch({ offence, per }: Fields): SwitchPlay {
  return { offence: oneFrom(offence, OFFENCES), per: oneFrom(per, DIVISORS) }
}

/** Each divisor as a choice, as the head of a column, and after a number. */
export const DIVIDED_BY: Record<Divisor, { choice: string; column: string; each: string }> = {
  none: { choice: 'Nothing: the count', column: 'By count', each: '' },
  resident: {
    choice: 'Residents',
    column: 'By residents',
    each: ' for each 1,000 residents',
  },
  daytime: {
    choice: 'People present in the day and evening',
    column: 'By people present',
    each: ' for each 1,000 people present',
  },
  households: {
    choice: 'Households',
    column: 'By households',
    each: ' for each 1,000 households',
  },
}

const OFFENCE_NAMES: Record<Offence, string> = {
  violence_with_injury: 'Violence with injury',
  burglary_residential: 'Residential burglary',
}

/** The ranking as free play: what to count and what to divide by. */
export function switchParts({ northmere, query }: Situation): PanelPart[] {
  const play = readSwitch(query)
  const places = ranked(northmere, play.offence, play.per)
  return [
    {
      as: 'play',
      controls: [
        {
          as: 'choice',
          name: 'offence',
          label: 'Count',
          value: play.offence,
          isInline: true,
          options: OFFENCES.map((value) => ({ value, text: OFFENCE_NAMES[value] })),
        },
        {
          as: 'choice',
          name: 'per',
          label: 'Divide by',
          value: play.per,
          options: DIVISORS.map((value) => ({ value, text: DIVIDED_BY[value].choice })),
        },
      ],
      button: 'Work it out again',
    },
    saysLive(...inWords(play, places)),
    { as: 'figure', charts: [{ id: 'ranking', figure: chartOf(play, places) }] },
  ]
}

function inWords({ per }: SwitchPlay, places: readonly Place[]): string[] {
  const at = places.findIndex(({ district }) => district.id === 'C')
  const calderport = places[at]
  const beside = places[at === 0 ? 1 : 0]
  if (!calderport || !beside) return []
  const shown = (place: Place) => `${written(place, per)}${DIVIDED_BY[per].each}`
  const overlapping = places.filter(
    (place) => place !== calderport && overlap(place.interval, calderport.interval),
  )
  const others = overlapping.map(({ district }) => district.name)
  return [
    `**Calderport is ${ORDINALS[at]} of eight**: ${shown(calderport)}. ${at === 0 ? 'Next' : 'First'} is ${beside.district.name}, with ${written(beside, per)}.`,
    others.length === 0
      ? 'No other district’s interval reaches Calderport’s.'
      : `Its interval overlaps with ${others.length === 1 ? 'that' : 'those'} of ${listed(others)}, so their order may be luck.`,
  ]
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'last']

function overlap(a: [number, number], b: [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function written({ count, value }: Place, per: Divisor): string {
  return per === 'none' ? formatCount(count) : formatNumber(value, 1)
}

/** Residents and people present have one axis, so that the move between them can be seen. */
const ENDS: Record<Offence, Record<Divisor, number>> = {
  violence_with_injury: { none: 2000, resident: 30, daytime: 30, households: 65 },
  burglary_residential: { none: 1000, resident: 8, daytime: 8, households: 16 },
}

function chartOf({ offence, per }: SwitchPlay, places: readonly Place[]): BarFigure {
  return {
    kind: 'bars',
    title: `${OFFENCE_NAMES[offence]}${DIVIDED_BY[per].each}`,
    subtitle: `Northmere, ${YEAR.words}, made-up figures`,
    decimals: per === 'none' ? 0 : 1,
    max: ENDS[offence][per],
    intervalName: '95% interval for chance alone',
    bars: places.map((place) => ({
      label: place.district.name,
      value: place.value,
      shown: written(place, per),
      interval: place.interval,
    })),
  }
}

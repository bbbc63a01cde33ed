import type { BarFigure } from '../figures.ts'
import { ratesByDistrict } from '../northmere/rates.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import type { Fields, Situation } from './exercise.ts'
import { askGuess, type Guess, guessIn } from './map-guess.ts'
import type { Panel } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { oneFrom } from './play.ts'

const PER = ['count', 'resident', 'daytime'] as const
type Per = (typeof PER)[number]

const PER_NAMES: Record<Per, string> = {
  count: 'Recorded offences',
  resident: 'For each 1,000 residents',
  daytime: 'For each 1,000 people present',
}

/** Asked of T8 before any rate for people present is shown. */
export const RATE_GUESS: Guess = {
  id: 'present',
  label: 'Where will Calderport stand for each 1,000 people present?',
  options: [
    { value: 'far', text: 'First, far above the others' },
    { value: 'close', text: 'First or second, close to the others' },
    { value: 'low', text: 'Among the lowest' },
  ],
  message: 'Select where Calderport will stand',
}

/** The measure shown, as the address has it. */
export function perIn(query: Fields): Per {
  return oneFrom(query.per, PER)
}

/** A map of counts shows where people are: the same offences by count, resident and person present. */
export function ratesPanel({ northmere, query }: Situation, tries: readonly unknown[]): Panel {
  const guess = guessIn(tries)
  const panel = { id: 'rates', heading: '3. Count or rate?' }
  const { byResident, byPresent, next } = standing(northmere)
  const opening = says(
    `Violence with injury, in the year to February 2025. For each 1,000 **residents**, Calderport had ${formatNumber(byResident, 1)} and the next district ${formatNumber(next.resident, 1)}. In the day and evening 155,000 people are in Calderport; 62,000 live there.`,
  )
  if (guess === null) return { ...panel, parts: [opening, askGuess(RATE_GUESS)] }
  const per = perIn(query)
  return {
    ...panel,
    parts: [
      opening,
      feedback(
        guess === 'close' ? 'right' : 'not-right',
        `${formatNumber(byPresent, 1)} for each 1,000 people present; the next has ${formatNumber(next.daytime, 1)}`,
        'The same offences. Residents are too few to divide by where most of the people come from elsewhere.',
      ),
      {
        as: 'play',
        button: 'Show this',
        controls: [
          {
            as: 'select',
            name: 'per',
            label: 'Show',
            value: per,
            options: PER.map((value) => ({ value, text: PER_NAMES[value] })),
          },
        ],
      },
      { as: 'figure', charts: [{ id: 'map-rates', figure: ratesFigure(northmere, per) }] },
      saysLive(USES[per]),
    ],
  }
}

const USES: Record<Per, string> = {
  count: '**Use it for** workload: how many officers, how many calls. It mostly shows size.',
  resident: '**Use it for** harm that follows people home, such as burglary of their houses.',
  daytime: '**Use it for** the risk to somebody who is there.',
}

const YEAR = { type: TRUTHS.T8.type, from: '2024-03', to: '2025-02' }

function ratesFigure({ monthly, districts }: NorthmereTables, per: Per): BarFigure {
  const rates = ratesByDistrict(monthly, districts, {
    ...YEAR,
    per: per === 'count' ? 'resident' : per,
  })
  const bars = rates.map(({ name, count, perThousand }) =>
    per === 'count'
      ? { label: name, value: count, shown: formatCount(count) }
      : { label: name, value: perThousand, shown: formatNumber(perThousand, 1) },
  )
  const most = Math.max(...bars.map(({ value }) => value))
  return {
    kind: 'bars',
    title: `Violence with injury: ${PER_NAMES[per].charAt(0).toLowerCase()}${PER_NAMES[per].slice(1)}`,
    subtitle: 'Northmere’s districts, March 2024 to February 2025, made-up figures',
    yLabel: 'District',
    xLabel: PER_NAMES[per],
    bars,
    max: per === 'count' ? Math.ceil(most / 500) * 500 : Math.ceil(most / 5) * 5,
  }
}

/** Calderport's two rates, and the next district's by each. */
export function standing({ monthly, districts }: NorthmereTables) {
  const rates = (per: 'resident' | 'daytime') => {
    const all = ratesByDistrict(monthly, districts, { ...YEAR, per })
    const own = all.find(({ district }) => district === TRUTHS.T8.district)?.perThousand ?? 0
    const others = all.filter(({ district }) => district !== TRUTHS.T8.district)
    return { own, next: Math.max(...others.map(({ perThousand }) => perThousand)) }
  }
  const [resident, daytime] = [rates('resident'), rates('daytime')]
  return {
    byResident: resident.own,
    byPresent: daytime.own,
    next: { resident: resident.next, daytime: daytime.next },
  }
}

import type { FunnelFigure } from '../figures.ts'
import { keyedStream, poisson } from '../randomness.ts'
import { poissonThumbRange } from '../statistics/poisson.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatNumber } from '../statistics/words.ts'
import type { Fields, Situation } from './exercise.ts'
import { askGuess, type Guess, guessIn } from './map-guess.ts'
import type { Panel } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { wholeFrom } from './play.ts'

/** One risk for everybody: burglaries a year for each 1,000 homes. */
const RISK = 10
const HOMES = [
  140, 180, 220, 300, 380, 450, 520, 640, 780, 900, 1100, 1300, 1500, 1800, 2100, 2500, 3000, 3600,
  4200, 5000,
]
/** The smaller half of the wards. */
const SMALL = 10
const YEARS = { from: 1, to: 60, usual: 1 }

/** Asked before the first year is dealt. */
export const WARD_GUESS: Guess = {
  id: 'extremes',
  label: 'Where will the highest and the lowest rate of a year be?',
  options: [
    { value: 'small', text: 'Both mostly in small wards' },
    { value: 'large', text: 'Highest in large wards, lowest in small ones' },
    { value: 'anywhere', text: 'Anywhere: all have the same risk' },
  ],
  message: 'Select where the highest and the lowest rate will be',
}

interface Ward {
  name: string
  homes: number
  count: number
  /** For each 1,000 homes. */
  rate: number
}

/** One year of burglaries by luck alone; the same again for the same learner and year. */
export function dealWards(seed: string, year: number): Ward[] {
  const stream = keyedStream('map-detective', seed, 'wards', year)
  return HOMES.map((homes, at) => {
    const count = poisson((RISK * homes) / 1000, stream)
    return { name: `Ward ${at + 1}`, homes, count, rate: (count / homes) * 1000 }
  })
}

/** The year shown, as the address has it. */
export function yearIn(query: Fields): number {
  return wholeFrom(query.year, YEARS)
}

/** Wards of very different size, all with one risk, dealt again as often as one likes. */
export function wardsPanel({ seed, query }: Situation, tries: readonly unknown[]): Panel {
  const panel = { id: 'wards', heading: '5. One risk for everybody' }
  const opening = says(
    `Twenty wards, from ${HOMES[0]} homes to 5,000. In every one the risk is the same: ${RISK} burglaries a year for each 1,000 homes. Only luck differs.`,
  )
  const guess = guessIn(tries)
  if (guess === null) return { ...panel, parts: [opening, askGuess(WARD_GUESS)] }
  const year = yearIn(query)
  const wards = dealWards(seed, year)
  const years = Array.from({ length: YEARS.to }, (_, at) => dealWards(seed, at + 1))
  const bothSmall = years.filter((one) => isSmall(highest(one)) && isSmall(lowest(one))).length
  return {
    ...panel,
    parts: [
      opening,
      feedback(
        guess === 'small' ? 'right' : 'not-right',
        `In ${bothSmall} of ${years.length} years, both are in the smaller half of the wards`,
        'In a ward of 140 homes one burglary is 7 for each 1,000. In one of 5,000 it is 0.2.',
      ),
      {
        as: 'play',
        button: 'Show this year',
        controls: [
          {
            as: 'number',
            name: 'year',
            label: 'Year',
            value: String(year),
            slide: { from: YEARS.from, to: YEARS.to },
          },
        ],
      },
      saysLive(
        `**Year ${year}.** Highest: ${told(highest(wards))}. Lowest: ${told(lowest(wards))}.`,
      ),
      {
        as: 'figure',
        charts: [{ id: 'map-wards', figure: funnelOf(wards, year), findings: false }],
      },
    ],
  }
}

function told({ name, homes, rate }: Ward): string {
  return `${name}, ${homes.toLocaleString('en-GB')} homes, ${formatNumber(rate, 1)} for each 1,000`
}

/** The highest rate; the smaller ward where two are level. */
function highest(wards: readonly Ward[]): Ward {
  return wards.reduce((a, b) => (b.rate > a.rate ? b : a))
}

function lowest(wards: readonly Ward[]): Ward {
  return wards.reduce((a, b) => (b.rate < a.rate ? b : a))
}

function isSmall({ homes }: Ward): boolean {
  return homes <= (HOMES[SMALL - 1] ?? 0)
}

function funnelOf(wards: readonly Ward[], year: number): FunnelFigure {
  return {
    kind: 'funnel',
    title: `Burglaries for each 1,000 homes, year ${year}`,
    subtitle: 'Twenty wards with one risk, dealt by luck alone',
    xLabel: 'Homes',
    yLabel: 'For each 1,000 homes',
    points: wards.map(({ name, homes, rate }) => ({ label: name, n: homes, rate })),
    centre: RISK,
    yMin: 0,
    yMax: 45,
    limits: [
      {
        name: 'Mean ± 2√mean',
        curve: HOMES.flatMap((n) => {
          const range = poissonThumbRange((RISK * n) / 1000)
          if (isRefusal(range)) return []
          return [{ n, low: (range.lower / n) * 1000, high: (range.upper / n) * 1000 }]
        }),
      },
    ],
  }
}

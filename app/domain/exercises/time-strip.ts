import { formatCount } from '../statistics/words.ts'
import { readAll, readNumber, readSure } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { AskPart, Panel, StripPart, TablePart } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { oneFrom } from './play.ts'
import { number } from './records.ts'
import { completeMonths, type Shown, TILES, tileAt, unrestOf, yearOfTiles } from './time-tiles.ts'

/** The year that is predicted, 2023/24, and the others that may be looked at after it. */
const PREDICTED = 2
const YEARS = ['2', '1', '3'] as const
const YEAR_NAMES: Record<(typeof YEARS)[number], string> = {
  '1': '2022/23',
  '2': '2023/24',
  '3': '2024/25, to February',
}

/** The year whose tiles are shown, as the address has it. */
export function stripYear(query: Fields): (typeof YEARS)[number] {
  return oneFrom(query.year, YEARS)
}

/** The first panel: how many months will each tile be red, when nothing changes? */
export function predictPanel(): Panel {
  return {
    id: 'predict',
    heading: '1. Nothing changes',
    parts: [
      says(
        'Burglary in Alderbrook averages 45 a month, and nothing about it changed in four years. Red means higher. In the 12 months of 2023/24, how many will be red on each tile?',
      ),
      askHowOften(),
    ],
  }
}

function askHowOften(): AskPart {
  return {
    as: 'ask',
    id: 'predict',
    controls: [
      ...TILES.map(({ id, name }) => ({
        as: 'number' as const,
        name: `red-${id}`,
        label: name,
        value: '',
        suffix: 'of 12',
        slide: { from: 0, to: 12 },
      })),
      { as: 'sure', name: 'sure', value: '', withMarks: false },
    ],
    button: 'Keep my prediction',
  }
}

/** The four numbers that were predicted, with how sure. */
export function takePrediction(fields: Fields): Taken {
  const asked = (name: string, label: string) =>
    readNumber(fields, {
      name,
      label: `Red months of “${label}”`,
      like: '6',
      min: 0,
      max: 12,
      enter: `how many months will be red: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    })
  const read = readAll({
    ...Object.fromEntries(TILES.map(({ id, name }) => [`red-${id}`, asked(`red-${id}`, name)])),
    sure: readSure(fields),
  })
  if ('problems' in read) return read
  return { body: { ask: 'predict', ...read.values }, outcome: 'kept' }
}

/** The tiles as they were, beside what was predicted; any year of the four may be looked at. */
export function stripPanel({ northmere, query }: Situation, prediction: unknown): Panel {
  const counts = completeMonths(northmere, 'burglary').map(({ count }) => count)
  const found = redMonths(counts)
  const near = TILES.filter(
    ({ id }, at) => Math.abs((number(prediction, `red-${id}`) ?? 99) - (found[at] ?? 0)) <= 1,
  ).length
  const year = stripYear(query)
  return {
    id: 'predict',
    heading: '1. Nothing changes',
    parts: [
      feedback(
        near >= 3 ? 'right' : 'not-right',
        `Red in ${found.slice(0, -1).join(', ')} and ${found.at(-1)} of 12 months`,
        `You were within one month on ${near} of the four tiles. Nothing changed in any of the 12.`,
      ),
      predictedTable(prediction, counts),
      {
        as: 'play',
        button: 'Show this year',
        controls: [
          {
            as: 'select',
            name: 'year',
            label: 'Year',
            value: year,
            options: YEARS.map((value) => ({ value, text: YEAR_NAMES[value] })),
          },
        ],
      },
      stripOf(
        counts,
        year,
        completeMonths(northmere, 'burglary').map(({ label }) => label),
      ),
      saysLive(unrestWords(counts, year)),
      says(
        'Two rows are always the same. A rolling total takes in this month and lets go of the same month last year, so its tile compares just those two.',
      ),
    ],
  }
}

/** How many of the 12 months predicted each tile was red. */
export function redMonths(counts: readonly number[]): number[] {
  return TILES.map(({ id }) => unrestOf(yearOfTiles(id, counts, PREDICTED)).red)
}

function predictedTable(prediction: unknown, counts: readonly number[]): TablePart {
  return {
    as: 'table',
    caption: 'Red months of 12, 2023/24',
    columns: [
      { text: 'Tile' },
      { text: 'You predicted', isNumeric: true },
      { text: 'Red', isNumeric: true },
      { text: 'Changes of colour', isNumeric: true },
    ],
    rows: TILES.map(({ id, name }) => {
      const { red, changes } = unrestOf(yearOfTiles(id, counts, PREDICTED))
      return [name, number(prediction, `red-${id}`) ?? '–', red, changes]
    }),
  }
}

const COLOUR_WORDS = { red: 'red', green: 'green', none: 'level' } as const

function stripOf(
  counts: readonly number[],
  year: (typeof YEARS)[number],
  labels: readonly string[],
): StripPart {
  const from = Number(year) * 12
  const months = Math.min(12, counts.length - from)
  const columns = labels.slice(from, from + months)
  return {
    as: 'strip',
    caption: `Four tiles for burglary in Alderbrook, ${YEAR_NAMES[year]}. R is red, higher; G is green, lower`,
    columns: columns.map((label) => label.slice(0, 3)),
    rows: TILES.map(({ id, name }) => ({
      name,
      cells: columns.map((_, month) => {
        const { now, before, colour } = tileAt(id, counts, from + month)
        return {
          text: colour === 'red' ? 'R' : colour === 'green' ? 'G' : '=',
          look: colour,
          says: `${COLOUR_WORDS[colour]}, ${formatCount(now)} against ${formatCount(before)}`,
        }
      }),
    })),
  }
}

function unrestWords(counts: readonly number[], year: (typeof YEARS)[number]): string {
  const tiles = TILES.map(({ id }) => yearOfTiles(id, counts, Number(year)))
  const changes = tiles.reduce((sum, shown) => sum + unrestOf(shown).changes, 0)
  const toDate = tiles[TILES.findIndex(({ id }) => id === 'to-date')] ?? []
  return `**${YEAR_NAMES[year]}:** the four tiles changed colour ${changes} times. Year to date was ${steadyWords(toDate)}`
}

/** A year to date looks steady, as each month of it holds all the months before. */
function steadyWords(shown: readonly Shown[]): string {
  const { red } = unrestOf(shown)
  if (red === 0) return `green in all ${shown.length} months: this year came out lower, by luck.`
  if (red === shown.length)
    return `red in all ${shown.length} months: this year came out higher, by luck.`
  return `red in ${red} of ${shown.length} months.`
}

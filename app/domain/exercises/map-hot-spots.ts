import type { GridFigure } from '../figures.ts'
import { formatCount } from '../statistics/words.ts'
import { readAll, readNumber } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import {
  around,
  DEFAULT_SQUARE,
  hotSpots,
  isNear,
  recordsOn,
  type Square,
  squaresOf,
} from './map-squares.ts'
import type { AskPart, Panel, PanelPart } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { oneFrom, wholeFrom } from './play.ts'
import { number } from './records.ts'

const CLASSES = { from: 2, to: 5, usual: 5 }
const SHOWN = ['all', 'located'] as const
const NAMES = ['first-column', 'first-row', 'second-column', 'second-row'] as const

/** Which records the map shows and in how many shades, as the address has it. */
export function shadesIn(query: Fields): { records: (typeof SHOWN)[number]; classes: number } {
  return { records: oneFrom(query.records, SHOWN), classes: wholeFrom(query.classes, CLASSES) }
}

/** The map without the artefact, in as many shades as one likes, and the question where it is hot. */
export function hotSpotsPanel({ northmere, query }: Situation, tries: readonly unknown[]): Panel {
  const squares = squaresOf(northmere.map)
  const { records, classes } = shadesIn(query)
  const counts = squares.map((one) => (records === 'all' ? one.count : one.located))
  const froms = shadeStarts(Math.max(...counts), classes)
  const darkest = counts.filter((count) => count >= (froms.at(-1) ?? 0)).length
  const { all, located } = recordsOn(squares)
  const figure: GridFigure = {
    kind: 'grid',
    title: records === 'all' ? 'Every record' : 'Records with a location',
    subtitle: `Harrowbank, ${formatCount(records === 'all' ? all : located)} vehicle crimes, made-up figures`,
    yLabel: 'Records',
    width: 12,
    height: 10,
    shadesFrom: froms,
    cells: squares.map(({ column, row }, at) => ({ column, row, count: counts[at] ?? 0 })),
  }
  return {
    id: 'hot-spots',
    heading: '2. Take them out',
    parts: [
      {
        as: 'play',
        button: 'Draw this map',
        controls: [
          {
            as: 'select',
            name: 'records',
            label: 'Records',
            value: records,
            options: [
              { value: 'all', text: 'All of them' },
              { value: 'located', text: 'Location known' },
            ],
          },
          {
            as: 'number',
            name: 'classes',
            label: 'Shades',
            value: String(classes),
            slide: { from: CLASSES.from, to: CLASSES.to },
          },
        ],
      },
      saysLive(
        `The darkest shade begins at ${froms.at(-1)}. **${darkest}** of ${counts.length} squares ${darkest === 1 ? 'has' : 'have'} it.`,
      ),
      { as: 'figure', charts: [{ id: 'map-located', figure }] },
      ...replies(tries, squares),
      ...(areFound(tries, squares) ? [] : [askWhere(tries, squares)]),
    ],
  }
}

/** Equal steps from 0 to the highest count. */
function shadeStarts(most: number, classes: number): number[] {
  const step = Math.max(1, Math.ceil((most + 1) / classes))
  return Array.from({ length: classes }, (_, at) => at * step)
}

function askWhere(tries: readonly unknown[], squares: readonly Square[]): AskPart {
  const last = tries.at(-1)
  const verdicts = last === undefined ? {} : { verdicts: verdictsOn(last, squares) }
  return {
    as: 'ask',
    id: 'hot-spots',
    words: ['Name the middle of each: a busy square among busy squares.'],
    controls: NAMES.map((name) => {
      const [which, axis] = name.split('-')
      const value = number(last, name)
      return {
        as: 'number' as const,
        name,
        value: value === null ? '' : String(value),
        label: `${which === 'first' ? 'First' : 'Second'} hot spot: ${axis}`,
      }
    }),
    ...verdicts,
    button: 'Check these two',
  }
}

type Pair = [{ column: number; row: number }, { column: number; row: number }]

function pairIn(body: unknown): Pair {
  const at = (name: (typeof NAMES)[number]) => number(body, name) ?? 0
  return [
    { column: at('first-column'), row: at('first-row') },
    { column: at('second-column'), row: at('second-row') },
  ]
}

/** Which real hot spot each of two squares is, if any: within one square of its middle. */
function matched(body: unknown, squares: readonly Square[]): (number | null)[] {
  const truths = hotSpots(squares)
  return pairIn(body).map((one) => {
    const found = truths.findIndex((truth) => isNear(one, truth))
    return found === -1 ? null : found
  })
}

function isBoth(body: unknown, squares: readonly Square[]): boolean {
  const [first, second] = matched(body, squares)
  return first !== null && second !== null && first !== second
}

/** Whether both real hot spots have been named, in either order. */
export function areFound(tries: readonly unknown[], squares: readonly Square[]): boolean {
  return tries.some((body) => isBoth(body, squares))
}

function verdictsOn(body: unknown, squares: readonly Square[]) {
  const found = matched(body, squares)
  const isTwice = found[0] !== null && found[0] === found[1]
  return Object.fromEntries(
    pairIn(body).map((place, at) => {
      const isRight = found[at] !== null && !(isTwice && at === 1)
      const hint = isTwice && at === 1 ? 'That is the first one again.' : hintOn(place, squares)
      return [at === 0 ? 'first-row' : 'second-row', isRight ? { isRight } : { isRight, hint }]
    }),
  )
}

function hintOn(place: { column: number; row: number }, squares: readonly Square[]): string {
  if (isNear(place, DEFAULT_SQUARE, 0))
    return 'With location known, that square is one of the emptiest. Switch it on and look.'
  const square = squares.find((one) => isNear(one, place, 0))
  if (square === undefined) return 'The map has columns 1 to 12 and rows 1 to 10.'
  const counts = around(squares, square).map(({ located }) => located)
  return `${square.located} records, with ${Math.min(...counts)} to ${Math.max(...counts)} around it. Somewhere else both are higher.`
}

function replies(tries: readonly unknown[], squares: readonly Square[]): PanelPart[] {
  if (tries.length === 0) return []
  if (!areFound(tries, squares)) return [feedback('not-right', 'Not both of them yet')]
  const told = hotSpots(squares).map((one) => {
    const counts = around(squares, one).map(({ located }) => located)
    return `column ${one.column}, row ${one.row} (${one.located}, with ${Math.min(...counts)} to ${Math.max(...counts)} around it)`
  })
  return [
    feedback('right', 'Correct: two real hot spots', `${told.join(' and ')}.`.replace(/^c/, 'C')),
    says('They were on the first map too. One wrong square used up the scale and hid them.'),
  ]
}

/** The two squares that the learner names. */
export function takeHotSpots({ northmere }: Situation, fields: Fields): Taken {
  const read = readAll(
    Object.fromEntries(
      NAMES.map((name) => {
        const [which, axis] = name.split('-')
        return [
          name,
          readNumber(fields, {
            name,
            like: '4',
            min: 1,
            max: axis === 'column' ? 12 : 10,
            label: `${axis === 'column' ? 'Column' : 'Row'} of the ${which} hot spot`,
            enter: `the ${axis} of the ${which} hot spot`,
          }),
        ]
      }),
    ),
  )
  if ('problems' in read) return read
  const body = { ask: 'hot-spots', ...read.values }
  const isRight = isBoth(body, squaresOf(northmere.map))
  return { body, outcome: isRight ? 'kept' : 'not-yet' }
}

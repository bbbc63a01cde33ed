import type { BarFigure } from '../figures.ts'
import { formatNumber } from '../statistics/words.ts'
import type { Fields, Situation } from './exercise.ts'
import { askGuess, type Guess, guessIn } from './map-guess.ts'
import { hotSpots, isNear, type Square, squaresOf } from './map-squares.ts'
import type { Panel } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { wholeFrom } from './play.ts'

const BEAT = { columns: 4, rows: 5 }
const ACROSS = { from: 0, to: BEAT.columns - 1, usual: 0 }
const UP = { from: 0, to: BEAT.rows - 1, usual: 0 }

/** Asked before any boundary can be moved. */
export const BEAT_GUESS: Guess = {
  id: 'boundaries',
  label: 'Can moving only the lines change which of the two hot spots has the busiest beat?',
  options: [
    { value: 'yes', text: 'Yes, the other hot spot can come first' },
    { value: 'little', text: 'The busiest beat changes a little, the hot spot stays the same' },
    { value: 'no', text: 'No: the records do not move' },
  ],
  message: 'Select what moving the lines can do',
}

/** Where the lines stand, as the address has it. */
export function linesIn(query: Fields): { across: number; up: number } {
  return { across: wholeFrom(query.across, ACROSS), up: wholeFrom(query.up, UP) }
}

interface Beat {
  name: string
  records: number
  squares: Square[]
  /** Records a square: beats at the edge are smaller. */
  perSquare: number
}

/** Beats of four columns and five rows, their lines moved so far; busiest first. */
export function beatsOf(
  squares: readonly Square[],
  { across, up }: ReturnType<typeof linesIn>,
): Beat[] {
  const beats = new Map<string, Square[]>()
  for (const square of squares) {
    const key = `${Math.floor((square.column - 1 - across) / BEAT.columns)} ${Math.floor((square.row - 1 - up) / BEAT.rows)}`
    beats.set(key, [...(beats.get(key) ?? []), square])
  }
  return [...beats.values()]
    .map((own) => {
      const records = own.reduce((sum, { located }) => sum + located, 0)
      return { name: nameOf(own), records, squares: own, perSquare: records / own.length }
    })
    .sort((a, b) => b.perSquare - a.perSquare)
}

function nameOf(squares: readonly Square[]): string {
  const span = (one: string, values: number[]) => {
    const [from, to] = [Math.min(...values), Math.max(...values)]
    return from === to ? `${one} ${from}` : `${one}s ${from} to ${to}`
  }
  const columns = span(
    'column',
    squares.map(({ column }) => column),
  )
  return `${columns.charAt(0).toUpperCase()}${columns.slice(1)}, ${span(
    'row',
    squares.map(({ row }) => row),
  )}`
}

/** How many of all the ways to draw the lines make the second hot spot's beat the busiest. */
export function waysToTheSecond(squares: readonly Square[]): { second: number; all: number } {
  const ways = Array.from({ length: (ACROSS.to + 1) * (UP.to + 1) }, (_, at) =>
    beatsOf(squares, { across: at % (ACROSS.to + 1), up: Math.floor(at / (ACROSS.to + 1)) }),
  )
  const [, second] = hotSpots(squares)
  const isSecond = ([busiest]: Beat[]) => busiest?.squares.some((one) => isNear(one, second, 0))
  return { second: ways.filter(isSecond).length, all: ways.length }
}

/** The same located records in beats whose boundaries can be moved. */
export function beatsPanel({ northmere, query }: Situation, tries: readonly unknown[]): Panel {
  const panel = { id: 'beats', heading: '4. Redraw the boundaries' }
  const opening = says(
    'Harrowbank is cut into beats of four columns and five rows, and the busiest beat gets the patrol. Records stay where they are; you may move the lines.',
  )
  const guess = guessIn(tries)
  if (guess === null) return { ...panel, parts: [opening, askGuess(BEAT_GUESS)] }
  const squares = squaresOf(northmere.map)
  const ways = waysToTheSecond(squares)
  const lines = linesIn(query)
  const beats = beatsOf(squares, lines)
  return {
    ...panel,
    parts: [
      opening,
      feedback(
        guess === 'yes' ? 'right' : 'not-right',
        `In ${ways.second} of ${ways.all} ways to draw the lines, the other hot spot comes first`,
        'A line through a hot spot shares it between two beats. Nothing happened on the ground.',
      ),
      {
        as: 'play',
        button: 'Move the lines',
        controls: [
          {
            as: 'number',
            name: 'across',
            value: String(lines.across),
            label: 'Move the lines right by',
            slide: { from: ACROSS.from, to: ACROSS.to },
          },
          {
            as: 'number',
            name: 'up',
            label: 'Move the lines up by',
            value: String(lines.up),
            slide: { from: UP.from, to: UP.to },
          },
        ],
      },
      saysLive(busiestWords(beats, squares)),
      { as: 'figure', charts: [{ id: 'map-beats', figure: beatsFigure(beats) }] },
    ],
  }
}

function busiestWords([busiest]: Beat[], squares: readonly Square[]): string {
  if (busiest === undefined) return ''
  const shares = hotSpots(squares).map((spot) => {
    const inside = busiest.squares.filter((one) => isNear(one, spot)).length
    return `${inside} of the 9 squares around column ${spot.column}, row ${spot.row}`
  })
  return `**Busiest: ${busiest.name.toLowerCase()}**, ${formatNumber(busiest.perSquare, 1)} records a square. It holds ${shares.join(' and ')}.`
}

function beatsFigure(beats: readonly Beat[]): BarFigure {
  return {
    kind: 'bars',
    title: 'Records a square, beat by beat',
    subtitle: 'Harrowbank, records with a location, busiest beat first, made-up figures',
    yLabel: 'Beat',
    xLabel: 'Records a square',
    max: 30,
    bars: beats.map(({ name, records, squares, perSquare }) => ({
      label: name,
      value: perSquare,
      shown: `${formatNumber(perSquare, 1)} (${records} in ${squares.length})`,
    })),
  }
}

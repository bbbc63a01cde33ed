import type { GridFigure } from '../figures.ts'
import { formatCount } from '../statistics/words.ts'
import { readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { around, DEFAULT_SQUARE, isNear, pointsIn, type Square, squaresOf } from './map-squares.ts'
import type { Panel, PanelPart } from './panels.ts'
import { feedback, says, saysLive } from './parts.ts'
import { wholeFrom } from './play.ts'
import { word } from './records.ts'

/** What the dark square might be. */
export const EXPLANATIONS = [
  {
    value: 'target',
    text: 'A place that thieves seek out: cars of visitors to the station',
    reply: 'It is a story, and a likely one only if the records are really there.',
  },
  {
    value: 'default',
    text: 'Where records without a location are put',
    reply: '',
  },
  {
    value: 'mistake',
    text: 'Records entered twice',
    reply: 'Records entered twice would lie where the first one lies, all over the map.',
  },
  {
    value: 'report',
    text: 'Where people go to report a crime',
    reply: 'Then each record would still have a place of its own, where the crime happened.',
  },
] as const

const FIRST = { column: 1, row: 1 }

/** The square that is open, as the address has it. */
export function openedIn(query: Fields): { column: number; row: number } {
  return {
    column: wholeFrom(query.column, { from: 1, to: 12, usual: FIRST.column }),
    row: wholeFrom(query.row, { from: 1, to: 10, usual: FIRST.row }),
  }
}

/** The map as it was published, any square of it opened, and the question what the darkest one is. */
export function openPanel({ northmere, query }: Situation, tries: readonly unknown[]): Panel {
  const squares = squaresOf(northmere.map)
  const place = openedIn(query)
  const square = squares.find((one) => isNear(one, place, 0))
  return {
    id: 'open',
    heading: '1. Open a square',
    parts: [
      says('Open the darkest square, then two or three others, and compare.'),
      {
        as: 'play',
        button: 'Open this square',
        controls: [
          {
            as: 'number',
            name: 'column',
            label: 'Column',
            value: String(place.column),
            slide: { from: 1, to: 12 },
          },
          {
            as: 'number',
            name: 'row',
            label: 'Row',
            value: String(place.row),
            slide: { from: 1, to: 10 },
          },
        ],
      },
      ...(square ? [saysLive(inside(square, squares))] : []),
      { as: 'figure', charts: [{ id: 'map-published', figure: publishedMap(squares) }] },
      rankedSquares(squares),
      ...replies(tries),
      ...(isNamed(tries) ? [] : [askWhat()]),
    ],
  }
}

function inside(square: Square, squares: readonly Square[]): string {
  const { points, onOne } = pointsIn(square)
  const counts = around(squares, square).map(({ count }) => count)
  const range = `${Math.min(...counts)} to ${Math.max(...counts)}`
  return `**Column ${square.column}, row ${square.row}:** ${square.count} records on ${points} ${points === 1 ? 'point' : 'different points'}; **${onOne}** on the fullest point. The squares around it hold ${range}.`
}

function publishedMap(squares: readonly Square[]): GridFigure {
  const all = squares.reduce((sum, { count }) => sum + count, 0)
  return {
    kind: 'grid',
    title: 'Vehicle crime by map square',
    subtitle: `Harrowbank, ${formatCount(all)} records, made-up figures`,
    yLabel: 'Records',
    width: 12,
    height: 10,
    cells: squares.map(({ column, row, count }) => ({ column, row, count })),
  }
}

function rankedSquares(squares: readonly Square[]): PanelPart {
  const busiest = squares.toSorted((a, b) => b.count - a.count).slice(0, 12)
  return {
    as: 'table',
    caption: 'The 12 busiest squares',
    isFolded: true,
    columns: [
      { text: 'Square' },
      { text: 'Records', isNumeric: true },
      { text: 'On the fullest point', isNumeric: true },
      { text: 'Squares around it' },
    ],
    rows: busiest.map((square) => {
      const counts = around(squares, square).map(({ count }) => count)
      return [
        `Column ${square.column}, row ${square.row}`,
        square.count,
        pointsIn(square).onOne,
        `${Math.min(...counts)} to ${Math.max(...counts)}`,
      ]
    }),
  }
}

function askWhat(): PanelPart {
  return {
    as: 'ask',
    id: 'artefact',
    controls: [
      {
        as: 'choice',
        name: 'artefact',
        value: '',
        label: 'What is the darkest square?',
        options: EXPLANATIONS.map(({ value, text }) => ({ value, text })),
      },
    ],
    button: 'Check my explanation',
  }
}

function replies(tries: readonly unknown[]): PanelPart[] {
  const last = word(tries.at(-1), 'artefact')
  const found = EXPLANATIONS.find(({ value }) => value === last)
  if (found === undefined) return []
  const { column, row } = DEFAULT_SQUARE
  if (isNamed(tries))
    return [
      feedback(
        'right',
        'Correct: it is a default location',
        'No street puts most of a square’s records on exactly one point. The system does, when the location is empty.',
      ),
    ]
  return [
    feedback(
      'not-right',
      'The records say something else',
      found.reply,
      `Open column ${column}, row ${row}, and hold its fullest point against that of another busy square.`,
    ),
  ]
}

/** Whether the artefact has been named. */
export function isNamed(tries: readonly unknown[]): boolean {
  return tries.some((body) => word(body, 'artefact') === 'default')
}

/** What the learner says that the darkest square is. */
export function takeArtefact(fields: Fields): Taken {
  const read = readChoice(fields, {
    name: 'artefact',
    offered: EXPLANATIONS.map(({ value }) => value),
    message: 'Select what the darkest square is',
  })
  if ('problem' in read) return { problems: [read.problem] }
  const artefact = read.value
  const outcome = artefact === 'default' ? 'kept' : 'not-yet'
  return { body: { ask: 'artefact', artefact }, outcome }
}

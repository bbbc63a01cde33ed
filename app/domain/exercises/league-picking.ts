import { readAll, readChoice } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import {
  type League,
  type PlacedTeam,
  placeWith,
  rangeInWords,
  rateInWords,
  teamIn,
} from './league-teams.ts'
import type { PanelPart, SelectControl, TablePart } from './panels.ts'
import { says } from './parts.ts'
import { word } from './records.ts'
import type { SoFar } from './so-far.ts'

const PRAISE = ['praise-1', 'praise-2', 'praise-3'] as const
const VISIT = ['visit-1', 'visit-2', 'visit-3'] as const
/** So many rows of each end of the table are shown before the rest is asked for. */
const AN_END = 6

/** The teams a learner picked from the league table. */
export interface Picked {
  praise: string[]
  visit: string[]
}

/** The first pick, which stands; null before it. */
export function pickedIn(league: League, so: SoFar): Picked | null {
  const body = so.at('pick')[0]
  if (body === undefined) return null
  const named = (names: readonly string[]) =>
    names
      .map((name) => word(body, name))
      .filter((team) => league.teams.some(({ name }) => name === team))
  return { praise: named(PRAISE), visit: named(VISIT) }
}

/** The ranked table, as it was circulated: rates and no cases. */
export function pickingParts(league: League, picked: Picked | null): PanelPart[] {
  if (picked) return pickedParts(league, picked)
  return [
    says('This is the table as it was circulated: 40 teams, ranked.'),
    rankedTable('Both ends of the table', [
      ...league.teams.slice(0, AN_END),
      ...league.teams.slice(-AN_END),
    ]),
    { ...rankedTable('All 40 teams', league.teams), isFolded: true },
    {
      as: 'ask',
      id: 'pick',
      button: 'Keep my six teams',
      controls: [
        ...PRAISE.map((name, at) => teamSelect(league, name, `Team ${at + 1} to praise`)),
        ...VISIT.map((name, at) => teamSelect(league, name, `Team ${at + 1} to visit`)),
      ],
    },
  ]
}

function rankedTable(caption: string, teams: readonly PlacedTeam[]): TablePart {
  return {
    as: 'table',
    caption,
    columns: [{ text: 'Place' }, { text: 'Team' }, { text: 'Positive outcomes', isNumeric: true }],
    rows: teams.map(({ place, name, p }) => [place, name, rateInWords(p)]),
  }
}

function teamSelect({ teams }: League, name: string, label: string): SelectControl {
  const options = teams.map((team) => ({
    value: team.name,
    text: `${team.name}, place ${team.place}`,
  }))
  return {
    as: 'select',
    name,
    label,
    value: '',
    options: [{ value: '', text: 'Choose a team' }, ...options],
  }
}

/** The six teams with the two columns that the table left out. */
function pickedParts(league: League, { praise, visit }: Picked): PanelPart[] {
  const rows = (names: string[], what: string) =>
    names.map((name) => {
      const team = teamIn(league, name)
      const oneMore = what === 'Praise' ? -1 : 1
      return [
        `${what} ${name}`,
        rateInWords(team.p),
        team.k,
        team.n,
        movedInWords(team.place, placeWith(league, team, oneMore)),
      ]
    })
  return [
    says(
      'The table left two columns out. Here are your six teams with them, and where **one** positive outcome fewer (praise) or more (visit) would have put each.',
    ),
    {
      as: 'table',
      caption: 'Your six teams',
      columns: [
        { text: 'You would' },
        { text: 'Rate', isNumeric: true },
        { text: 'Positive', isNumeric: true },
        { text: 'Cases', isNumeric: true },
        { text: 'With one outcome fewer or more' },
      ],
      rows: [...rows(praise, 'Praise'), ...rows(visit, 'Visit')],
    },
  ]
}

function movedInWords(from: number, to: number): string {
  return from === to ? `Place ${to} all the same` : `Place ${to} instead of ${from}`
}

/** Reads six teams, all different. */
export function takePick({ teams }: League, fields: Fields): Taken {
  const offered = teams.map(({ name }) => name)
  const reader = (name: string, message: string) => readChoice(fields, { name, offered, message })
  const read = readAll({
    ...Object.fromEntries(
      PRAISE.map((one, at) => [one, reader(one, `Select team ${at + 1} to praise`)]),
    ),
    ...Object.fromEntries(
      VISIT.map((one, at) => [one, reader(one, `Select team ${at + 1} to visit`)]),
    ),
  })
  if ('problems' in read) return read
  const names = Object.values(read.values)
  const twice = Object.entries(read.values).find(([, team], at) => names.indexOf(team) < at)
  if (twice)
    return {
      problems: [{ field: twice[0], message: `Select another team: ${twice[1]} is there already` }],
    }
  return { body: { ask: 'pick', ...read.values }, outcome: 'kept' }
}

const STANDING: Record<PlacedTeam['position'], string> = {
  inside: 'is ordinary for its size',
  'outside-95': 'is just outside that, as about 2 of 40 are by luck alone',
  'outside-998': 'stands out',
}

/** A picked team in a sentence of looking back. */
export function pickedInWords(league: League, names: readonly string[]): string {
  return names
    .map((name) => {
      const team = teamIn(league, name)
      return `${name} (${rateInWords(team.p)} of ${team.n}; luck gives ${rangeInWords(team)}) ${STANDING[team.position]}`
    })
    .join('. ')
}

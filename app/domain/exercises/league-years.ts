import type { TeamRow } from '../northmere/teams.ts'
import { T12 } from '../northmere/truths.ts'
import { dealYear, type League, type PlacedTeam, rateInWords, teamIn } from './league-teams.ts'
import type { LinksPart, PanelPart, TablePart } from './panels.ts'
import { says, saysLive } from './parts.ts'

export const MOST_YEARS = 6
/** Under this many cases one positive outcome moves a rate by more than a point. */
const SMALL = 100

/** More years of the same teams with the same true rates: who is first and who is last in each. */
export function yearsParts(
  rows: readonly TeamRow[],
  league: League,
  seed: string,
  { years, play }: { years: number; play: Readonly<Record<string, string>> },
): PanelPart[] {
  const leagues = [
    league,
    ...Array.from({ length: years }, (_, at) => dealYear(rows, seed, at + 1)),
  ]
  return [
    says(
      'Nothing about the teams changes: each keeps its cases and its true rate. Deal next year’s table and see who is at the ends.',
    ),
    yearLinks(years, play),
    yearsTable(leagues),
    ...(years === 0 ? [] : [saysLive(yearsInWords(leagues))]),
  ]
}

function yearLinks(years: number, play: Readonly<Record<string, string>>): LinksPart {
  const next = {
    text: 'Deal the next year',
    isButton: true,
    to: { ...play, years: String(years + 1) },
  }
  const again = { text: 'Back to this year', to: { ...play, years: '' } }
  return {
    as: 'links',
    links: [...(years < MOST_YEARS ? [next] : []), ...(years > 0 ? [again] : [])],
  }
}

function yearsTable(leagues: readonly League[]): TablePart {
  const ends = (teams: readonly PlacedTeam[]) =>
    teams.map(({ name, n }) => `${name} (${n})`).join(', ')
  return {
    as: 'table',
    caption: 'The ends of the table, with cases in brackets',
    columns: ['Year', 'First three', 'Last three', T12.team].map((text) => ({ text })),
    rows: leagues.map(({ teams, ...rest }, at) => {
      const real = teamIn({ teams, ...rest }, T12.team)
      return [
        at === 0 ? 'This year' : `Year ${at + 1}`,
        ends(teams.slice(0, 3)),
        ends(teams.slice(-3)),
        `Place ${real.place}, ${rateInWords(real.p)}`,
      ]
    }),
  }
}

function yearsInWords(leagues: readonly League[]): string {
  const firsts = leagues.map(({ teams }) => teams[0]?.name)
  const ends = leagues.flatMap(({ teams }) => [...teams.slice(0, 3), ...teams.slice(-3)])
  const small = ends.filter(({ n }) => n < SMALL).length
  const smallTeams = leagues[0]?.teams.filter(({ n }) => n < SMALL).length ?? 0
  const size = leagues[0]?.teams.length ?? 0
  return `${leagues.length} years, ${new Set(firsts).size} different winners. ${small} of the ${ends.length} places at the ends went to teams with under ${SMALL} cases; they are ${smallTeams} of the ${size} teams.`
}

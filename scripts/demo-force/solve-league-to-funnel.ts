import type { Fields } from '#app/domain/exercises/exercise.ts'
import { isMixFound, mixOf } from '#app/domain/exercises/league-mix.ts'
import { sentenceIn } from '#app/domain/exercises/league-sentence.ts'
import { isStandingFound, standingOut } from '#app/domain/exercises/league-standing.ts'
import { leagueOf } from '#app/domain/exercises/league-teams.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { play, type Solver } from './solver.ts'

/** Picks both ends of the table as anybody would, then reads the funnel. Who slips believes the table. */
export const solveLeagueToFunnel: Solver = ({ records, northmere }, { slips }) => {
  const so = soFar(records)
  const league = leagueOf(northmere.teams)
  const mix = mixOf(northmere.outcomesMix)
  const names = league.teams.map(({ name }) => name)
  if (so.at('pick').length === 0) return play({ ask: 'pick', ...picks(names) })
  if (!isStandingFound(league, so)) {
    const stands = slips ? names.slice(-3) : standingOut(league)
    return play({
      ask: 'stands',
      'by-luck': slips ? '0' : '2',
      step: slips ? 'plan' : 'curious',
      ...Object.fromEntries(stands.map((name) => [`stands-${name}`, 'yes'])),
    })
  }
  if (!isMixFound(mix, so)) {
    const swapped = slips ? mix.worse.positive : Math.round(mix.worseOnBetter)
    const fields = { ask: 'one-mix', swapped: String(swapped), higher: slips ? 'worse' : 'better' }
    return { fields, query: { by: 'type' } }
  }
  const sentence =
    'Elmsea does better for every type, and has more of the cases that are hard to solve.'
  if (sentenceIn(so) === '') return play({ ask: 'sentence', sentence })
  const has: Fields = slips ? {} : { 'has-mix': 'yes' }
  return play({ ask: 'checked', sentence, 'has-each': 'yes', ...has })
}

function picks(names: string[]): Fields {
  const [first, last] = [names.slice(0, 3), names.slice(-3)]
  return Object.fromEntries([
    ...first.map((name, at) => [`praise-${at + 1}`, name]),
    ...last.map((name, at) => [`visit-${at + 1}`, name]),
  ])
}

import type { FunnelFigure } from '../figures.ts'
import type { TeamRow } from '../northmere/teams.ts'
import { T12 } from '../northmere/truths.ts'
import { binomial, keyedStream } from '../randomness.ts'
import { OUTER_CONFIDENCE, USUAL_CONFIDENCE } from '../statistics/confidence.ts'
import { type Funnel, type FunnelRow, funnel } from '../statistics/funnel.ts'
import { funnelCurve } from '../statistics/funnel-curve.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatNumber, roundHalfAway } from '../statistics/words.ts'

/** A team in the league table: its place by rate, counted from 1, and what luck allows its size. */
export interface PlacedTeam extends FunnelRow {
  place: number
}

/** The teams, best rate first, each with the limits of its size. */
export interface League {
  pooled: number
  teams: PlacedTeam[]
}

/** Ranks the teams. Throws where they cannot be compared: the table is then broken. */
export function leagueOf(rows: readonly TeamRow[]): League {
  const found = funnelOf(rows)
  const teams = found.rows
    .toSorted((a, b) => b.p - a.p)
    .map((row, at) => ({ ...row, place: at + 1 }))
  return { pooled: found.pooled, teams }
}

function funnelOf(rows: readonly TeamRow[]): Funnel {
  const found = funnel(
    rows.map(({ team, cases, positive }) => ({ name: team, n: cases, k: positive })),
  )
  if (isRefusal(found)) throw new RangeError(found.why)
  return found
}

/** One team by its name. Throws for a name that is not in the league. */
export function teamIn({ teams }: League, name: string): PlacedTeam {
  const team = teams.find((one) => one.name === name)
  if (!team) throw new RangeError(`${name} is not a team`)
  return team
}

/** The place a team would have with so many positive outcomes more or fewer, others as they are. */
export function placeWith({ teams }: League, { name, k, n }: PlacedTeam, by: number): number {
  const moved = (k + by) / n
  return 1 + teams.filter((one) => one.name !== name && one.p > moved + 1e-9).length
}

/** A share as a percentage to one decimal: rates of a league table are compared at that. */
export function rateInWords(share: number): string {
  return `${formatNumber(share * 100, 1)}%`
}

/** "3% to 26%": what luck gives a team of this size 95 times in 100. */
export function rangeInWords({ lower95, upper95 }: FunnelRow): string {
  return `${formatNumber(lower95 * 100)}% to ${formatNumber(upper95 * 100)}%`
}

/** Which limits are drawn. */
export const LIMITS = ['none', '95', '99.8', 'both'] as const
export type Limits = (typeof LIMITS)[number]

export interface FunnelShown {
  across: 'place' | 'cases'
  /** The curves are drawn up to this many cases. */
  upTo: number
  limits: Limits
  named: readonly string[]
}

/** The teams by place or by size, with the limits drawn as far as asked. */
export function leagueFigure(league: League, shown: FunnelShown): FunnelFigure {
  const isBySize = shown.across === 'cases'
  const curves = [
    { name: '95%', confidence: USUAL_CONFIDENCE, isShown: ['95', 'both'].includes(shown.limits) },
    {
      name: '99.8%',
      confidence: OUTER_CONFIDENCE,
      isShown: ['99.8', 'both'].includes(shown.limits),
    },
  ]
  return {
    kind: 'funnel',
    title: isBySize ? 'Positive outcome rate by number of cases' : 'Positive outcome rate by place',
    subtitle: '40 neighbourhood teams, made-up figures',
    xLabel: isBySize ? 'Cases' : 'Place in the table',
    yLabel: 'Positive outcomes',
    unit: '%',
    yMin: 0,
    yMax: 40,
    centre: roundHalfAway(league.pooled * 100, 1),
    points: league.teams.map(({ name, n, p, place }) => ({
      label: name,
      n: isBySize ? n : place,
      rate: roundHalfAway(p * 100, 1),
      ...(shown.named.includes(name) ? { named: true } : {}),
    })),
    limits: curves
      .filter(({ isShown }) => isShown && isBySize)
      .map(({ name, confidence }) => ({
        name,
        curve: funnelCurve(league.pooled, shown.upTo, confidence),
      })),
  }
}

/** Another year of the same 40 teams with the same true rates (T12), dealt by the learner's seed. */
export function dealYear(rows: readonly TeamRow[], seed: string, year: number): League {
  const stream = keyedStream('league-to-funnel', seed, 'year', year)
  return leagueOf(
    rows.map(({ team, cases }) => ({
      team,
      cases,
      positive: binomial(cases, team === T12.team ? T12.chance : T12.usualChance, stream),
    })),
  )
}

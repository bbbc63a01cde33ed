import { OUTER_CONFIDENCE, USUAL_CONFIDENCE } from '../statistics/confidence.ts'
import { funnelLimits } from '../statistics/funnel-limits.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatNumber } from '../statistics/words.ts'
import type { Fields } from './exercise.ts'
import { type League, LIMITS, type Limits, leagueFigure, rateInWords } from './league-teams.ts'
import type { PanelPart, TablePart } from './panels.ts'
import { says, saysLive } from './parts.ts'
import { oneFrom, wholeFrom } from './play.ts'

const CASES = { from: 20, to: 900, usual: 20 }
const ACROSS = ['place', 'cases'] as const

/** Free play of the funnel. */
export interface FunnelPlay {
  across: 'place' | 'cases'
  cases: number
  limits: Limits
}

export const USUAL_FUNNEL: FunnelPlay = { across: 'place', cases: CASES.usual, limits: 'none' }

/** Reads the funnel's play from the address. */
export function readFunnel(query: Fields): FunnelPlay {
  return {
    across: oneFrom(query.across, ACROSS),
    cases: wholeFrom(query.cases, CASES),
    limits: oneFrom(query.limits, LIMITS),
  }
}

/** The same teams by place or by size; the limits grow with the slider. */
export function funnelParts(
  league: League,
  play: FunnelPlay,
  named: readonly string[],
): PanelPart[] {
  const figure = leagueFigure(league, { ...play, upTo: play.cases, named })
  return [
    says(
      'First put the teams in order of **cases** instead of place. Then turn the limits on and raise the number of cases: they are drawn as you go.',
    ),
    {
      as: 'play',
      controls: [
        {
          as: 'choice',
          name: 'across',
          label: 'Put the teams in order of',
          isInline: true,
          value: play.across,
          options: [
            { value: 'place', text: 'Place in the table' },
            { value: 'cases', text: 'Number of cases' },
          ],
        },
        {
          as: 'choice',
          name: 'limits',
          label: 'Limits of luck',
          isInline: true,
          value: play.limits,
          options: [
            { value: 'none', text: 'None' },
            { value: '95', text: '95%' },
            { value: '99.8', text: '99.8%' },
            { value: 'both', text: 'Both' },
          ],
        },
        {
          as: 'number',
          name: 'cases',
          label: 'A team with this many cases',
          value: String(play.cases),
          slide: { from: CASES.from, to: CASES.to, step: 20 },
        },
      ],
      button: 'Show these teams',
    },
    saysLive(sizeInWords(league, play)),
    { as: 'figure', charts: [{ id: 'funnel', figure, findings: false }] },
    rangeTable(league, play),
  ]
}

function sizeInWords({ pooled }: League, { cases, limits }: FunnelPlay): string {
  const size = `Overall, ${rateInWords(pooled)} of cases have a positive outcome.`
  const inner = rangeAt(pooled, cases, USUAL_CONFIDENCE)
  const outer = rangeAt(pooled, cases, OUTER_CONFIDENCE)
  switch (limits) {
    case 'none':
      return `${size} A team of ${cases} cases that is no different will not have exactly that. Turn the limits on to see what luck gives it.`
    case '95':
      return `A team of ${cases} cases that is no different has ${inner} in 95 years of 100.`
    case '99.8':
      return `A team of ${cases} cases that is no different has ${outer} in 998 years of 1,000.`
    case 'both':
      return `A team of ${cases} cases that is no different has ${inner} in 95 years of 100, and ${outer} in 998 of 1,000.`
  }
}

/** The limits in whole per cent: a team of this size does not support more. */
function rangeAt(pooled: number, cases: number, confidence: number): string {
  const limits = funnelLimits(pooled, cases, confidence)
  if (isRefusal(limits)) throw new RangeError(limits.why)
  return `${formatNumber(limits.lower * 100)}% to ${formatNumber(limits.upper * 100)}%`
}

/** The text route: each team beside the range for its size, once the limits are on. */
function rangeTable({ teams }: League, { limits }: FunnelPlay): TablePart {
  const isInner = limits === '95' || limits === 'both'
  const isOuter = limits === '99.8' || limits === 'both'
  const range = (low: number, high: number) =>
    `${formatNumber(low * 100, 1)}% to ${formatNumber(high * 100, 1)}%`
  return {
    as: 'table',
    caption: 'Every team with the range for its size',
    isFolded: true,
    columns: [
      { text: 'Team' },
      { text: 'Cases', isNumeric: true },
      { text: 'Rate', isNumeric: true },
      ...(isInner ? [{ text: '95% range' }] : []),
      ...(isOuter ? [{ text: '99.8% range' }] : []),
    ],
    rows: teams
      .toSorted((a, b) => a.n - b.n)
      .map(({ name, n, p, lower95, upper95, lower998, upper998 }) => [
        name,
        n,
        rateInWords(p),
        ...(isInner ? [range(lower95, upper95)] : []),
        ...(isOuter ? [range(lower998, upper998)] : []),
      ]),
  }
}

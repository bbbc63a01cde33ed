import { type Rule, signalledPoints } from '../statistics/xmr-rules.ts'
import type { FeedbackPart, LinksPart, PanelChart, PanelPart, TablePart } from './panels.ts'
import { feedback, saysLive } from './parts.ts'
import { figureOf, limitsOf, SORT_IN_WORDS, type SorterChart } from './sorter-charts.ts'
import { countRight, type SetSorted, type SortedCharts } from './sorter-state.ts'
import { findingsOf } from './xmr-findings.ts'

/** The four rules in the order in which they light up. */
const RULES: readonly { rule: Rule; says: string }[] = [
  { rule: 'outside', says: 'A point **outside a limit**.' },
  { rule: 'run7', says: '**Seven in a row** on one side of the mean.' },
  { rule: 'trend7', says: '**Six rises, or six falls**, one after another.' },
  { rule: 'two-of-three', says: '**Two of three** in a row close to the same limit.' },
]

/** The most rules that can be lit. */
export const ALL_RULES = RULES.length

/** The reveal, so many rules lit: which charts each marks, and at the end what to do about each. */
export function rulesParts(
  charts: readonly SorterChart[],
  first: SetSorted,
  play: Readonly<Record<string, string>>,
): PanelPart[] {
  const lit = Number(play.lit)
  const now = RULES[lit - 1]
  return [
    saysLive(
      now === undefined
        ? 'Four rules tell a signal from ordinary variation, and any one is enough. Light them one at a time.'
        : `Rule ${lit} of ${ALL_RULES}: ${now.says} ${marksInWords(charts, lit)}`,
    ),
    lightLinks(lit, play),
    ...newlyMarked(charts, lit),
    ...(lit === ALL_RULES ? verdictParts(charts, first.sorted) : []),
  ]
}

function lightLinks(lit: number, play: Readonly<Record<string, string>>): LinksPart {
  const to = { ...play, lit: String(lit + 1) }
  const next = { text: `Light rule ${lit + 1}`, to, isButton: true }
  const again = { text: 'Put the rules out', to: { ...play, lit: '' } }
  return { as: 'links', links: [...(lit < ALL_RULES ? [next] : []), ...(lit > 0 ? [again] : [])] }
}

function marksInWords(charts: readonly SorterChart[], lit: number): string {
  const marked = charts.filter((chart) => firesOn(chart, lit - 1))
  const fresh = charts.filter((chart) => firstRuleOn(chart) === lit - 1)
  const names = `${marked.length === 1 ? '1 chart' : `${marked.length} charts`}`
  if (fresh.length === 0) return `It marks ${names}, all of them marked before.`
  return marked.length === fresh.length
    ? `It marks ${names}, none of them marked before.`
    : `It marks ${names}, ${fresh.length} of them not marked before.`
}

/** The charts that this rule is the first to mark, with the points it marks. */
function newlyMarked(charts: readonly SorterChart[], lit: number): PanelPart[] {
  const rule = RULES[lit - 1]?.rule
  const fresh = charts.filter((chart) => firstRuleOn(chart) === lit - 1)
  if (rule === undefined || fresh.length === 0) return []
  const drawn = fresh.map((chart): PanelChart => {
    const signals = limitsOf(chart).signals.filter((signal) => signal.rule === rule)
    return {
      id: `lit-${chart.id}`,
      figure: { ...figureOf(chart, { signals: true }), signals: signalledPoints(signals) },
      findings: true,
    }
  })
  return pairs(drawn).map((two) => ({ as: 'figure', charts: two }))
}

function pairs<T>(list: readonly T[]): T[][] {
  return list.flatMap((_, at) => (at % 2 === 0 ? [list.slice(at, at + 2)] : []))
}

function firesOn(chart: SorterChart, place: number): boolean {
  return limitsOf(chart).signals.some(({ rule }) => rule === RULES[place]?.rule)
}

function firstRuleOn(chart: SorterChart): number {
  return RULES.findIndex((_, place) => firesOn(chart, place))
}

function verdictParts(charts: readonly SorterChart[], sorted: SortedCharts): PanelPart[] {
  return [
    sortedFeedback(charts, sorted),
    sortedTable(charts, sorted, 'Your twelve charts, by the rules'),
  ]
}

/** What the sorting of twelve came to: actions on luck, changes missed, and confidence. */
export function sortedFeedback(charts: readonly SorterChart[], sorted: SortedCharts): FeedbackPart {
  const right = countRight(charts, sorted)
  const same = charts.filter(({ planted }) => planted.sort !== 'act')
  const changed = charts.filter(({ planted }) => planted.sort === 'act')
  const onLuck = same.filter(({ id }) => sorted.get(id)?.sort === 'act').length
  const missed = changed.filter(({ id }) => sorted.get(id)?.sort !== 'act').length
  const mixed = same.filter(({ id, planted }) => {
    const said = sorted.get(id)?.sort
    return said !== 'act' && said !== planted.sort
  }).length
  return feedback(
    right === charts.length ? 'right' : 'partly',
    `${right} of ${charts.length} as the rules sort them`,
    `Nothing had changed on ${same.length} of them. You would have acted on ${onLuck} of those ${same.length}: ${onLuck === 0 ? 'no action plan for luck' : `${onLuck} action ${onLuck === 1 ? 'plan' : 'plans'} for luck`}.`,
    `${changed.length} had changed. You would have passed over ${missed === 0 ? 'none' : missed} of them.`,
    ...(mixed > 0
      ? [
          `On ${mixed} without a signal you took the level the other way: compare the mean with the target.`,
        ]
      : []),
    ...sureInWords(charts, sorted),
  )
}

function sureInWords(charts: readonly SorterChart[], sorted: SortedCharts): string[] {
  const surest = charts.filter(({ id }) => sorted.get(id)?.sure === 3)
  if (surest.length === 0) return []
  return [
    `Where you were surest (3), ${countRight(surest, sorted)} of ${surest.length} were right.`,
  ]
}

/** Each chart: what was said, what the rules say, and what was planted. */
export function sortedTable(
  charts: readonly SorterChart[],
  sorted: SortedCharts,
  caption: string,
): TablePart {
  return {
    as: 'table',
    caption,
    columns: ['Chart', 'You said', 'By the rules', 'What was behind it'].map((text) => ({ text })),
    rows: charts.map((chart) => {
      const said = sorted.get(chart.id)
      const sure = said && said.sure > 0 ? `, certainty ${said.sure}` : ''
      const isRight = said?.sort === chart.planted.sort
      return [
        chart.name,
        said ? `${SORT_IN_WORDS[said.sort]}${sure}` : '',
        `${isRight ? '' : '**'}${SORT_IN_WORDS[chart.planted.sort]}${isRight ? '' : '**'}`,
        `${rulesInWords(chart, false)} ${chart.planted.says}`,
      ]
    }),
  }
}

/** Which rules mark a chart, and where: the chart as a list, for those who read it so. */
export function rulesInWords(chart: SorterChart, hasMonths = true): string {
  const found = findingsOf(limitsOf(chart).signals, chart)
  if (found.length === 0) return 'No rule marks it.'
  const [first, ...more] = found.map(({ rule, months }) =>
    hasMonths ? `${rule} (${months})` : rule,
  )
  return `${first?.slice(0, 1).toUpperCase()}${[first?.slice(1), ...more].join('; ')}.`
}

import type { LineFigure } from '../figures.ts'
import type { MonthCount } from '../northmere/series.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatCount } from '../statistics/words.ts'
import { type Xmr, xmr } from '../statistics/xmr.ts'
import { readAll, readChoice } from './asked.ts'
import { completeMonths, meanCount, RULE_CHANGES_AT } from './chain-series.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Case, Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel } from './parts.ts'
import { word } from './records.ts'

/*
 * Each side of the break as a series of its own, with limits of its own.
 */

const ASK = 'sides'
const PANEL = { id: 'sides', heading: '3. Compare within each side' } as const
const NAMES = ['before', 'after'] as const
type SideName = (typeof NAMES)[number]

const VERDICTS = { 'no-sign': 'No sign of change', changed: 'A sign of change' } as const
type Verdict = keyof typeof VERDICTS
const OFFERED = ['no-sign', 'changed'] as const

/** The months on each side of the rule change. */
function sidesOf(northmere: Situation['northmere']): Record<SideName, MonthCount[]> {
  const months = completeMonths(northmere)
  return { before: months.slice(0, RULE_CHANGES_AT), after: months.slice(RULE_CHANGES_AT) }
}

/** What the rules of the chart say about one side. */
export function verdictOn(months: readonly MonthCount[]): Verdict {
  return chartOf(months).signals.length > 0 ? 'changed' : 'no-sign'
}

function chartOf(months: readonly MonthCount[]): Xmr {
  const chart = xmr(
    months.map(({ count }) => count),
    { isCount: true },
  )
  if (isRefusal(chart)) throw new RangeError(chart.why)
  return chart
}

/** Whether both sides were read as the rules read them. */
export function areSidesRight({ northmere }: Situation, body: unknown): boolean {
  const sides = sidesOf(northmere)
  return NAMES.every((name) => word(body, name) === verdictOn(sides[name]))
}

/** Both charts to read, and what was said about the last reading. */
export function sidesPanel(
  situation: Situation,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  if (!isOpen)
    return laterPanel(
      PANEL.id,
      PANEL.heading,
      'Opens when the line stands where the figures break.',
    )
  const sides = sidesOf(situation.northmere)
  const last = tries.at(-1)
  const isRight = areSidesRight(situation, last)
  return {
    ...PANEL,
    parts: [
      {
        as: 'ask',
        id: ASK,
        words: [
          'Split at the break, each side has limits of its own. Did anything change inside it?',
        ],
        cases: NAMES.map((name) => caseOf(name, sides[name], word(last, name), isRight)),
        controls: [],
        button: 'Check both sides',
      },
      ...(last === undefined ? [] : [reply(sides, isRight)]),
      ...earlierTries(
        ['Old rule', 'New rule'],
        tries.map((body) => NAMES.map((name) => VERDICTS[word(body, name) as Verdict] ?? '')),
      ),
    ],
  }
}

const RULE = { before: 'Old rule', after: 'New rule' } as const

function caseOf(name: SideName, months: MonthCount[], value: string, isRight: boolean): Case {
  const { mean, lowerProcessLimit, upperProcessLimit } = chartOf(months)
  const figure: LineFigure = {
    kind: 'line',
    title: `${RULE[name]}: recorded stalking and harassment by month`,
    subtitle: `All districts, ${months[0]?.label} to ${months.at(-1)?.label}, limits from all ${months.length} months, Northmere, made-up figures`,
    yLabel: 'Offences',
    yMin: 0,
    yMax: 700,
    x: months.map(({ label }) => label),
    y: months.map(({ count }) => count),
    centre: mean,
    limits: [lowerProcessLimit, upperProcessLimit],
  }
  return {
    id: name,
    heading: RULE[name],
    chart: { id: `side-${name}`, figure, findings: isRight },
    controls: [
      {
        as: 'choice',
        name: `side-${name}`,
        isInline: true,
        value,
        label: `${RULE[name]}: what does the chart show?`,
        options: OFFERED.map((verdict) => ({ value: verdict, text: VERDICTS[verdict] })),
      },
    ],
  }
}

function reply(sides: Record<SideName, MonthCount[]>, isRight: boolean): PanelPart {
  const [before, after] = [meanCount(sides.before), meanCount(sides.after)]
  if (!isRight)
    return feedback(
      'not-right',
      'Highs and lows, and no signal',
      'A sign of change is a month outside the dashed limits, or seven in a row on one side of the mean. Look again.',
    )
  return feedback(
    'right',
    'No sign of change on either side',
    `Within each rule the months only go up and down. All the change is at the break: from ${formatCount(before)} to ${formatCount(after)} a month, ${formatCount((100 * after) / before)} for every 100. That looks like a rule. It could still hide a fall that began in the same month, so ask another source.`,
  )
}

/** Reads what each side shows. */
export function takeSides(situation: Situation, fields: Fields): Taken {
  const asked = (name: SideName) =>
    readChoice(fields, {
      name: `side-${name}`,
      offered: OFFERED,
      message: `Select what the chart of the ${RULE[name].toLowerCase()} shows`,
    })
  const read = readAll({ before: asked('before'), after: asked('after') })
  if ('problems' in read) return read
  const body = { ask: ASK, ...read.values }
  return { body, outcome: areSidesRight(situation, body) ? 'kept' : 'not-yet' }
}

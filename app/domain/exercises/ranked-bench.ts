import type { BarFigure } from '../figures.ts'
import type { RiskToolRow } from '../northmere/risk-tool.ts'
import { formatCount } from '../statistics/words.ts'
import { readChoices } from './asked.ts'
import { toolFor } from './counted-tree.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Control, Option, Panel, PanelPart, TablePart } from './panels.ts'
import { feedback, laterPanel, says, saysLive } from './parts.ts'
import { playOf, wholeFrom } from './play.ts'
import { type Flags, flagsAt, isSame, USUAL_BAR } from './ranked-scores.ts'
import { number, word } from './records.ts'

/*
 * Two groups, one tool, and a bar for each: making one error equal makes another unequal.
 */

const ASK = 'bench'
const PANEL = { id: 'bench', heading: '3. The fairness bench' } as const
const SLIDE = { from: 30, to: 80 }

const OPTIONS: Option[] = [
  { value: 'right', text: 'Of every 100 who are flagged, how many are rightly flagged' },
  { value: 'wrong', text: 'Of every 100 who are not serious, how many are wrongly flagged' },
  { value: 'missed', text: 'Of every 100 who are serious, how many are missed' },
]
const OFFERED = ['right', 'wrong', 'missed'] as const

/** The free play of this panel, as its address has it. */
export function benchPlay(query: Fields): Record<string, string> {
  const { x, y } = barsIn(query)
  return playOf({ 'bar-x': x, 'bar-y': y }, { 'bar-x': USUAL_BAR, 'bar-y': USUAL_BAR })
}

function barsIn(query: Fields) {
  return {
    x: wholeFrom(query['bar-x'], { ...SLIDE, usual: USUAL_BAR }),
    y: wholeFrom(query['bar-y'], { ...SLIDE, usual: USUAL_BAR }),
  }
}

/** The flags of both groups at their bars. */
export function flagsOfBoth(
  northmere: Situation['northmere'],
  { x, y }: { x: number; y: number },
): [Flags, Flags] {
  return [
    flagsAt(toolFor(northmere.riskTool, 'X'), x),
    flagsAt(toolFor(northmere.riskTool, 'Y'), y),
  ]
}

/** What was ticked as no longer equal, in words. */
export function unequalInWords(body: unknown): string {
  const ticked = OPTIONS.filter(({ value }) => word(body, 'unequal').split(' ').includes(value))
  return ticked.map(({ text }) => text).join('; ')
}

/** Whether flags are equally often right at these bars, and all that is then unequal was ticked. */
export function isBenchRight({ northmere }: Situation, body: unknown): boolean {
  const [one, other] = flagsOfBoth(northmere, barsOf(body))
  const unequal = OFFERED.filter((share) => !isSame(share, one, other))
  return isSame('right', one, other) && word(body, 'unequal') === unequal.join(' ')
}

function barsOf(body: unknown) {
  return { x: number(body, 'x') ?? USUAL_BAR, y: number(body, 'y') ?? USUAL_BAR }
}

/** Both bars, what they do in each group, and what was said about the last setting. */
export function benchPanel(
  situation: Situation,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  if (!isOpen)
    return laterPanel(PANEL.id, PANEL.heading, 'Opens when you have answered for twenty.')
  const { northmere, query } = situation
  const bars = barsIn(query)
  const flags = flagsOfBoth(northmere, bars)
  const groups = (['X', 'Y'] as const).map((name) => toolFor(northmere.riskTool, name))
  return {
    ...PANEL,
    parts: [
      says(
        `The page gives each person a score and flags those at or above a bar of ${USUAL_BAR}. Take ${formatCount(groups[0]?.cases ?? 0)} people in each of two groups. ${groups.map(baseInWords).join(' ')}`,
      ),
      { as: 'play', button: 'Set the bars', controls: [slider('x', bars.x), slider('y', bars.y)] },
      { as: 'figure', charts: [{ id: 'shares', figure: chartOf(flags) }] },
      countsOf(flags),
      saysLive(
        `Of every 100 flagged, right: **${formatCount(flags[0].right)}** in group X, **${formatCount(flags[1].right)}** in group Y.`,
      ),
      {
        as: 'ask',
        id: ASK,
        words: [
          'Somebody says that a flag should mean the same for everybody. Set the bars so that flags are equally often right in both groups. Then answer.',
        ],
        controls: [
          {
            as: 'choices',
            name: 'unequal',
            label: 'At those bars, what is not equal?',
            hint: 'Select all that are not equal',
            options: OPTIONS,
            values: word(tries.at(-1), 'unequal').split(' '),
          },
        ],
        button: 'Check these bars',
      },
      ...answered(situation, tries),
    ],
  }
}

function baseInWords({ group, cases, hits, misses }: RiskToolRow): string {
  return `In group ${group}, ${(100 * (hits + misses)) / cases} in 100 are serious.`
}

function slider(group: 'x' | 'y', value: number): Control {
  return {
    as: 'number',
    name: `bar-${group}`,
    value: String(value),
    slide: SLIDE,
    label: `Bar for group ${group.toUpperCase()}`,
  }
}

function chartOf(flags: [Flags, Flags]): BarFigure {
  const bars = (share: 'right' | 'wrong' | 'missed', label: string) =>
    flags.map((one) => ({
      label: `${label}, group ${one.group}`,
      value: one[share],
      shown: formatCount(one[share]),
    }))
  return {
    kind: 'bars',
    title: 'Three shares in two groups',
    subtitle: 'A tool that scores people, Northmere, made-up figures',
    max: 100,
    isRanked: false,
    bars: [
      ...bars('right', 'Right, of 100 flagged'),
      ...bars('wrong', 'Wrongly flagged, of 100 not serious'),
      ...bars('missed', 'Missed, of 100 serious'),
    ],
  }
}

function countsOf(flags: [Flags, Flags]): TablePart {
  const columns = ['Right flags', 'False alarms', 'Missed']
  return {
    as: 'table',
    caption: 'The same in people, made-up figures',
    columns: [{ text: 'Group' }, ...columns.map((text) => ({ text, isNumeric: true }))],
    rows: flags.map(({ group, hits, falseAlarms, misses }) => [
      `Group ${group}`,
      hits,
      falseAlarms,
      misses,
    ]),
  }
}

function answered(situation: Situation, tries: readonly unknown[]): PanelPart[] {
  const last = tries.at(-1)
  if (last === undefined) return []
  return [
    reply(situation, last),
    ...earlierTries(
      ['Bars', 'Not equal, you said'],
      tries.map((body) => {
        const { x, y } = barsOf(body)
        return [`X ${x}, Y ${y}`, unequalInWords(body)]
      }),
    ),
  ]
}

function reply(situation: Situation, body: unknown) {
  const bars = barsOf(body)
  const [x, y] = flagsOfBoth(situation.northmere, bars)
  const at = `At ${bars.x} for X and ${bars.y} for Y`
  if (!isSame('right', x, y))
    return feedback(
      'not-right',
      'Flags are not equally often right yet',
      `${at}, ${formatCount(x.right)} of 100 flags are right in X and ${formatCount(y.right)} in Y. A higher bar makes a flag more often right.`,
    )
  const rest = `${formatCount(x.wrong)} and ${formatCount(y.wrong)} of every 100 who are not serious are wrongly flagged, and ${formatCount(x.missed)} and ${formatCount(y.missed)} of every 100 serious are missed`
  if (!isBenchRight(situation, body))
    return feedback('partly', 'The bars are right; look at all three shares', `${at}, ${rest}.`)
  return feedback(
    'right',
    'One made equal, two made unequal',
    `${at}, ${rest} (X and Y). At one bar for both it was the other way round. Where base rates differ no pair of bars makes all three equal: that is arithmetic, and choosing is for people.`,
  )
}

/** Reads the bars, which stand in the address, and what is not equal at them. */
export function takeBench(situation: Situation, fields: Fields): Taken {
  const read = readChoices(fields, {
    name: 'unequal',
    offered: OFFERED,
    message: 'Select what is not equal at those bars',
  })
  if ('problem' in read) return { problems: [read.problem] }
  const body = { ask: ASK, ...barsIn(situation.query), unequal: read.value.join(' ') }
  return { body, outcome: isBenchRight(situation, body) ? 'kept' : 'not-yet' }
}

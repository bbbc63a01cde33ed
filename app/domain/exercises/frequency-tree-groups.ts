import type { RiskToolRow } from '../northmere/risk-tool.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { readChoice } from './asked.ts'
import { countedTree, toolFor } from './counted-tree.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { Option, Panel, PanelPart } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { word } from './records.ts'

/*
 * One tool with the same errors in two groups that differ only in how common serious harm is.
 */

const ASK = 'groups'
const PANEL = { id: 'groups', heading: '4. One tool, two groups' } as const
const NAMES = ['X', 'Y'] as const
const OFFERED = ['X', 'Y', 'same'] as const

const OPTIONS: Option[] = [
  { value: 'X', text: 'In group X' },
  { value: 'Y', text: 'In group Y' },
  { value: 'same', text: 'Equally often in both: the tool’s errors are the same' },
]

/** What was answered, in the words it was offered in. */
export function groupInWords(given: string): string {
  return OPTIONS.find(({ value }) => value === given)?.text ?? ''
}

/** The two groups, the guess, and after it the counts of each. */
export function groupsPanel(
  { northmere }: Situation,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  if (!isOpen) return laterPanel(PANEL.id, PANEL.heading, 'Opens when the tree is counted.')
  const [x, y] = NAMES.map((name) => toolFor(northmere.riskTool, name)) as [
    RiskToolRow,
    RiskToolRow,
  ]
  const [first] = tries
  return {
    ...PANEL,
    parts: [
      says(
        `Two units use the supplier’s tool on ${formatCount(x.cases)} cases each. Its errors are the same in both. In group X serious harm follows in ${baseOf(x)} of every 100 cases, in group Y in ${baseOf(y)}.`,
      ),
      ...(first === undefined ? asking() : answered(word(first, 'group'), x, y)),
    ],
  }
}

function baseOf({ cases, hits, misses }: RiskToolRow): number {
  return (100 * (hits + misses)) / cases
}

function asking(): PanelPart[] {
  return [
    {
      as: 'ask',
      id: ASK,
      controls: [
        {
          as: 'choice',
          name: ASK,
          label: 'Where is a flag more often right?',
          options: OPTIONS,
          value: '',
        },
      ],
      button: 'Keep my guess',
    },
  ]
}

function answered(given: string, x: RiskToolRow, y: RiskToolRow): PanelPart[] {
  const [inX, inY] = [x, y].map((row) => row.falseAlarms / row.hits) as [number, number]
  const isRight = given === moreOftenRight([x, y])
  return [
    feedback(
      isRight ? 'right' : 'not-right',
      'A flag is more often right in group X',
      `You said: ${groupInWords(given)}. For each right flag there are ${formatNumber(inX)} false alarms in X and about ${formatNumber(inY)} in Y. “A flag” does not mean the same in both units.`,
    ),
    {
      as: 'table',
      caption: `The same tool in two groups of ${formatCount(x.cases)} cases, made-up figures`,
      columns: [
        { text: 'Group' },
        ...['Right flags', 'False alarms', 'Right, of every 100 flags', 'Missed'].map((text) => ({
          text,
          isNumeric: true,
        })),
      ],
      rows: [x, y].map((row) => [
        `Group ${row.group}`,
        row.hits,
        row.falseAlarms,
        formatNumber(
          countedTree(row).rightIn100,
          Number.isInteger(countedTree(row).rightIn100) ? 0 : 1,
        ),
        row.misses,
      ]),
    },
  ]
}

/** The group whose flags are more often right. */
export function moreOftenRight(rows: readonly RiskToolRow[]): string {
  const [best] = [...rows].sort((a, b) => countedTree(b).rightIn100 - countedTree(a).rightIn100)
  return best?.group ?? ''
}

/** Reads the guess about the groups; the first stands. */
export function takeGroups(fields: Fields): Taken {
  const message = 'Select where a flag is more often right'
  const read = readChoice(fields, { name: ASK, offered: OFFERED, message })
  return 'problem' in read
    ? { problems: [read.problem] }
    : { body: { ask: ASK, group: read.value }, outcome: 'kept' }
}

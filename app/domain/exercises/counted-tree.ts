import type { RiskToolRow } from '../northmere/risk-tool.ts'
import { formatCount } from '../statistics/words.ts'
import { readWrittenNumber } from '../written-number.ts'

/** A tool's cases counted branch by branch: first by what follows, then by what the tool says. */
export interface CountedTree {
  cases: number
  serious: number
  rest: number
  hits: number
  misses: number
  falseAlarms: number
  clear: number
  flagged: number
  /** Of every 100 flagged, how many are serious: not rounded. */
  rightIn100: number
  /** Of every 100 serious cases, how many are not flagged: not rounded. */
  missedIn100: number
}

/** The branches of one row of the tool's table. */
export function countedTree(row: RiskToolRow): CountedTree {
  const { cases, hits, falseAlarms, misses, clear } = row
  const [serious, flagged] = [hits + misses, hits + falseAlarms]
  return {
    cases,
    hits,
    falseAlarms,
    misses,
    clear,
    serious,
    flagged,
    rest: falseAlarms + clear,
    rightIn100: (100 * hits) / flagged,
    missedIn100: (100 * misses) / serious,
  }
}

/** The row of one group of the tool's table. Throws where the table has none. */
export function toolFor(rows: readonly RiskToolRow[], group: string): RiskToolRow {
  const row = rows.find((one) => one.group === group)
  if (row === undefined) throw new Error(`risk-tool.csv has no group "${group}"`)
  return row
}

/** The branches that are filled in, each under the name of its field. */
export const BRANCHES = ['serious', 'rest', 'hits', 'misses', 'falseAlarms', 'clear'] as const

export type BranchName = (typeof BRANCHES)[number]

/** What one branch, as it was filled in, comes to. */
export interface BranchVerdict {
  isRight: boolean
  hint?: string
}

/** The mistakes that people make in each branch, by the count they lead to, and what each one is. */
function slipsIn(tree: CountedTree): Record<BranchName, [count: number, says: string][]> {
  const { cases, serious, rest, hits, misses, falseAlarms, clear } = tree
  const hitRate = hits / serious
  const alarmRate = falseAlarms / rest
  return {
    serious: [
      [
        (100 * serious) / cases,
        'That is the number in every 100, and this branch starts from more.',
      ],
      [rest, 'That is the number of the others.'],
    ],
    rest: [
      [cases, 'That is everybody. Take the serious cases away.'],
      [serious, 'That is the number of serious cases.'],
    ],
    hits: [
      [cases * hitRate, 'That takes the share of everybody. It is about the serious cases only.'],
      [misses, 'Those are the serious cases that the tool does not flag.'],
      [serious * (1 - alarmRate), 'That takes the share that belongs to the other branch.'],
    ],
    misses: [
      [hits, 'Those are the serious cases that the tool does flag.'],
      [cases * (1 - hitRate), 'That takes the share of everybody, not of the serious cases.'],
    ],
    falseAlarms: [
      [
        cases * alarmRate,
        'That takes the share of everybody. Only a case that is not serious can be flagged wrongly.',
      ],
      [clear, 'Those are the cases that the tool rightly leaves alone.'],
      [
        serious * alarmRate,
        'That takes the share of the serious cases. It belongs to all the others.',
      ],
    ],
    clear: [
      [falseAlarms, 'Those are the cases that the tool flags wrongly.'],
      [cases * (1 - alarmRate), 'That starts from everybody. Start from the cases on this branch.'],
      [cases - hits - falseAlarms, 'That has the missed serious cases in it.'],
    ],
  }
}

const HINTS: Record<BranchName, (tree: CountedTree) => string> = {
  serious: ({ cases, serious }) =>
    `${formatCount((100 * serious) / cases)} in every 100, counted in ${formatCount(cases)}.`,
  rest: () => 'This branch and the serious one add up to all the cases.',
  hits: ({ hits, serious }) => `Take ${formatCount((100 * hits) / serious)}% of the serious cases.`,
  misses: () => 'Flagged and not flagged add up to the serious cases.',
  falseAlarms: ({ falseAlarms, rest }) =>
    `Take ${formatCount((100 * falseAlarms) / rest)}% of the cases that are not serious.`,
  clear: () => 'Flagged and not flagged add up to the cases that are not serious.',
}

/** What each branch that was filled in comes to; a branch left empty is not in it. */
export function branchVerdicts(
  given: Readonly<Partial<Record<BranchName, string>>>,
  tree: CountedTree,
): Partial<Record<BranchName, BranchVerdict>> {
  const slips = slipsIn(tree)
  return Object.fromEntries(
    BRANCHES.flatMap((name): [BranchName, BranchVerdict][] => {
      const read = readWrittenNumber(given[name] ?? '')
      if (!('value' in read)) return []
      if (isNear(read.value, tree[name])) return [[name, { isRight: true }]]
      const slip = slips[name].find(([count]) => isNear(read.value, count))
      return [[name, { isRight: false, hint: slip?.[1] ?? HINTS[name](tree) }]]
    }),
  )
}

/** Whether every branch is filled in and right. */
export function isTreeRight(
  given: Readonly<Partial<Record<BranchName, string>>>,
  tree: CountedTree,
): boolean {
  const verdicts = branchVerdicts(given, tree)
  return BRANCHES.every((name) => verdicts[name]?.isRight)
}

/** Counts of people are whole. */
function isNear(given: number, count: number): boolean {
  return Math.abs(given - count) < 0.5
}

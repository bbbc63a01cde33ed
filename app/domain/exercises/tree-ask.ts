import { formatCount } from '../statistics/words.ts'
import { readWrittenNumber } from '../written-number.ts'
import {
  BRANCHES,
  type BranchName,
  branchVerdicts,
  type CountedTree,
  isTreeRight,
} from './counted-tree.ts'
import type { FieldProblem, Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Branch, PanelPart, TreePart } from './panels.ts'
import { feedback, NOT_OPEN } from './parts.ts'
import { word } from './records.ts'

/*
 * A tree to count branch by branch. Branches may be checked a few at a time; after two tries the
 * counts may be asked for.
 */

const ASK = 'tree'
const SHOW = 'show'
const TRIES_BEFORE_SHOWING = 2

const LABELS: Record<BranchName, string> = {
  serious: 'Serious',
  rest: 'Not serious',
  hits: 'Serious, and flagged',
  misses: 'Serious, and not flagged',
  falseAlarms: 'Not serious, and flagged',
  clear: 'Not serious, and not flagged',
}

/** Whether the tree is counted: by the learner, or shown at their request. */
export function isTreeDone(tries: readonly unknown[], tree: CountedTree): boolean {
  return wasShown(tries) || tries.some((body) => isTreeRight(givenIn(body), tree))
}

/** Whether the learner asked for the counts. */
export function wasShown(tries: readonly unknown[]): boolean {
  return tries.some((body) => word(body, 'do') === SHOW)
}

/** The tree to fill in with what was said about the last try, or the whole tree once it is counted. */
export function treeParts(
  tries: readonly unknown[],
  tree: CountedTree,
  words: string[],
): PanelPart[] {
  const earlier = earlierTries(
    ['Right', 'Not right'],
    tries.map((body) => tryInWords(givenIn(body), tree)),
  )
  if (isTreeDone(tries, tree))
    return [{ as: 'tree', root: rootOf(tree, countOf(tree)) }, ...earlier]
  const given = tries.length > 0 ? givenIn(tries.at(-1)) : {}
  const ask: TreePart['ask'] = {
    id: ASK,
    words,
    button: 'Check these counts',
    verdicts: branchVerdicts(given, tree),
    ...(tries.length >= TRIES_BEFORE_SHOWING
      ? { other: { text: 'Show me the counts', does: SHOW } }
      : {}),
  }
  const blank = (name: BranchName) => ({ name, value: given[name] ?? '' })
  return [
    { as: 'tree', ask, root: rootOf(tree, blank) },
    ...(tries.length > 0 ? [reply(given, tree)] : []),
    ...earlier,
  ]
}

type Given = Partial<Record<BranchName, string>>

function reply(given: Given, tree: CountedTree): PanelPart {
  const verdicts = branchVerdicts(given, tree)
  const right = BRANCHES.filter((name) => verdicts[name]?.isRight).length
  const isAllRight = right === Object.keys(verdicts).length
  return feedback(
    isAllRight ? 'partly' : 'not-right',
    `${right} of ${BRANCHES.length} branches are right`,
    isAllRight
      ? 'Nothing is wrong so far. Fill in the rest.'
      : 'What to look at again is said beside each branch.',
  )
}

function tryInWords(given: Given, tree: CountedTree): string[] {
  const verdicts = branchVerdicts(given, tree)
  const right = BRANCHES.filter((name) => verdicts[name]?.isRight)
  const wrong = BRANCHES.filter((name) => verdicts[name]?.isRight === false)
  return [
    `${right.length} of ${BRANCHES.length}`,
    wrong.map((name) => `${LABELS[name]}: ${given[name]}`).join('; '),
  ]
}

function countOf(tree: CountedTree) {
  return (name: BranchName) => ({ count: tree[name] })
}

type Filled = Pick<Branch, 'name' | 'value' | 'count'>

function rootOf({ cases }: CountedTree, filled: (name: BranchName) => Filled): Branch {
  const limb = (name: BranchName, branches?: Branch[]): Branch => ({
    label: LABELS[name],
    ...filled(name),
    ...(branches ? { branches } : {}),
  })
  return {
    label: 'All cases',
    count: cases,
    branches: [
      limb('serious', [limb('hits'), limb('misses')]),
      limb('rest', [limb('falseAlarms'), limb('clear')]),
    ],
  }
}

function givenIn(body: unknown): Given {
  return Object.fromEntries(BRANCHES.map((name) => [name, word(body, name)]))
}

/** Reads the branches filled in, or the wish to be shown them. */
export function takeTree(tries: readonly unknown[], tree: CountedTree, fields: Fields): Taken {
  if (fields.do === SHOW)
    return tries.length >= TRIES_BEFORE_SHOWING
      ? { body: { ask: ASK, do: SHOW }, outcome: 'kept' }
      : NOT_OPEN
  const given = Object.fromEntries(BRANCHES.map((name) => [name, (fields[name] ?? '').trim()]))
  const problems = problemsIn(given)
  if (problems.length > 0) return { problems }
  const outcome = isTreeRight(given, tree) ? 'kept' : 'not-yet'
  return { body: { ask: ASK, ...given }, outcome }
}

function problemsIn(given: Readonly<Record<string, string>>): FieldProblem[] {
  if (BRANCHES.every((name) => given[name] === ''))
    return [{ field: BRANCHES[0], message: 'Enter the count of at least one branch' }]
  return BRANCHES.flatMap((name) => {
    const read = readWrittenNumber(given[name] ?? '')
    if ('value' in read || read.unreadable === 'empty') return []
    return [{ field: name, message: `${LABELS[name]} must be one number, like 1,250` }]
  })
}

/** What a tool's flags come to in a sentence of counts. */
export function flagsInWords({ hits, falseAlarms, flagged, misses }: CountedTree): string {
  return `The tool flags ${formatCount(flagged)} cases: ${formatCount(hits)} that are serious and ${formatCount(falseAlarms)} that are not. It misses ${formatCount(misses)}.`
}

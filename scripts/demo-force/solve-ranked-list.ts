import { BRANCHES, countedTree, toolFor } from '#app/domain/exercises/counted-tree.ts'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import { flagsOfBoth } from '#app/domain/exercises/ranked-bench.ts'
import { rankedList } from '#app/domain/exercises/ranked-list.ts'
import { isSame, USUAL_BAR } from '#app/domain/exercises/ranked-scores.ts'
import { rightOfTwenty } from '#app/domain/exercises/ranked-twenty.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { play, type Solver } from './solver.ts'

const RECORD = {
  'record-purpose': 'Joint work in two streets; I asked which decision it is for.',
  'record-necessity': 'The work can be planned without names.',
  'record-alternative': 'Counts by street with small numbers joined, and a meeting.',
  'record-consulted': 'Data protection officer and the neighbourhood Inspector.',
}
const ALL_NAMED = Object.fromEntries(
  ['purpose', 'necessity', 'alternative', 'consulted', 'basis'].map((tick) => [
    `names-${tick}`,
    'yes',
  ]),
)

/** Counts, sets the bars, guesses and writes the record; who slips sends the names. */
export const solveRankedList: Solver = (situation, { slips }) => {
  const view = rankedList.view({ ...situation, query: {} })
  const isOpen = (id: string) => view.panels.some((one) => one.id === id && one.parts.length > 0)
  const so = soFar(situation.records)
  const isAsked = (ask: string) =>
    view.panels.some(({ parts }) => parts.some((part) => part.as === 'ask' && part.id === ask))
  if (!isOpen('twenty')) return play(treeFields(situation, slips))
  if (so.at('twenty').length === 0) {
    const tree = countedTree(toolFor(situation.northmere.riskTool, 'all'))
    return play({ ask: 'twenty', twenty: slips ? '16' : String(Math.round(rightOfTwenty(tree))) })
  }
  if (isAsked('fair'))
    return play({ ask: 'fair', fair: 'one-bar', 'fair-why': 'Everybody is judged alike.' })
  if (!isOpen('loop'))
    return play(
      { ask: 'bench', 'unequal-wrong': 'yes', 'unequal-missed': 'yes' },
      slips ? {} : { 'bar-y': String(equalBar(situation.northmere)) },
    )
  if (isAsked('loop-guess')) return play({ ask: 'loop-guess', 'loop-guess': 'half' })
  if (!isOpen('export')) return play({ ask: 'loop-break', 'loop-break': slips ? 'wait' : 'other' })
  if (isAsked('review'))
    return play({ ask: 'review', ...(slips ? { 'names-purpose': 'yes' } : ALL_NAMED) })
  const send = slips ? 'all' : 'counts'
  return play({ ask: 'record', ...RECORD, send, basis: 'check' })
}

function treeFields({ northmere }: Parameters<Solver>[0], slips: boolean): Fields {
  const tree = countedTree(toolFor(northmere.riskTool, 'all'))
  const counts = Object.fromEntries(BRANCHES.map((name) => [name, String(tree[name])]))
  return { ask: 'tree', ...counts, ...(slips ? { falseAlarms: String(tree.cases / 10) } : {}) }
}

/** The first bar for group Y at which a flag is right as often as in group X. */
function equalBar(northmere: Parameters<Solver>[0]['northmere']): number {
  for (let y = USUAL_BAR; y <= 80; y++) {
    const [one, other] = flagsOfBoth(northmere, { x: USUAL_BAR, y })
    if (isSame('right', one, other)) return y
  }
  throw new Error('No bar for group Y makes flags equally often right')
}

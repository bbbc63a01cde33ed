import { BRANCHES, countedTree, toolFor } from '#app/domain/exercises/counted-tree.ts'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import { frequencyTree } from '#app/domain/exercises/frequency-tree.ts'
import { TURNING_POINT } from '#app/domain/exercises/frequency-tree-flags.ts'
import { moreOftenRight } from '#app/domain/exercises/frequency-tree-groups.ts'
import { soFar } from '#app/domain/exercises/so-far.ts'
import { play, type Solver } from './solver.ts'

/** Counts the tree, guesses, then finishes the sentence; who slips takes a share of everybody. */
export const solveFrequencyTree: Solver = (situation, { slips }) => {
  const view = frequencyTree.view({ ...situation, query: {} })
  const isOpen = (id: string) => view.panels.some((one) => one.id === id && one.parts.length > 0)
  const so = soFar(situation.records)
  const tree = countedTree(toolFor(situation.northmere.riskTool, 'all'))
  const fields = (): Fields => {
    if (!isOpen('camera')) {
      const counts = Object.fromEntries(BRANCHES.map((name) => [name, String(tree[name])]))
      return { ask: 'tree', ...counts, ...(slips ? { falseAlarms: String(tree.cases / 10) } : {}) }
    }
    if (so.at('turning-point').length === 0)
      return {
        ask: 'turning-point',
        'turning-point': slips ? '50' : String(Math.ceil(TURNING_POINT)),
      }
    if (so.at('camera').length === 0)
      return { ask: 'camera', camera: slips ? '99' : '50', 'camera-sure': slips ? '3' : '1' }
    if (so.at('groups').length === 0)
      return {
        ask: 'groups',
        groups: slips
          ? 'same'
          : moreOftenRight(situation.northmere.riskTool.filter(({ group }) => group !== 'all')),
      }
    return {
      ask: 'sentence',
      'flagged-right': String(
        Math.round(slips ? (100 * tree.hits) / tree.serious : tree.rightIn100),
      ),
      'serious-missed': String(Math.round(slips ? tree.misses : tree.missedIn100)),
    }
  }
  return play(fields())
}

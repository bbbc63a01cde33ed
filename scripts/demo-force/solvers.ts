import { solveFrequencyTree } from './solve-frequency-tree.ts'
import { solveHotSpotLab } from './solve-hot-spot-lab.ts'
import { solveLuckMachine } from './solve-luck-machine.ts'
import { solveRecordingChain } from './solve-recording-chain.ts'
import { solveSampleSize } from './solve-sample-size.ts'
import { solveSignalSorter } from './solve-signal-sorter.ts'
import { solveSpotAndMend } from './solve-spot-and-mend.ts'
import { solveXmrBuilder } from './solve-xmr-builder.ts'
import type { Solver } from './solver.ts'

const SOLVERS: Readonly<Record<string, Solver>> = {
  'recording-chain': solveRecordingChain,
  'frequency-tree': solveFrequencyTree,
  'hot-spot-lab': solveHotSpotLab,
  'luck-machine': solveLuckMachine,
  'sample-size': solveSampleSize,
  'spot-and-mend': solveSpotAndMend,
  'signal-sorter': solveSignalSorter,
  'xmr-builder': solveXmrBuilder,
}

/** How the people of the demo force play an exercise. Throws for one that nobody has shown them. */
export function solverFor(exercise: string): Solver {
  const solver = SOLVERS[exercise]
  if (solver) return solver
  throw new Error(
    `The demo force cannot play the exercise "${exercise}": write scripts/demo-force/solve-${exercise}.ts`,
  )
}

import { solveFrequencyTree } from './solve-frequency-tree.ts'
import { solveLuckMachine } from './solve-luck-machine.ts'
import { solveSampleSize } from './solve-sample-size.ts'
import { solveSpotAndMend } from './solve-spot-and-mend.ts'
import { solveXmrBuilder } from './solve-xmr-builder.ts'
import type { Solver } from './solver.ts'

const SOLVERS: Readonly<Record<string, Solver>> = {
  'frequency-tree': solveFrequencyTree,
  'luck-machine': solveLuckMachine,
  'sample-size': solveSampleSize,
  'spot-and-mend': solveSpotAndMend,
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

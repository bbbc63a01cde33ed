import { solveLuckMachine } from './solve-luck-machine.ts'
import { solveXmrBuilder } from './solve-xmr-builder.ts'
import type { Solver } from './solver.ts'

const SOLVERS: Readonly<Record<string, Solver>> = {
  'luck-machine': solveLuckMachine,
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

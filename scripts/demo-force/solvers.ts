import { solveChairTheMeeting } from './solve-chair-the-meeting.ts'
import { solveConfidenceWarmUp } from './solve-confidence-warm-up.ts'
import { solveDenominatorSwitcher } from './solve-denominator-switcher.ts'
import { solveFilterTrail } from './solve-filter-trail.ts'
import { solveFiveChecks } from './solve-five-checks.ts'
import { solveFrequencyTree } from './solve-frequency-tree.ts'
import { solveHotSpotLab } from './solve-hot-spot-lab.ts'
import { solveLeagueToFunnel } from './solve-league-to-funnel.ts'
import { solveLuckMachine } from './solve-luck-machine.ts'
import { solveMapDetective } from './solve-map-detective.ts'
import { solveRankedList } from './solve-ranked-list.ts'
import { solveRecordingChain } from './solve-recording-chain.ts'
import { solveSampleSize } from './solve-sample-size.ts'
import { solveSignalSorter } from './solve-signal-sorter.ts'
import { solveSpotAndMend } from './solve-spot-and-mend.ts'
import { solveTargetRoom } from './solve-target-room.ts'
import { solveTimeMachine } from './solve-time-machine.ts'
import { solveUnstackTheAverage } from './solve-unstack-the-average.ts'
import { solveXmrBuilder } from './solve-xmr-builder.ts'
import type { Solver } from './solver.ts'

const SOLVERS: Readonly<Record<string, Solver>> = {
  'chair-the-meeting': solveChairTheMeeting,
  'confidence-warm-up': solveConfidenceWarmUp,
  'ranked-list': solveRankedList,
  'denominator-switcher': solveDenominatorSwitcher,
  'recording-chain': solveRecordingChain,
  'filter-trail': solveFilterTrail,
  'frequency-tree': solveFrequencyTree,
  'hot-spot-lab': solveHotSpotLab,
  'league-to-funnel': solveLeagueToFunnel,
  'luck-machine': solveLuckMachine,
  'map-detective': solveMapDetective,
  'sample-size': solveSampleSize,
  'five-checks': solveFiveChecks,
  'spot-and-mend': solveSpotAndMend,
  'signal-sorter': solveSignalSorter,
  'time-machine': solveTimeMachine,
  'unstack-the-average': solveUnstackTheAverage,
  'target-room': solveTargetRoom,
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

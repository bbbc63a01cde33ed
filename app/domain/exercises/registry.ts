import { chairTheMeeting } from './chair-the-meeting.ts'
import { confidenceWarmUp } from './confidence-warm-up.ts'
import { denominatorSwitcher } from './denominator-switcher.ts'
import type { Exercise } from './exercise.ts'
import { filterTrail } from './filter-trail.ts'
import { fiveChecks } from './five-checks.ts'
import { frequencyTree } from './frequency-tree.ts'
import { hotSpotLab } from './hot-spot-lab.ts'
import { leagueToFunnel } from './league-to-funnel.ts'
import { luckMachine } from './luck-machine.ts'
import { mapDetective } from './map-detective.ts'
import { rankedList } from './ranked-list.ts'
import { recordingChain } from './recording-chain.ts'
import { sampleSize } from './sample-size.ts'
import { signalSorter } from './signal-sorter.ts'
import { spotAndMend } from './spot-and-mend.ts'
import { targetRoom } from './target-room.ts'
import { timeMachine } from './time-machine.ts'
import { unstackTheAverage } from './unstack-the-average.ts'
import { xmrBuilder } from './xmr-builder.ts'

const EXERCISES: readonly Exercise<unknown>[] = [
  confidenceWarmUp,
  rankedList,
  mapDetective,
  recordingChain,
  signalSorter,
  chairTheMeeting,
  targetRoom,
  leagueToFunnel,
  filterTrail,
  frequencyTree,
  luckMachine,
  xmrBuilder,
  spotAndMend,
  fiveChecks,
  timeMachine,
  sampleSize,
  hotSpotLab,
  denominatorSwitcher,
  unstackTheAverage,
]

/** The rules of an exercise by the id a module gives; null where there is none. */
export function exerciseById(id: string): Exercise<unknown> | null {
  return EXERCISES.find((exercise) => exercise.id === id) ?? null
}

import type { Exercise } from './exercise.ts'
import { frequencyTree } from './frequency-tree.ts'
import { hotSpotLab } from './hot-spot-lab.ts'
import { luckMachine } from './luck-machine.ts'
import { recordingChain } from './recording-chain.ts'
import { sampleSize } from './sample-size.ts'
import { signalSorter } from './signal-sorter.ts'
import { spotAndMend } from './spot-and-mend.ts'
import { xmrBuilder } from './xmr-builder.ts'

const EXERCISES: readonly Exercise<unknown>[] = [
  recordingChain,
  signalSorter,
  frequencyTree,
  luckMachine,
  xmrBuilder,
  spotAndMend,
  sampleSize,
  hotSpotLab,
]

/** The rules of an exercise by the id a module gives; null where there is none. */
export function exerciseById(id: string): Exercise<unknown> | null {
  return EXERCISES.find((exercise) => exercise.id === id) ?? null
}

import type { Exercise } from './exercise.ts'
import { frequencyTree } from './frequency-tree.ts'
import { luckMachine } from './luck-machine.ts'
import { sampleSize } from './sample-size.ts'
import { spotAndMend } from './spot-and-mend.ts'
import { xmrBuilder } from './xmr-builder.ts'

const EXERCISES: readonly Exercise<unknown>[] = [
  frequencyTree,
  luckMachine,
  xmrBuilder,
  spotAndMend,
  sampleSize,
]

/** The rules of an exercise by the id a module gives; null where there is none. */
export function exerciseById(id: string): Exercise<unknown> | null {
  return EXERCISES.find((exercise) => exercise.id === id) ?? null
}

import type { Exercise } from './exercise.ts'
import { luckMachine } from './luck-machine.ts'
import { xmrBuilder } from './xmr-builder.ts'

const EXERCISES: readonly Exercise<unknown>[] = [luckMachine, xmrBuilder]

/** The rules of an exercise by the id a module gives; null where there is none. */
export function exerciseById(id: string): Exercise<unknown> | null {
  return EXERCISES.find((exercise) => exercise.id === id) ?? null
}

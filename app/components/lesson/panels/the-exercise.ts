import type { MutableRefObject } from 'react'
import { createContext, useContext } from 'react'
import type { ExerciseView } from '#app/domain/lesson-view.ts'

interface Shared {
  exercise: ExerciseView
  /** All free play of the exercise, which each form leaves as it is but for its own. */
  play: Readonly<Record<string, string>>
  /** The panel in which something was just posted. */
  answered: MutableRefObject<string | null>
  /** False while the page is being shown for the first time. */
  isArrived: MutableRefObject<boolean>
}

export const TheExercise = createContext<Shared | null>(null)

/** The exercise that a part stands in; a part outside one is a bug and throws. */
export function useExercise(): Shared {
  const shared = useContext(TheExercise)
  if (shared === null) throw new Error('A part of an exercise stands outside <Panels>')
  return shared
}

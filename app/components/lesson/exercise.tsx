import type { ComponentType } from 'react'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { useLesson } from './lesson-context.tsx'
import { LuckMachine } from './luck-machine.tsx'
import { XmrBuilder } from './xmr-builder.tsx'

/** The face of each exercise, by the id of its rules in `domain/exercises`. */
const FACES: Record<string, ComponentType<{ exercise: ExerciseView }>> = {
  'luck-machine': LuckMachine,
  'xmr-builder': XmrBuilder,
}

/** The module's interactive exercise. */
export function Exercise({ id }: { id: string }) {
  const { exercise } = useLesson()
  const Face = FACES[id]
  if (exercise === null || exercise.id !== id || Face === undefined) return null
  return (
    <div className="app-exercise">
      <Face exercise={exercise} />
    </div>
  )
}

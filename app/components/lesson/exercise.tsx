import { type ComponentType, lazy, Suspense } from 'react'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { useLesson } from './lesson-context.tsx'

type Face = ComponentType<{ exercise: ExerciseView }>

/** The face of each exercise, by the id of its rules in `domain/exercises`; a page loads only its own. */
const FACES: Record<string, Face> = {
  'luck-machine': lazy(async () => ({ default: (await import('./luck-machine.tsx')).LuckMachine })),
  'xmr-builder': lazy(async () => ({ default: (await import('./xmr-builder.tsx')).XmrBuilder })),
}

/** The module's interactive exercise. */
export function Exercise({ id }: { id: string }) {
  const { exercise } = useLesson()
  const Face = FACES[id]
  if (exercise === null || exercise.id !== id || Face === undefined) return null
  return (
    <div className="app-exercise">
      <Suspense>
        <Face exercise={exercise} />
      </Suspense>
    </div>
  )
}

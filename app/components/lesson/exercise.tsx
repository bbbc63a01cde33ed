import { type ComponentType, lazy, Suspense } from 'react'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { useLesson } from './lesson-context.tsx'

type Face = ComponentType<{ exercise: ExerciseView }>

/** Exercises described in panels share one face. */
const Panels: Face = lazy(async () => ({ default: (await import('./panels/panels.tsx')).Panels }))

/** The exercises with a face of their own, by the id of their rules; a page loads only its own. */
const FACES: Record<string, Face> = {
  'luck-machine': lazy(async () => ({ default: (await import('./luck-machine.tsx')).LuckMachine })),
  'xmr-builder': lazy(async () => ({ default: (await import('./xmr-builder.tsx')).XmrBuilder })),
}

/** The module's interactive exercise. */
export function Exercise({ id }: { id: string }) {
  const { exercise } = useLesson()
  if (exercise === null || exercise.id !== id) return null
  const Face = FACES[id] ?? Panels
  return (
    <div className="app-exercise">
      <Suspense>
        <Face exercise={exercise} />
      </Suspense>
    </div>
  )
}

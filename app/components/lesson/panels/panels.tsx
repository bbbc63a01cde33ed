import { useEffect, useMemo, useRef } from 'react'
import type { PanelsView } from '#app/domain/exercises/panels.ts'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { ResetForm } from '../reset-form.tsx'
import { OnePanel } from './one-panel.tsx'
import { Said } from './said.tsx'
import { TheExercise } from './the-exercise.ts'

/** Any exercise that is described in panels: its goal, its panels, and a way to begin again. */
export function Panels({ exercise }: { exercise: ExerciseView }) {
  // The exercise's rules made this view; the lesson's own type leaves it open.
  const view = exercise.view as PanelsView
  const answered = useRef<string | null>(null)
  const isArrived = useRef(false)
  const shared = useMemo(
    () => ({ exercise, play: view.play, answered, isArrived }),
    [exercise, view.play],
  )
  useEffect(() => {
    isArrived.current = true
  }, [])
  useEffect(() => {
    // A form that is gone takes the focus with it: whoever answered goes on where they answered.
    if (answered.current === null || document.activeElement !== document.body) return
    if (exercise.problems.length === 0) document.getElementById(answered.current)?.focus()
    answered.current = null
  }, [exercise])
  return (
    <TheExercise.Provider value={shared}>
      <div id="exercise">
        <p className="govuk-body">
          <strong>Your goal:</strong> <Said text={view.goal} />
        </p>
        {view.panels.map((panel) => (
          <OnePanel key={`${view.round} ${panel.id}`} panel={panel} />
        ))}
        {view.isBegun ? <ResetForm id={exercise.id} /> : null}
      </div>
    </TheExercise.Provider>
  )
}

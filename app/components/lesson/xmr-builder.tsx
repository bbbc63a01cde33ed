import type { XmrBuilderView } from '#app/domain/exercises/xmr-builder.ts'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { ResetForm } from './reset-form.tsx'
import { Alone } from './xmr/alone.tsx'
import { Guided } from './xmr/guided.tsx'
import { Judge } from './xmr/judge.tsx'
import { Passed } from './xmr/passed.tsx'

/** The XmR chart builder: limits with help, limits alone, then two verdicts. */
export function XmrBuilder({ exercise }: { exercise: ExerciseView }) {
  // The exercise's rules made this view; the lesson's own type leaves it open.
  const view = exercise.view as XmrBuilderView
  const { stage, bench, judged, passed } = view
  return (
    <>
      <p className="govuk-body">
        <strong>Your goal:</strong> draw the limits of a second series within 1 on your own, then
        judge both series rightly.
      </p>
      <Passed passed={passed} />
      <div id="exercise">
        {bench === null || stage === 'judge' || stage === 'done' ? null : stage === 'alone' ? (
          <Alone exercise={exercise} view={view} bench={bench} />
        ) : (
          <Guided exercise={exercise} view={view} bench={bench} stage={stage} />
        )}
        {judged === null ? null : <Judge exercise={exercise} judged={judged} />}
      </div>
      {passed.length > 0 ? <ResetForm id={exercise.id} /> : null}
    </>
  )
}

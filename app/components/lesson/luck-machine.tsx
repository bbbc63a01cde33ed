import type { LuckMachineView } from '#app/domain/exercises/luck-machine.ts'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { Answer } from './luck/answer.tsx'
import { Machine } from './luck/machine.tsx'
import { Tiles } from './luck/tiles.tsx'
import { WhichIsReal } from './luck/which-is-real.tsx'

/** The luck machine: months dealt by luck, tiles that never changed, and a real series beside them. */
export function LuckMachine({ exercise }: { exercise: ExerciseView }) {
  // The exercise's rules made this view; the lesson's own type leaves it open.
  const view = exercise.view as LuckMachineView
  return (
    <>
      <p className="govuk-body">
        <strong>Your goal:</strong> say the smallest change from 45 burglaries a month that you
        would ask the district commander about.
      </p>
      <Machine view={view} />
      <Tiles view={view} />
      {view.pair === null ? null : <WhichIsReal pair={view.pair} play={view.play} />}
      <Answer exercise={exercise} view={view} />
    </>
  )
}

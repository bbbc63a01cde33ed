import type { LuckMachineView } from '#app/domain/exercises/luck-machine.ts'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { Feedback } from '../../page/feedback.tsx'
import { problemWith } from '../form-fields.ts'
import { useLesson } from '../lesson-context.tsx'
import { PostForm } from '../post-form.tsx'
import { ResetForm } from '../reset-form.tsx'

/** The goal: the smallest change from 45 worth a question. Every try stays on the page. */
export function Answer({ exercise, view }: { exercise: ExerciseView; view: LuckMachineView }) {
  const { tries, isAnswered } = view
  const { given } = useLesson()
  const last = isAnswered ? tries.findLast(({ isRight }) => isRight) : tries.at(-1)
  const earlier = tries.filter((one) => one !== last)
  return (
    <section id="exercise" aria-labelledby="answer">
      <h3 className="govuk-heading-m" id="answer">
        4. Where would you begin to ask?
      </h3>
      {isAnswered ? null : (
        <PostForm intent="exercise" id={exercise.id} keep={view.play}>
          <Input
            name="smallest"
            label="Alderbrook’s average is 45. What is the smallest change from 45, up or down, that you would ask about?"
            hint="In burglaries, not per cent"
            suffix="burglaries"
            error={problemWith('smallest', exercise.problems)}
            className="govuk-input--width-4"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            defaultValue={given.smallest}
          />
          <Button>Check my answer</Button>
        </PostForm>
      )}
      <div role="status">
        {last === undefined ? null : (
          <Feedback
            id="luck-feedback"
            headingLevel={4}
            verdict={last.isRight ? 'right' : 'not-right'}
            heading={
              last.isRight ? `Yes: ${last.given} is where luck ends` : `Not yet: ${last.given}`
            }
          >
            <p className="govuk-body">{last.consequence}</p>
          </Feedback>
        )}
      </div>
      {earlier.length === 0 ? null : (
        <p className="govuk-body">
          Your earlier tries: {earlier.map(({ given }) => given).join(', ')}.
        </p>
      )}
      {tries.length > 0 ? <ResetForm id={exercise.id} /> : null}
    </section>
  )
}

import type { JudgedView } from '#app/domain/exercises/xmr-judging.ts'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { Button } from '../../govuk/button.tsx'
import { PostForm } from '../post-form.tsx'
import { Confirmed } from './confirmed.tsx'
import { JudgeOne } from './judge-one.tsx'

interface Judge {
  exercise: ExerciseView
  judged: JudgedView[]
}

/** Both whole series with the limits carried forward: mark the signals and give two verdicts. */
export function Judge({ exercise, judged }: Judge) {
  if (judged.every(({ confirmed }) => confirmed !== null))
    return (
      <section aria-labelledby="stage" role="status">
        <h3 className="govuk-heading-m" id="stage">
          What the rules say
        </h3>
        {judged.map((one) => (
          <Confirmed key={one.id} judged={one} />
        ))}
      </section>
    )
  return (
    <section aria-labelledby="stage">
      <h3 className="govuk-heading-m" id="stage">
        6. Has either one changed?
      </h3>
      <p className="govuk-body">
        Here are both series in full. The limits of the first 12 months are carried forward over the
        rest. Mark the months that you think are signals, by pressing them on the chart or ticking
        them in the table. Then give your verdict on each.
      </p>
      <p className="govuk-body">
        A signal is one point outside a limit, seven in a row on one side of the centre line, six
        rises or falls in a row, or two of three in a row close to the same limit.
      </p>
      <PostForm intent="exercise" id={exercise.id}>
        <input type="hidden" name="stage" value="judge" />
        {judged.map((one) => (
          <JudgeOne key={one.id} judged={one} problems={exercise.problems} />
        ))}
        <Button>Check both verdicts</Button>
      </PostForm>
    </section>
  )
}

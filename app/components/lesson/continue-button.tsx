import { AppButton } from '../govuk/app-button.tsx'
import { stepAfter, useLesson } from './lesson-context.tsx'

/** To the next page of the lesson once it is open; the main thing to do where this page is done. */
export function ContinueButton() {
  const lesson = useLesson()
  const next = stepAfter(lesson)
  if (next === null) return null
  const isDone = lesson.steps.find(({ id }) => id === lesson.step)?.done
  return (
    <AppButton to={next.href} variant={isDone ? undefined : 'secondary'}>
      Continue
      <span className="govuk-visually-hidden"> to ‘{next.title}’</span>
    </AppButton>
  )
}

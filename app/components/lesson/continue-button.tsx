import { AppButton } from '../govuk/app-button.tsx'
import { stepAfter, useLesson } from './lesson-context.tsx'

/** To the next page of the lesson; nothing on the last. */
export function ContinueButton() {
  const next = stepAfter(useLesson())
  if (next === null) return null
  return (
    <AppButton to={next.href}>
      Continue
      <span className="govuk-visually-hidden"> to ‘{next.title}’</span>
    </AppButton>
  )
}

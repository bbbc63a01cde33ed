import type { NextStep } from '#app/domain/standing.ts'
import { AppButton } from '../govuk/app-button.tsx'

/** The one thing to do next, with how long it takes. */
export function NextStepButton({ next: { label, href, minutes } }: { next: NextStep }) {
  return (
    <AppButton to={href} isStart className="app-next">
      {label} <span className="app-next__minutes">{minutes} minutes</span>
    </AppButton>
  )
}

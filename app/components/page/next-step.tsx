import type { NextStep } from '#app/domain/standing.ts'
import { AppLink } from '../govuk/link.tsx'

/** The one thing to do next, with how long it takes. */
export function NextStepButton({ next }: { next: NextStep }) {
  return (
    <AppLink
      to={next.href}
      role="button"
      draggable={false}
      className="govuk-button govuk-button--start app-next"
    >
      <span>
        {next.label} <span className="app-next__minutes">{next.minutes} minutes</span>
      </span>
      <svg
        className="govuk-button__start-icon"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </AppLink>
  )
}

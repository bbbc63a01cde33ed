import type { NextStep } from '#app/domain/standing.ts'
import { AppButton } from '../govuk/app-button.tsx'

/** What to do next as a section of a page, or that there is nothing. */
export function WhatNext({ next, id }: { next: NextStep | null; id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {next ? 'What to do next' : 'You are up to date'}
      </h2>
      {next ? (
        <>
          <p className="govuk-body">{next.course}</p>
          <NextStepButton next={next} />
        </>
      ) : (
        <p className="govuk-body">Everything that is open to you is done.</p>
      )}
    </section>
  )
}

/** The one thing to do next, with how long it takes. */
export function NextStepButton({ next: { label, href, minutes } }: { next: NextStep }) {
  return (
    <AppButton to={href} isStart className="app-next">
      {label} <span className="app-next__minutes">about {minutes} minutes</span>
    </AppButton>
  )
}

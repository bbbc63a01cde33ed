import type { ReactNode, Ref } from 'react'
import { forwardRef } from 'react'
import type { HeadingLevel } from '../govuk/heading.tsx'
import { Heading } from '../govuk/heading.tsx'

export type Verdict = 'right' | 'not-right' | 'partly'

const VERDICTS: Record<Verdict, { words: string; className: string; shape: string }> = {
  right: { words: 'Correct', className: 'app-feedback--right', shape: 'M7 14.5l5 5L21.5 9' },
  'not-right': { words: 'Not quite', className: '', shape: 'M8.5 8.5l11 11m0-11l-11 11' },
  partly: { words: 'Partly correct', className: 'app-feedback--partly', shape: 'M7.5 14h13' },
}

export interface FeedbackProps {
  verdict: Verdict
  /** Instead of the verdict's own words. */
  heading?: ReactNode
  headingLevel?: HeadingLevel | undefined
  id?: string | undefined
  children: ReactNode
}

/** What is said after an answer: the verdict in words and in a mark, then why. Focusable, so that a page may start here. */
export const Feedback = forwardRef(function Feedback(
  { verdict, heading, headingLevel = 2, id = 'feedback', children }: FeedbackProps,
  ref: Ref<HTMLDivElement>,
) {
  const { words, className, shape } = VERDICTS[verdict]
  return (
    <div ref={ref} id={id} tabIndex={-1} className={`app-feedback ${className}`.trim()}>
      <Heading level={headingLevel} id={`${id}-heading`} className="app-feedback__heading">
        <svg
          className="app-feedback__icon"
          viewBox="0 0 28 28"
          aria-hidden="true"
          focusable="false"
        >
          <circle cx="14" cy="14" r="14" fill="currentColor" />
          <path d={shape} fill="none" stroke="#fff" strokeWidth="3.5" />
        </svg>
        {heading ?? words}
      </Heading>
      {children}
    </div>
  )
})

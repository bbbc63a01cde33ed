import type { ReactNode } from 'react'
import { classNames } from '../govuk/class-names.ts'
import { AppLink } from '../govuk/link.tsx'

export interface LessonStep {
  title: string
  /** Without one the page is not open yet: it is named, not linked. */
  href: string | undefined
  state: 'done' | 'current' | 'to do'
}

const MARKS = {
  done: 'M3 8.5l3.5 3.5L13 4.5',
  current: 'M5 2l7 6-7 6z',
}

/** The pages of a lesson in order; what is done and which is this one are marks and words as well as colour. */
export function StepNav({ label, steps }: { label: string; steps: LessonStep[] }) {
  return (
    <nav className="app-stepnav" aria-label={label}>
      <ol className="app-stepnav__list">
        {steps.map((step) => (
          <Step key={step.title} step={step} />
        ))}
      </ol>
    </nav>
  )
}

function Step({ step: { title, href, state } }: { step: LessonStep }) {
  return (
    <li
      className={classNames(
        'app-stepnav__item',
        state === 'done' && 'app-stepnav__item--done',
        state === 'current' && 'app-stepnav__item--current',
      )}
    >
      <StepLink href={href} isCurrent={state === 'current'}>
        {state !== 'to do' && (
          <svg
            className="app-stepnav__mark"
            viewBox="0 0 16 16"
            aria-hidden="true"
            focusable="false"
          >
            <path
              d={MARKS[state]}
              fill={state === 'current' ? 'currentColor' : 'none'}
              stroke="currentColor"
              strokeWidth={state === 'current' ? 0 : 2.5}
            />
          </svg>
        )}
        {title}
        {state === 'done' && <span className="govuk-visually-hidden"> (done)</span>}
      </StepLink>
    </li>
  )
}

interface StepLinkProps {
  href: string | undefined
  isCurrent: boolean
  children: ReactNode
}

function StepLink({ href, isCurrent, children }: StepLinkProps) {
  if (href === undefined) return <span className="app-stepnav__link">{children}</span>
  return (
    <AppLink
      className="govuk-link--no-visited-state app-stepnav__link"
      to={href}
      aria-current={isCurrent ? 'step' : undefined}
    >
      {children}
    </AppLink>
  )
}

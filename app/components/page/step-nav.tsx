import { classNames } from '../govuk/class-names.ts'

export interface LessonStep {
  title: string
  href: string
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
          <Step key={step.href} step={step} />
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
      <a
        className="govuk-link govuk-link--no-visited-state app-stepnav__link"
        href={href}
        aria-current={state === 'current' ? 'step' : undefined}
      >
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
      </a>
    </li>
  )
}

import type { ReactNode } from 'react'
import type { Choice, Query } from '#app/domain/dashboards/view.ts'
import { classNames } from '../govuk/class-names.ts'

interface StateLinkProps {
  to: Query
  className?: string
  'aria-current'?: 'true' | undefined
  /** What it would be called away from its place, to be read out only. */
  about?: string
  children: ReactNode
}

/** A link to another state of the page it is on; Back undoes it. `useLinksInPlace` follows it. */
export function StateLink({ to, about, children, className, ...rest }: StateLinkProps) {
  return (
    <a
      className={classNames('govuk-link govuk-link--no-visited-state', className)}
      href={to}
      {...rest}
    >
      {children}
      {about ? <span className="govuk-visually-hidden">{` ${about}`}</span> : null}
    </a>
  )
}

interface ChoiceLinksProps {
  label: string
  choices: readonly Choice[]
  /** Only read out where the links stand under something that says it. */
  isLabelHidden?: boolean
}

/** One of several ways to see a page, each a link, the one in force marked by more than colour. */
export function ChoiceLinks({ label, choices, isLabelHidden = false }: ChoiceLinksProps) {
  if (choices.length < 2) return null
  return (
    <div className="app-segments">
      <span className={isLabelHidden ? 'govuk-visually-hidden' : 'app-segments__label'}>
        {label}
      </span>
      <ul className="app-segments__list" aria-label={label}>
        {choices.map(({ value, label: words, href, isCurrent }) => (
          <li key={value}>
            <StateLink
              to={href}
              className="app-segments__link"
              aria-current={isCurrent ? 'true' : undefined}
            >
              {words}
            </StateLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

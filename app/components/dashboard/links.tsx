import type { ReactNode } from 'react'
import type { Choice, Query } from '#app/domain/dashboards/view.ts'
import { AppLink } from '../govuk/link.tsx'

interface StateLinkProps {
  to: Query
  className?: string
  'aria-current'?: 'true' | undefined
  /** What it would be called away from its place, to be read out only. */
  about?: string
  children: ReactNode
}

/** A link to another state of the page it is on; Back undoes it. */
export function StateLink({ about, children, className, ...rest }: StateLinkProps) {
  return (
    <AppLink
      className={`govuk-link--no-visited-state ${className ?? ''}`}
      preventScrollReset
      {...rest}
    >
      {children}
      {about ? <span className="govuk-visually-hidden"> {about}</span> : null}
    </AppLink>
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

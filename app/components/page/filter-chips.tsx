import { AppLink } from '../govuk/link.tsx'

export interface Chip {
  /** What is filtered and to what: "Command: Local Policing North". */
  text: string
  /** This page without that filter. */
  href: string
}

/** The filters in force, each a link that takes it away; nothing when there are none. */
export function FilterChips({ chips }: { chips: Chip[] }) {
  if (chips.length === 0) return null
  return (
    <ul className="app-chips" aria-label="Filters in force">
      {chips.map(({ text, href }) => (
        <li key={href}>
          <AppLink className="govuk-link--no-visited-state app-chip" to={href} preventScrollReset>
            <span className="govuk-visually-hidden">Remove filter: </span>
            {text}
            <svg
              className="app-chip__cross"
              viewBox="0 0 10 10"
              aria-hidden="true"
              focusable="false"
            >
              <path d="M1 1l8 8m0-8l-8 8" />
            </svg>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}

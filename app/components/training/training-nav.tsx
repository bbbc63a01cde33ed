import { useLocation } from '@remix-run/react'
import { AppLink } from '../govuk/link.tsx'

/** The pages of the learning team, in the order of a week's work. */
const PLACES = [
  { text: 'Completions', to: '/training/completions' },
  { text: 'Learning gain', to: '/training/learning-gain' },
  { text: 'Sign-offs and second marks', to: '/training/sign-offs' },
  { text: 'Digital Passports', to: '/training/passports' },
]

/** The way between the learning team's pages, with the one they are on marked; above the main part. */
export function TrainingNav() {
  const { pathname } = useLocation()
  return (
    <nav className="app-sub-nav app-no-print" aria-label="Training">
      <ul className="app-sub-nav__list">
        {PLACES.map(({ text, to }) => (
          <li key={to} className="app-sub-nav__item">
            <AppLink
              to={to}
              className="govuk-link--no-visited-state app-sub-nav__link"
              aria-current={pathname === to ? 'page' : undefined}
            >
              {text}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

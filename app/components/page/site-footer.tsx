import type { ReactNode } from 'react'

export interface FooterLink {
  text: string
  href: string
}

const ON_EVERY_PAGE: FooterLink[] = [
  { text: 'Accessibility statement', href: '/accessibility-statement' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Glossary', href: '/glossary' },
  { text: 'Help', href: '/help' },
]

export interface SiteFooterProps {
  links?: FooterLink[] | undefined
  /** A line under the links: the version, or that the figures are made up. */
  note?: ReactNode
}

/** Help, privacy and accessibility in the same place on every page. */
export function SiteFooter({ links = ON_EVERY_PAGE, note }: SiteFooterProps) {
  return (
    <footer className="app-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">Support links</h2>
        <ul className="app-footer__links">
          {links.map(({ text, href }) => (
            <li key={href}>
              <a className="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        {note && <p className="app-footer__note">{note}</p>}
      </div>
    </footer>
  )
}

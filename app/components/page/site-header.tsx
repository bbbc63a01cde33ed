import { GenericHeader } from '../govuk/generic-header.tsx'
import type { AccountProps } from './account.tsx'
import { Account } from './account.tsx'

export interface SiteHeaderProps {
  forceName: string
  serviceName: string
  /** A picture of the force's own; its name stands beside it, so it needs no words. */
  logo?: string | undefined
  href?: string | undefined
  /** Who is signed in; nobody, when absent. */
  account?: AccountProps | undefined
}

/** Whose service this is, and whose account: the force's name and colours, no crest. */
export function SiteHeader({ forceName, serviceName, logo, href = '/', account }: SiteHeaderProps) {
  return (
    <GenericHeader
      className="app-header"
      href={href}
      logo={
        <>
          {logo && <img className="app-header__logo" alt="" src={logo} />}
          <span>
            <span className="app-header__force">{forceName}</span>{' '}
            <span className="app-header__service">{serviceName}</span>
          </span>
        </>
      }
    >
      {account && <Account {...account} />}
    </GenericHeader>
  )
}

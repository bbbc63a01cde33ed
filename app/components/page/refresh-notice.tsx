import { AppLink } from '../govuk/link.tsx'

export interface RefreshNoticeProps {
  /** Whether one was begun and not finished. */
  isOpen: boolean
  /** The first day that one was due: "3 June 2026"; null while none is. */
  since: string | null
  /** The day of the next one; null where none is booked. */
  nextOn: string | null
}

/** Refreshes on the home page: a panel while one is due or begun, otherwise a line with the next day. */
export function RefreshNotice({ isOpen, since, nextOn }: RefreshNoticeProps) {
  if (!isOpen && since === null)
    return (
      <p className="govuk-body">
        <AppLink to="/refresh">
          {nextOn === null ? 'Refresh what you have learned' : `Next refresh: ${nextOn}`}
        </AppLink>
      </p>
    )
  return (
    <section className="app-panel" aria-labelledby="home-refresh">
      <h2 className="govuk-heading-m" id="home-refresh">
        <AppLink to="/refresh">
          {isOpen ? 'Carry on with your refresh' : 'Refresh due: five questions, about 5 minutes'}
        </AppLink>
      </h2>
      <p className="govuk-body">
        {isOpen
          ? 'Your answers so far are kept.'
          : `Due since ${since}. What you missed comes back first.`}
      </p>
    </section>
  )
}

import { AppLink } from '../govuk/link.tsx'

export interface HomeNoticesProps {
  /** What of theirs runs out or has run out, with its renewal; days are written out. */
  renewal: {
    /** `Skilled stamp` */
    what: string
    hasRunOut: boolean
    validUntil: string
    /** Whether a renewal was begun and not finished. */
    isOpen: boolean
    /** The day of the next try, where one was failed today. */
    opensOn: string | null
  } | null
  /** Their own evidence that came back, and decisions to look back at: what it is and what to do. */
  evidence: { title: string; words: string; href: string }[]
  /** How many pieces of evidence wait for them to decide on. */
  toSignOff: number
}

/** What must not be missed, one line each: a stamp that runs out, evidence that waits for them. */
export function HomeNotices({ renewal, evidence, toSignOff }: HomeNoticesProps) {
  if (!renewal && evidence.length === 0 && toSignOff === 0) return null
  return (
    <div className="govuk-inset-text">
      {renewal && <RenewalLine {...renewal} />}
      {evidence.map(({ title, words, href }) => (
        <p key={href} className="govuk-body">
          {title}. <AppLink to={href}>{words}</AppLink>
        </p>
      ))}
      {toSignOff > 0 && (
        <p className="govuk-body">
          <AppLink to="/sign-offs">
            {toSignOff === 1
              ? '1 piece of evidence waits for you to sign it off or return it'
              : `${toSignOff} pieces of evidence wait for you to sign them off or return them`}
          </AppLink>
        </p>
      )}
    </div>
  )
}

function RenewalLine(props: NonNullable<HomeNoticesProps['renewal']>) {
  const { what, hasRunOut, validUntil, isOpen, opensOn } = props
  const action = isOpen
    ? 'carry on with its renewal'
    : opensOn
      ? `you can try to renew it again on ${opensOn}`
      : 'renew it'
  return (
    <p className="govuk-body">
      Your {what} {hasRunOut ? 'ran' : 'runs'} out on {validUntil}:{' '}
      <AppLink to="/passport/renewal">{action}</AppLink>
    </p>
  )
}

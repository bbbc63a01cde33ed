import type { ReactNode } from 'react'
import { AppLink } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'

/** What a badge says, once its signature was found to hold. Days are written out. */
export interface BadgeSays {
  name: string
  description: string
  criteria: string[]
  /** Each course whose assessment was passed, with its version. */
  passedOn: string[]
  principles: { name: string; words: string; source: string }[]
  issuerName: string
  issuerDomain: string
  awardedOn: string
  validUntil: string | null
  imageHref: string | null
  achievementHref: string | null
}

interface BadgeFactsProps {
  says: BadgeSays
  /** Its holder's name, where they chose to show it. */
  holder?: string | null
  /** The page's heading, or a lesser one: the badge's name. */
  heading: (name: string) => ReactNode
}

/** A badge as its reader sees it: picture, name, what it shows, who issued it and when. */
export function BadgeFacts({ says, holder, heading }: BadgeFactsProps) {
  const { name, description, issuerName, issuerDomain, awardedOn, validUntil } = says
  const row = (key: string, value: ReactNode) => ({
    key: { children: key },
    value: { children: value },
  })
  return (
    <div className="app-badge">
      {says.imageHref && (
        <img className="app-badge__image" src={says.imageHref} alt={`The badge “${name}”`} />
      )}
      <div>
        {heading(name)}
        <p className="govuk-body-l">{description}</p>
        <SummaryList
          rows={[
            ...(holder ? [row('Awarded to', holder)] : []),
            row('Issued by', `${issuerName} (${issuerDomain})`),
            row('Awarded', awardedOn),
            row('Valid until', validUntil ?? 'No end date'),
          ]}
        />
      </div>
    </div>
  )
}

/** What had to be done for a badge, and what it is aligned to, in the strategy's own words. */
export function BadgeMeaning({ says }: { says: BadgeSays }) {
  return (
    <>
      <h2 className="govuk-heading-m">What its holder did</h2>
      <Criteria criteria={says.criteria} />
      {says.passedOn.length > 0 && (
        <p className="govuk-body">
          Assessments passed on: {says.passedOn.join('; ')}. A course gets a new version whenever
          its words or questions change.
        </p>
      )}
      {says.principles.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What it stands for</h2>
          {says.principles.map((principle) => (
            <Principle key={principle.name} {...principle} />
          ))}
        </>
      )}
      {says.achievementHref && (
        <p className="govuk-body">
          <AppLink to={`${says.achievementHref}/about`}>About this badge, whoever holds it</AppLink>
        </p>
      )}
    </>
  )
}

/** The lines of a badge's criteria, as a list. */
export function Criteria({ criteria }: { criteria: string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {criteria.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** One principle of the strategy with its words and where they stand. */
export function Principle({
  id,
  name,
  words,
  source,
}: BadgeSays['principles'][number] & { id?: string }) {
  return (
    <blockquote className="app-principle" id={id}>
      <p className="govuk-body">
        <strong>{name}</strong>
      </p>
      <p className="govuk-body">“{words}”</p>
      <footer className="govuk-body-s">{source}</footer>
    </blockquote>
  )
}

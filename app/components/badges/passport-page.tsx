import { InsetText } from '../govuk/inset-text.tsx'
import { AppLink } from '../govuk/link.tsx'
import { Complete } from '../passport/cover.tsx'
import { Stamp } from '../passport/stamp.tsx'
import type { StampSlug } from '../passport/stamp-shapes.ts'

interface Shown {
  slug: StampSlug
  title: string
  shows: string | null
  state: 'empty' | 'earned' | 'expired'
  awardedOn: string | null
  validUntil: string | null
  status: string | null
  sentence: string | null
  pageHref: string | null
}

export interface SharedPassportProps {
  forceName: string
  holder: string | null
  isOwn: boolean
  isShared: boolean
  isComplete: boolean
  principle: { number: number; title: string; words: string; source: string } | null
  stamps: Shown[]
  badges: Shown[]
  files: { json: string; pdf: string } | null
}

/** A passport as its holder shows it: what is held, each checked at this moment. */
export function SharedPassport(props: SharedPassportProps) {
  const { forceName, holder, principle, stamps, badges, files } = props
  const holdsAny = [...stamps, ...badges].some(({ state }) => state !== 'empty')
  return (
    <>
      {props.isOwn && (
        <InsetText>
          {props.isShared
            ? 'You share this passport: whoever has the address of this page sees it.'
            : 'Only you can see this page. Others with its address are told that there is no such page.'}{' '}
          <AppLink to="/passport">Your Digital Passport</AppLink>
        </InsetText>
      )}
      <div className="app-passport">
        <header className="app-passport__cover">
          <h1 className="app-passport__title">Digital Passport</h1>
          <p className="app-passport__holder">
            {[holder, `issued by ${forceName}`].filter(Boolean).join(', ')}
          </p>
          {props.isComplete && <Complete />}
        </header>
        <div className="app-passport__pages">
          {principle && (
            <blockquote className="app-principle">
              <p className="govuk-body">“{principle.words}”</p>
              <footer className="govuk-body-s">
                Principle {principle.number}: {principle.title}. {principle.source}
              </footer>
            </blockquote>
          )}
          <h2 className="govuk-visually-hidden">Stamps</h2>
          <ul className="app-stamps">
            {stamps.map((stamp) => (
              <li key={stamp.slug}>
                <OneShown {...stamp} />
              </li>
            ))}
          </ul>
          {badges.length > 0 && (
            <>
              <h2 className="govuk-heading-l">Course badges</h2>
              <ul className="app-stamps">
                {badges.map((badge) => (
                  <li key={badge.slug}>
                    <OneShown {...badge} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      {files && (
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={files.pdf}>
              Print this passport (PDF)
            </a>
          </li>
          {holdsAny && (
            <li>
              <a className="govuk-link" href={files.json} download>
                Download its badges in one signed file (JSON)
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  )
}

function OneShown(props: Shown) {
  const { slug, title, shows, state, awardedOn, status, sentence, pageHref } = props
  return (
    <>
      <Stamp slug={slug} title={title} state={state} caption={awardedOn ?? 'Not held'} />
      <h3 className="govuk-heading-m">{title}</h3>
      {shows === null ? (
        <p className="govuk-body app-quiet">Not held.</p>
      ) : (
        <>
          <p className="govuk-body">{shows}</p>
          <p className="govuk-body">
            {status && <strong>{status}. </strong>}
            {sentence}
          </p>
          {pageHref && (
            <p className="govuk-body">
              <AppLink to={pageHref}>Look at this badge</AppLink>
            </p>
          )}
        </>
      )}
    </>
  )
}

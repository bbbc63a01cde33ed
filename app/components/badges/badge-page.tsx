import { InsetText } from '../govuk/inset-text.tsx'
import { AppLink } from '../govuk/link.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { BadgeFacts, BadgeMeaning, type BadgeSays } from './badge-facts.tsx'
import { Checks, Verdict, type VerdictOnPage } from './verdict.tsx'

export interface BadgePageProps {
  title: string
  holder: string | null
  isOwn: boolean
  isShared: boolean
  /** Null while it waits to be signed. */
  verdict: (VerdictOnPage & { says: BadgeSays | null }) | null
  files: { json: string; png: string; svg: string }
}

/** The public page of one badge. */
export function BadgePage(props: BadgePageProps) {
  const { title, holder, verdict, files } = props
  return (
    <>
      <OwnersNote {...props} />
      {verdict === null ? (
        <PageHeading lead="This badge is being signed. Look again in a minute.">
          {title}
        </PageHeading>
      ) : (
        <>
          {verdict.says === null && <PageHeading>{title}</PageHeading>}
          {verdict.says !== null && (
            <BadgeFacts
              says={verdict.says}
              holder={holder}
              heading={(name) => <h1 className="govuk-heading-xl">{name}</h1>}
            />
          )}
          <Verdict {...verdict} />
          {verdict.says !== null && <BadgeMeaning says={verdict.says} />}
          <h2 className="govuk-heading-m">Check it yourself</h2>
          <p className="govuk-body">This is what was checked just now, line by line.</p>
          <Checks checks={verdict.checks} />
          <p className="govuk-body">
            The badge is an Open Badges 3.0 credential: any program that knows the standard can
            check it against the issuer’s public key and list of revoked badges. To see whether it
            was awarded to the person in front of you, <AppLink to="/verify">check a badge</AppLink>{' '}
            with this page’s address and their e-mail address.
          </p>
          <Files files={files} />
        </>
      )}
    </>
  )
}

/** Files carry the recipient's address as a salted hash; pages do not. */
function Files({ files }: Pick<BadgePageProps, 'files'>) {
  return (
    <ul className="govuk-list">
      <li>
        <a className="govuk-link" href={files.png} download>
          Download the badge as an image (PNG)
        </a>
      </li>
      <li>
        <a className="govuk-link" href={files.svg} download>
          Download the badge as a drawing (SVG)
        </a>
      </li>
      <li>
        <a className="govuk-link" href={files.json} download>
          Download the credential (JSON)
        </a>
      </li>
    </ul>
  )
}

function OwnersNote({ isOwn, isShared }: Pick<BadgePageProps, 'isOwn' | 'isShared'>) {
  if (!isOwn) return null
  return (
    <InsetText>
      {isShared
        ? 'You share this badge: whoever has the address of this page sees it.'
        : 'Only you can see this page. Others with its address are told that there is no such page.'}{' '}
      <AppLink to="/passport">Your Digital Passport</AppLink>
    </InsetText>
  )
}

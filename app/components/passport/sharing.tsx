import { Form } from '@remix-run/react'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { Details } from '../govuk/details.tsx'
import { CopyButton } from '../page/copy-button.tsx'
import type { SharingOnPage } from './achievement.ts'
import { QrCode } from './qr-code.tsx'

interface SharingProps extends SharingOnPage {
  id: string
  /** What is shared, in the middle of a sentence: `the Skilled badge`. */
  what: string
  /** Whether its switch was just used: it stands open, with what came of that in it. */
  isOpen: boolean
}

/** The switch that shows a badge or the whole passport to others, its link, and the files of it. */
export function Sharing(props: SharingProps) {
  const { id, what, kind, isShared, showsName, action, link, files, isOpen } = props
  return (
    <Details
      className="app-sharing app-no-print"
      id={sharingId(id)}
      open={isOpen}
      summary={standing(props)}
    >
      <p className="govuk-body">{whoSees(props)}</p>
      {link && <ShareLink id={id} what={what} link={link} />}
      {/* Without scripts the browser keeps the place in the page (#) through the redirect. */}
      <Form method="post" action={`${action}#${sharingId(id)}`} preventScrollReset>
        <input type="hidden" name="then" value={`/passport?switched=${id}`} />
        <Checkboxes
          name="name"
          idPrefix={`${id}-name`}
          items={[{ value: 'on', label: 'Show my name on the page' }]}
          defaultValues={showsName ? ['on'] : []}
        />
        <div className="govuk-button-group">
          <Button name="share" value="on" variant="secondary">
            {isShared ? 'Save' : `Share ${what}`}
          </Button>
          {isShared && (
            <Button name="share" value="off" variant="secondary">
              Stop sharing
            </Button>
          )}
        </div>
      </Form>
      <Files what={what} kind={kind} isShared={isShared} files={files} />
    </Details>
  )
}

function sharingId(id: string): string {
  return `${id}-sharing`
}

function standing({ what, isShared, isInSharedPassport }: SharingProps): string {
  if (isShared) return `Shared: copy the link to ${what}, download it or stop sharing`
  return `${isInSharedPassport ? 'Shared with your passport' : 'Private'}: share or download ${what}`
}

function whoSees({ what, kind, isShared, showsName, isInSharedPassport }: SharingProps): string {
  const together = kind === 'passport' ? ', and download every stamp and badge in it' : ''
  if (isShared) {
    const name = showsName ? ' with your name' : ', without your name'
    return `Anybody who has the link can see ${what}${name}${together}.`
  }
  if (isInSharedPassport) {
    return `Anybody who has the link of your passport can see ${what} there, and download its badge. Share it here to give it a link of its own.`
  }
  return `Only you can see ${what}. If you share it, anybody who has the link can see it${together}. You can take that back.`
}

function ShareLink({ id, what, link }: { id: string; what: string } & Pick<SharingOnPage, 'link'>) {
  if (!link) return null
  return (
    <div className="app-sharing__link">
      <QrCode {...link.qr} label={`QR code to the page of ${what}`} />
      <div>
        <p className="govuk-body" id={`${id}-link`}>
          <a className="govuk-link app-sharing__address" href={link.href}>
            {link.href}
          </a>
        </p>
        <CopyButton text={link.href} next="Paste it where you want to show it.">
          Copy the link<span className="govuk-visually-hidden"> to {what}</span>
        </CopyButton>
      </div>
    </div>
  )
}

function Files({
  what,
  kind,
  isShared,
  files,
}: { what: string } & Pick<SharingOnPage, 'kind' | 'isShared' | 'files'>) {
  if (files.length === 0) {
    return (
      <p className="govuk-body">Its files are being signed. Open this page again in a minute.</p>
    )
  }
  return (
    <>
      <p className="govuk-body">{aboutFiles(kind, isShared)}</p>
      <ul className="govuk-list app-sharing__files">
        {files.map(({ text, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href} download>
              {text}
              <span className="govuk-visually-hidden"> of {what}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A badge carries its signature; a printed passport leads to the page that checks it. */
function aboutFiles(kind: SharingOnPage['kind'], isShared: boolean): string {
  if (kind === 'badge') return 'A download can be checked by anybody you send it to, shared or not:'
  return isShared
    ? 'Whoever gets a printed copy can check it while you share your passport:'
    : 'A printed copy can be checked only while your passport is shared, so share it first:'
}

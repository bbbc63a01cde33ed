import { Form } from '@remix-run/react'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { Details } from '../govuk/details.tsx'
import type { SharingOnPage } from './achievement.ts'
import { QrCode } from './qr-code.tsx'

interface SharingProps extends SharingOnPage {
  id: string
  /** What is shared, in the middle of a sentence: `the Skilled badge`. */
  what: string
}

/** The switch that shows a badge or the whole passport to others, its link, and the files of it. */
export function Sharing({ id, what, isShared, showsName, action, link, files }: SharingProps) {
  return (
    <Details
      className="app-sharing app-no-print"
      summary={`${isShared ? 'Shared' : 'Private'}: share or download ${what}`}
    >
      <p className="govuk-body">
        {isShared
          ? `Anybody who has the link can see ${what}${showsName ? ' with your name' : ', without your name'}.`
          : `Only you can see ${what}. If you share it, anybody who has the link can see it. You can take that back.`}
      </p>
      {link && <ShareLink id={id} what={what} link={link} />}
      <Form method="post" action={action}>
        <input type="hidden" name="then" value="/passport" />
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
      <Files what={what} files={files} />
    </Details>
  )
}

function ShareLink({ id, what, link }: { id: string; what: string } & Pick<SharingOnPage, 'link'>) {
  if (!link) return null
  return (
    <div className="app-sharing__link">
      <QrCode {...link.qr} label={`QR code to the page of ${what}`} />
      <p className="govuk-body" id={`${id}-link`}>
        <a className="govuk-link app-sharing__address" href={link.href}>
          {link.href}
        </a>
      </p>
    </div>
  )
}

function Files({ what, files }: { what: string } & Pick<SharingOnPage, 'files'>) {
  if (files.length === 0) {
    return (
      <p className="govuk-body">Its files are being signed. Open this page again in a minute.</p>
    )
  }
  return (
    <>
      <p className="govuk-body">
        A download can be verified by anybody you send it to, shared or not:
      </p>
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

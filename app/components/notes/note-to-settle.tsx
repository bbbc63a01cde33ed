import { Button } from '../govuk/button.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { AppLink } from '../govuk/link.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { NoteFields } from './note-fields.tsx'

export interface NoteToSettleProps {
  page: { module: string; title: string; href: string; place: { module: string; step: string } }
  typed: string
  /** The id of its writer. */
  holder: string
  nextId: string
  known: number
  /** Why the text cannot be kept; null where another text stands in its way. */
  problem: string | null
  /** The text that was saved elsewhere. */
  other: { body: string; savedOn: string } | null
}

/** A note that could not be kept as it was sent: all that was typed, and what to do about it. */
export function NoteToSettle(note: NoteToSettleProps) {
  const { page, typed, holder, nextId, known, problem, other } = note
  return (
    <>
      {problem && <ErrorSummary errors={[{ text: problem, href: '#note' }]} />}
      <PageHeading caption={page.module} size="l">
        Your note on ‘{page.title}’
      </PageHeading>
      {other && <OtherText {...other} />}
      <form method="post" action="/notes" noValidate>
        <NoteFields
          place={page.place}
          holder={holder}
          nextId={nextId}
          known={known}
          body={typed}
          {...(problem ? { error: problem } : {})}
        />
        <div className="govuk-button-group">
          <Button>Save note</Button>
          <AppLink to={page.href}>Leave it as it was saved</AppLink>
        </div>
      </form>
    </>
  )
}

function OtherText({ body, savedOn }: { body: string; savedOn: string }) {
  return (
    <>
      <p className="govuk-body">
        This note was saved from another page or device on {savedOn}. Nothing has been overwritten:
        that text is here, and what you have just typed is in the field below it. Put together what
        you want to keep, and save it.
      </p>
      <h2 className="govuk-heading-m">Saved on {savedOn}</h2>
      {body === '' ? (
        <p className="govuk-body">The note was emptied.</p>
      ) : (
        <p className="govuk-inset-text app-note-text">{body}</p>
      )}
    </>
  )
}

import type { NotePlace } from '#app/domain/notes.ts'
import { Button } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { AppLink } from '../govuk/link.tsx'
import { NoteFields } from './note-fields.tsx'

export interface YourNoteProps {
  place: NotePlace
  /** The id of its writer. */
  holder: string
  /** The id of the next text, so that a double click is kept once. */
  nextId: string
  /** The number of the text shown; 0 for none. */
  known: number
  body: string
  savedOn: string | null
  isBookmarked: boolean
}

/**
 * The reader's own note and bookmark at the foot of a lesson's page. One form, so that its buttons
 * lose nothing typed; a plain one, so that the browser can send it again.
 */
export function YourNote({ savedOn, isBookmarked, ...note }: YourNoteProps) {
  return (
    <form className="app-your-note" id="your-note" method="post" action="/notes" noValidate>
      <Details summary="Your note" open={note.body !== ''}>
        <NoteFields {...note} />
        <Button variant="secondary">Save note</Button>
        {savedOn && <p className="govuk-body-s">Saved on {savedOn}.</p>}
      </Details>
      <div className="govuk-button-group">
        <Button variant="secondary" name="bookmark" value={isBookmarked ? 'remove' : 'set'}>
          {isBookmarked ? 'Remove bookmark' : 'Bookmark this page'}
        </Button>
        <AppLink to="/notes">Your notes and bookmarks</AppLink>
      </div>
    </form>
  )
}

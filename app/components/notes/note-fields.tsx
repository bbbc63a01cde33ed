import { HOLDER } from '#app/domain/carried-form.ts'
import type { NotePlace } from '#app/domain/notes.ts'
import { Textarea } from '../govuk/textarea.tsx'

interface NoteFieldsProps {
  place: NotePlace
  /** The id of its writer. */
  holder: string
  nextId: string
  known: number
  body: string
  error?: string
}

/** The note of one page, with what the page knows of it: a text saved elsewhere is never overwritten. */
export function NoteFields({ place, holder, nextId, known, body, error }: NoteFieldsProps) {
  const hidden = { ...place, [HOLDER]: holder, note_id: nextId, known }
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Textarea
        name="note"
        label="Your note on this page"
        hint="Only you can see your notes: no leader, line manager or learning team can. Do not write names of people."
        error={error}
        defaultValue={body}
      />
    </>
  )
}

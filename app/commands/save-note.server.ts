import { type NoteText, noteProblem, tidyNote } from '#app/domain/notes.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { isNoteIdTaken, listNoteTexts, type OwnPlace, recordNote } from '#db/notes.ts'

interface SaveNote extends OwnPlace {
  /** Made once by the page: the same text sent twice is kept once. */
  noteId: string
  /** The number of the text that the page showed; 0 where it showed none. */
  known: number
  typed: string
  at: string
  newId: NewId
}

export type SavedNote =
  | { outcome: 'kept' }
  /** Too long: nothing was kept, and the page still has what was typed. */
  | { outcome: 'refused'; problem: string }
  /** Saved from elsewhere since the page was sent: nothing was kept, and this is the newer text. */
  | { outcome: 'newer'; newest: NoteText }

/**
 * Keeps what was typed as the newest text of a learner's note on a page, beside all that went before.
 * A text never takes the place of one that its writer has not seen; empty is a text like any other.
 */
export async function saveNote(db: Db, note: SaveNote): Promise<SavedNote> {
  const { personId, module, step, noteId, known, at, newId } = note
  const body = tidyNote(note.typed)
  const problem = noteProblem(body)
  if (problem !== null) return { outcome: 'refused', problem }
  return inTransaction<SavedNote>(db, async (trx) => {
    const texts = await listNoteTexts(trx, note)
    const newest = texts[0] ?? null
    const shown = texts.find(({ seq }) => seq === known)?.body ?? ''
    const isSentAgain = texts.some((text) => text.id === noteId && text.body === body)
    if (isSentAgain || body === shown || body === newest?.body) return { outcome: 'kept' }
    // Another text under the same id comes from the same page, which went back and typed on.
    if (newest !== null && newest.seq !== known && newest.id !== noteId)
      return { outcome: 'newer', newest }
    await recordNote(trx, {
      personId,
      module,
      step,
      body,
      at,
      id: (await isNoteIdTaken(trx, noteId)) ? newId() : noteId,
      seq: (newest?.seq ?? 0) + 1,
    })
    return { outcome: 'kept' }
  })
}

import { type SavedNote, saveNote } from '#app/commands/save-note.server.ts'
import { setBookmark } from '#app/commands/set-bookmark.server.ts'
import type { YourNoteProps } from '#app/components/notes/your-note.tsx'
import { moduleHref } from '#app/domain/addresses.ts'
import { moduleWithCode } from '#app/domain/courses.ts'
import { type NotedCourse, notedCourses } from '#app/domain/noted-courses.ts'
import { writtenInstant } from '#app/domain/notes.ts'
import type { Person } from '#app/domain/people.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { findNote, listBookmarks, listNotes } from '#db/notes.ts'

/** What the foot of a lesson's page shows of the reader's own: their note and their bookmark. */
export async function noteOnPage(
  { db, newId }: RequestContext,
  { id: personId }: Person,
  module: string,
  step: string,
): Promise<YourNoteProps> {
  const note = await findNote(db, { personId, module, step })
  const bookmarks = await listBookmarks(db, personId)
  return {
    place: { module, step },
    holder: personId,
    nextId: newId(),
    known: note?.seq ?? 0,
    body: note?.body ?? '',
    savedOn: note && writtenInstant(note.at),
    isBookmarked: bookmarks.some((one) => one.module === module && one.step === step),
  }
}

/** Every note and bookmark that a person has, by course and module. */
export async function notesOf(
  { db, curriculum }: RequestContext,
  { id }: Person,
): Promise<NotedCourse[]> {
  return notedCourses(curriculum().courses, await listNotes(db, id), await listBookmarks(db, id))
}

/** What came of the form at the foot of a lesson's page, and the page it belongs to. */
export interface PostedNote {
  page: { module: string; title: string; href: string; place: { module: string; step: string } }
  typed: string
  /** The number of the text that the page showed. */
  known: number
  saved: SavedNote
}

/** Keeps the note of a posted form and, if its button was pressed, the bookmark; a 404 for no such page. */
export async function postNote(
  context: RequestContext,
  person: Person,
  form: URLSearchParams,
): Promise<PostedNote> {
  const { module, step } = pageOr404(context, form)
  const { db, clock, newId } = context
  const place = { personId: person.id, module: module.code, step: step.id }
  const bookmark = form.get('bookmark')
  if (bookmark !== null) {
    await setBookmark(db, { ...place, isBookmarked: bookmark === 'set', at: clock() })
  }
  const typed = form.get('note') ?? ''
  const known = Number(form.get('known'))
  const saved = await saveNote(db, {
    ...place,
    noteId: form.get('note_id') || newId(),
    known,
    typed,
    at: clock(),
    newId,
  })
  return {
    page: {
      module: module.title,
      title: step.title,
      href: `${moduleHref(module, step.id)}#your-note`,
      place: { module: module.code, step: step.id },
    },
    typed,
    known,
    saved,
  }
}

function pageOr404({ curriculum }: RequestContext, form: URLSearchParams) {
  const module = moduleWithCode(curriculum().courses, form.get('module') ?? '')
  const step = module?.lesson.steps.find(({ id }) => id === form.get('step'))
  if (!module || !step) throw notFound()
  return { module, step }
}

import type { NotePlace, NoteText } from '#app/domain/notes.ts'
import type { Db, Trx } from './connect.ts'

/** Somebody's page of a lesson. Everything here is asked for by the person whose notes they are. */
export interface OwnPlace extends NotePlace {
  personId: string
}

/** The newest text of a person's note on a page, emptied ones too; null where there never was one. */
export async function findNote(db: Db | Trx, place: OwnPlace): Promise<NoteText | null> {
  return (await noteTexts(db, place).limit(1).executeTakeFirst()) ?? null
}

/** Every text that a person's note on a page has had, newest first. */
export async function listNoteTexts(db: Db | Trx, place: OwnPlace): Promise<NoteText[]> {
  return noteTexts(db, place).execute()
}

function noteTexts(db: Db | Trx, { personId, module, step }: OwnPlace) {
  return db
    .selectFrom('note')
    .select(['id', 'seq', 'body', 'at'])
    .where('person_id', '=', personId)
    .where('module', '=', module)
    .where('step', '=', step)
    .orderBy('seq', 'desc')
}

/** The newest text of each of a person's notes. */
export async function listNotes(db: Db | Trx, personId: string): Promise<(NotePlace & NoteText)[]> {
  return db
    .selectFrom('note')
    .select(['id', 'module', 'step', 'seq', 'body', 'at'])
    .where('person_id', '=', personId)
    .where('seq', '=', (newest) =>
      newest
        .selectFrom('note as other')
        .whereRef('other.person_id', '=', 'note.person_id')
        .whereRef('other.module', '=', 'note.module')
        .whereRef('other.step', '=', 'note.step')
        .select((inner) => inner.fn.max('other.seq').as('seq')),
    )
    .orderBy('module')
    .orderBy('step')
    .execute()
}

/** Whether any note has a text with this id, whoever's it is. */
export async function isNoteIdTaken(db: Db | Trx, id: string): Promise<boolean> {
  const row = await db.selectFrom('note').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Adds a text to a note. Two with the same number on one page are a unique violation. */
export async function recordNote(trx: Trx, { personId, ...note }: OwnPlace & NoteText) {
  await trx
    .insertInto('note')
    .values({ person_id: personId, ...note })
    .execute()
}

/** The pages a person has bookmarked. */
export async function listBookmarks(db: Db | Trx, personId: string): Promise<NotePlace[]> {
  return db
    .selectFrom('bookmark')
    .select(['module', 'step'])
    .where('person_id', '=', personId)
    .orderBy('module')
    .orderBy('step')
    .execute()
}

/** Bookmarks a page; one that is bookmarked already keeps its date. */
export async function recordBookmark(db: Db | Trx, place: OwnPlace, at: string): Promise<void> {
  const { personId, module, step } = place
  await db
    .insertInto('bookmark')
    .values({ person_id: personId, module, step, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes a bookmark away; nothing happens where there is none. */
export async function removeBookmark(db: Db | Trx, place: OwnPlace): Promise<void> {
  await db
    .deleteFrom('bookmark')
    .where('person_id', '=', place.personId)
    .where('module', '=', place.module)
    .where('step', '=', place.step)
    .execute()
}

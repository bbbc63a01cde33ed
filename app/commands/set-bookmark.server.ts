import type { Db } from '#db/connect.ts'
import { type OwnPlace, recordBookmark, removeBookmark } from '#db/notes.ts'

interface SetBookmark extends OwnPlace {
  isBookmarked: boolean
  at: string
}

/** Bookmarks a page of a lesson, or takes the bookmark away: what it is to be, however often it is said. */
export async function setBookmark(
  db: Db,
  { isBookmarked, at, ...place }: SetBookmark,
): Promise<void> {
  await (isBookmarked ? recordBookmark(db, place, at) : removeBookmark(db, place))
}

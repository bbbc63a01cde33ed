import { expect, test } from 'vitest'
import { setBookmark } from '#app/commands/set-bookmark.server.ts'
import { listBookmarks } from '#db/notes.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { recordInspector } from '#tests/support/people.ts'

const PAGE = { module: 'S3', step: 'explain' }

onBothDatabases((open) => {
  test('a page is bookmarked once however often it is asked, and not after it is taken away', async () => {
    const db = await open()
    const personId = await recordInspector(db)
    const set = (isBookmarked: boolean, step = 'explain') =>
      setBookmark(db, { ...PAGE, step, personId, isBookmarked, at: minute(0) })
    await Promise.all([set(true), set(true), set(true, 'keep')])
    expect(await listBookmarks(db, personId)).toEqual([PAGE, { ...PAGE, step: 'keep' }])
    await Promise.all([set(false), set(false)])
    expect(await listBookmarks(db, personId)).toEqual([{ ...PAGE, step: 'keep' }])
  })

  test('one person’s bookmarks are nobody else’s', async () => {
    const db = await open()
    const [one, other] = [await recordInspector(db), await recordInspector(db)]
    await setBookmark(db, { ...PAGE, personId: one, isBookmarked: true, at: minute(0) })
    await setBookmark(db, { ...PAGE, personId: other, isBookmarked: false, at: minute(0) })
    expect(await listBookmarks(db, one)).toEqual([PAGE])
    expect(await listBookmarks(db, other)).toEqual([])
  })
})

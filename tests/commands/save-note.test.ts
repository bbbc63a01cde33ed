import { describe, expect, test } from 'vitest'
import { saveNote } from '#app/commands/save-note.server.ts'
import type { Db } from '#db/connect.ts'
import { findNote, listNotes, listNoteTexts } from '#db/notes.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'

interface Writer {
  db: Db
  personId: string
}

const PAGE = { module: 'S3', step: 'explain' }

async function aWriter(db: Db): Promise<Writer> {
  return { db, personId: await recordInspector(db) }
}

function save(
  { db, personId }: Writer,
  about: { typed: string; known?: number; noteId?: string; at?: string; step?: string },
) {
  return saveNote(db, {
    ...PAGE,
    personId,
    noteId: newId(),
    known: 0,
    at: minute(0),
    newId,
    ...about,
  })
}

/** Every text the note has had, oldest first. */
async function texts({ db, personId }: Writer): Promise<string[]> {
  const found = await listNoteTexts(db, { ...PAGE, personId })
  return found.map(({ body }) => body).reverse()
}

onBothDatabases((open) => {
  test('a note is kept with every text it has had; the newest is shown', async () => {
    const writer = await aWriter(await open())
    await save(writer, { typed: 'Ask for the range', at: minute(1) })
    const outcome = await save(writer, { typed: 'Ask O’Brien’s team', known: 1, at: minute(2) })
    expect(outcome).toEqual({ outcome: 'kept' })
    expect(await texts(writer)).toEqual(['Ask for the range', 'Ask O’Brien’s team'])
    expect(await findNote(writer.db, { ...PAGE, personId: writer.personId })).toMatchObject({
      seq: 2,
      body: 'Ask O’Brien’s team',
      at: minute(2),
    })
  })

  test('an emptied note is a text like any other', async () => {
    const writer = await aWriter(await open())
    await save(writer, { typed: 'Ask' })
    await save(writer, { typed: '  ', known: 1 })
    expect(await texts(writer)).toEqual(['Ask', ''])
  })

  test('a page with nothing typed on it keeps nothing', async () => {
    const writer = await aWriter(await open())
    expect(await save(writer, { typed: '' })).toEqual({ outcome: 'kept' })
    expect(await texts(writer)).toEqual([])
  })

  describe('the same text', () => {
    test('sent again and again, at once and later, is kept once', async () => {
      const writer = await aWriter(await open())
      const note = { typed: 'Ask', noteId: 'one-click' }
      const sent = await Promise.all(Array.from({ length: 6 }, () => save(writer, note)))
      sent.push(await save(writer, note))
      expect(sent.every(({ outcome }) => outcome === 'kept')).toBe(true)
      expect(await texts(writer)).toEqual(['Ask'])
    })

    test('sent again after a newer one was saved changes nothing and is no conflict', async () => {
      const writer = await aWriter(await open())
      await save(writer, { typed: 'First', noteId: 'slow' })
      await save(writer, { typed: 'Second', known: 1 })
      expect(await save(writer, { typed: 'First', noteId: 'slow' })).toEqual({ outcome: 'kept' })
      expect(await texts(writer)).toEqual(['First', 'Second'])
    })
  })

  test('another text under the same id is typed on after going back: it is kept too', async () => {
    const writer = await aWriter(await open())
    await save(writer, { typed: 'Ask', noteId: 'page' })
    expect(await save(writer, { typed: 'Ask for the range', noteId: 'page' })).toEqual({
      outcome: 'kept',
    })
    expect(await texts(writer)).toEqual(['Ask', 'Ask for the range'])
  })

  describe('a note that was saved elsewhere since the page was sent', () => {
    test('is not overwritten: the newer text comes back', async () => {
      const writer = await aWriter(await open())
      await save(writer, { typed: 'First' })
      await save(writer, { typed: 'On the phone', known: 1, at: minute(5) })
      const late = await save(writer, { typed: 'At the desk', known: 1, at: minute(9) })
      expect(late).toMatchObject({
        outcome: 'newer',
        newest: { seq: 2, body: 'On the phone', at: minute(5) },
      })
      expect(await texts(writer)).toEqual(['First', 'On the phone'])
    })

    test('can be saved once the writer has seen the newer text', async () => {
      const writer = await aWriter(await open())
      await save(writer, { typed: 'On the phone' })
      expect(await save(writer, { typed: 'At the desk' })).toMatchObject({ outcome: 'newer' })
      expect(await save(writer, { typed: 'Both', known: 1 })).toEqual({ outcome: 'kept' })
      expect(await texts(writer)).toEqual(['On the phone', 'Both'])
    })

    test('stands as it is where nothing was typed on the page', async () => {
      const writer = await aWriter(await open())
      await save(writer, { typed: 'First' })
      await save(writer, { typed: 'On the phone', known: 1 })
      expect(await save(writer, { typed: 'First', known: 1 })).toEqual({ outcome: 'kept' })
      expect(await texts(writer)).toEqual(['First', 'On the phone'])
    })

    test('at the same moment: one of two texts is kept and the other comes back', async () => {
      const writer = await aWriter(await open())
      const sent = await Promise.all([
        save(writer, { typed: 'On the phone' }),
        save(writer, { typed: 'At the desk' }),
      ])
      expect(sent.map(({ outcome }) => outcome).sort()).toEqual(['kept', 'newer'])
      expect(await texts(writer)).toHaveLength(1)
    })
  })

  test('a note that is too long is not kept, and says how long it is', async () => {
    const writer = await aWriter(await open())
    const refused = await save(writer, { typed: 'x'.repeat(2_345) })
    expect(refused).toMatchObject({ outcome: 'refused', problem: expect.stringContaining('2,345') })
    expect(await texts(writer)).toEqual([])
    expect(await save(writer, { typed: 'é'.repeat(2_000) })).toEqual({ outcome: 'kept' })
  })

  test('the notes of two people on one page, and of one person on two, are apart', async () => {
    const db = await open()
    const [one, other] = [await aWriter(db), await aWriter(db)]
    await save(one, { typed: 'Mine', noteId: 'same' })
    await save(other, { typed: 'Theirs', noteId: 'same' })
    await save(one, { typed: 'Elsewhere', step: 'keep' })
    expect(await texts(one)).toEqual(['Mine'])
    expect(await texts(other)).toEqual(['Theirs'])
    const bodies = (await listNotes(db, one.personId)).map(({ step, body }) => `${step}: ${body}`)
    expect(bodies).toEqual(['explain: Mine', 'keep: Elsewhere'])
  })
})

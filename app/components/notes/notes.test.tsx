import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { NotedCourse } from '#app/domain/noted-courses.ts'
import { NoteToSettle, type NoteToSettleProps } from './note-to-settle.tsx'
import { NotedCourses } from './noted-courses.tsx'
import { YourNote, type YourNoteProps } from './your-note.tsx'

// A link of the router needs a running router; here a plain one says the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
}))

const PLACE = { module: 'S3', step: 'explain' }

function yourNote(about: Partial<YourNoteProps> = {}): string {
  const empty = { place: PLACE, holder: 'me', nextId: 'next', known: 0, body: '', savedOn: null }
  return renderToStaticMarkup(<YourNote {...empty} isBookmarked={false} {...about} />)
}

function toSettle(about: Partial<NoteToSettleProps> = {}): string {
  const page = { module: 'Luck or change?', title: 'Luck first', href: '/there', place: PLACE }
  return renderToStaticMarkup(
    <NoteToSettle
      page={page}
      typed="At the desk"
      holder="me"
      nextId="next"
      known={2}
      problem={null}
      other={null}
      {...about}
    />,
  )
}

function fields(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]))
}

test('a page without a note has a closed field; with one it is open and shows it', () => {
  expect(yourNote()).not.toMatch(/<details[^>]*open/)
  const noted = yourNote({ body: 'Ask <why>', known: 2, savedOn: '22 November 2026 at 2:05pm' })
  expect(noted).toMatch(/<details[^>]*open/)
  expect(noted).toContain('>Ask &lt;why&gt;</textarea>')
  expect(noted).toContain('Saved on 22 November 2026 at 2:05pm')
  expect(fields(noted)).toEqual({ ...PLACE, holder: 'me', note_id: 'next', known: '2' })
})

test('who can see a note, and what not to write, is said beside the field and read with it', () => {
  const html = yourNote()
  expect(html).toMatch(
    /id="note-hint"[^>]*>Only you can see your notes: [^<]* Do not write names of people\.</,
  )
  expect(html).toMatch(/<textarea[^>]*aria-describedby="note-hint"/)
  expect(html, 'a paste is never cut short').not.toContain('maxlength')
})

test('the bookmark button says what it will do', () => {
  expect(yourNote()).toMatch(/name="bookmark" value="set">Bookmark this page</)
  expect(yourNote({ isBookmarked: true })).toMatch(/value="remove">Remove bookmark</)
})

test('a note that was saved elsewhere shows both texts, and knows the newer one', () => {
  const html = toSettle({ other: { body: 'On the phone', savedOn: '22 November 2026 at 2:05pm' } })
  expect(html.indexOf('On the phone')).toBeGreaterThan(0)
  expect(html.indexOf('On the phone')).toBeLessThan(html.indexOf('>At the desk</textarea>'))
  expect(html).toContain('Nothing has been overwritten')
  expect(fields(html)).toMatchObject({ known: '2', note_id: 'next' })
})

test('a note that is too long is all there, with what to do about it', () => {
  const html = toSettle({ problem: 'Your note must be shorter' })
  expect(html).toContain('href="#note"')
  expect(html).toMatch(/id="note-error"[^>]*>.*Your note must be shorter/)
  expect(html).toContain('>At the desk</textarea>')
})

test('the list links to each page that there still is', () => {
  const page = { title: 'Luck first', href: '/there', note: null, isBookmarked: true }
  const note = { body: 'Ask\nwhy', savedOn: '22 November 2026 at 2:05pm' }
  const courses: NotedCourse[] = [
    {
      title: 'Statistics',
      modules: [
        {
          code: 'S3',
          title: 'Luck or change?',
          pages: [
            { ...page, step: 'explain' },
            { ...page, step: 'gone', title: 'Gone', href: null, note, isBookmarked: false },
          ],
        },
      ],
    },
  ]
  const html = renderToStaticMarkup(<NotedCourses courses={courses} />)
  expect(html).toContain('href="/there">Luck first</a>')
  expect(html.match(/Bookmarked/g)).toHaveLength(1)
  expect(html).toContain('<li class="app-noted">Gone<p')
  expect(html).toContain('>Ask\nwhy</p>')
})

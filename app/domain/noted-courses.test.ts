import { expect, test } from 'vitest'
import { aCourse, aModule } from '#tests/support/curriculum.ts'
import { notedCourses } from './noted-courses.ts'

const COURSES = [
  aCourse({ title: 'Statistics', modules: [aModule({ code: 'S1' }), aModule({ code: 'S2' })] }),
  aCourse({
    id: 'performance',
    title: 'Performance',
    modules: [aModule({ code: 'P1', course: 'performance' })],
  }),
]
const AT = '2026-11-22T14:05:00.000Z'

function shown(
  ...about: Parameters<typeof notedCourses> extends [unknown, ...infer R] ? R : never
) {
  return notedCourses(COURSES, ...about).map(({ title, modules }) => ({
    title,
    pages: modules.flatMap(({ code, pages }) => pages.map(({ step }) => `${code} ${step}`)),
  }))
}

test('notes and bookmarks stand in the order of the courses, their modules and their pages', () => {
  const notes = [
    { module: 'P1', step: 'explore', body: 'Ask', at: AT },
    { module: 'S2', step: 'keep', body: 'Try', at: AT },
    { module: 'S2', step: 'situation', body: 'Read', at: AT },
  ]
  expect(shown(notes, [{ module: 'S2', step: 'explain' }])).toEqual([
    { title: 'Statistics', pages: ['S2 situation', 'S2 explain', 'S2 keep'] },
    { title: 'Performance', pages: ['P1 explore'] },
  ])
})

test('a page that is noted and bookmarked is one page, with its words, its date and its address', () => {
  const place = { module: 'S1', step: 'explain' }
  expect(notedCourses(COURSES, [{ ...place, body: 'Luck first', at: AT }], [place])).toEqual([
    {
      title: 'Statistics',
      modules: [
        {
          code: 'S1',
          title: 'Module S1',
          pages: [
            {
              step: 'explain',
              title: 'Page explain',
              href: '/courses/statistics/module-s1?step=explain',
              note: { body: 'Luck first', savedOn: '22 November 2026 at 2:05pm' },
              isBookmarked: true,
            },
          ],
        },
      ],
    },
  ])
})

test('an emptied note is not listed, unless its page is bookmarked', () => {
  const place = { module: 'S1', step: 'explain' }
  const emptied = [{ ...place, body: '', at: AT }]
  expect(notedCourses(COURSES, emptied, [])).toEqual([])
  const [course] = notedCourses(COURSES, emptied, [place])
  expect(course?.modules[0]?.pages[0]).toMatchObject({ note: null, isBookmarked: true })
})

test('a note outlives its page and its module', () => {
  const notes = [
    { module: 'S1', step: 'gone', body: 'Still mine', at: AT },
    { module: 'X9', step: 'situation', body: 'This too', at: AT },
  ]
  const [statistics, past] = notedCourses(COURSES, notes, [])
  expect(statistics?.modules[0]?.pages[0]).toMatchObject({
    title: 'A page that is no longer in the module',
    href: '/courses/statistics/module-s1',
    note: { body: 'Still mine' },
  })
  expect(past?.title).toBe('Modules that are no longer offered')
  expect(past?.modules[0]).toMatchObject({
    code: 'X9',
    pages: [{ href: null, note: { body: 'This too' } }],
  })
})

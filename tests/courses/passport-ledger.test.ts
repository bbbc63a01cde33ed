import { expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { recordRulesReleased } from '#app/content/passport-ledger.ts'
import { problemLine } from '#app/content/report.ts'
import { aCoursesFolder, type CoursesFolder } from '../support/courses-folder.ts'

async function mistakesIn(folder: CoursesFolder): Promise<string[]> {
  return (await readCourses(folder)).problems.map(problemLine)
}

/** A folder whose rules, version 1, have been released. */
async function aReleasedFolder(): Promise<CoursesFolder> {
  const folder = aCoursesFolder()
  const { curriculum } = await readCourses(folder)
  expect(await recordRulesReleased(folder.courses, curriculum.passport)).toBe(true)
  return folder
}

const REFUSED =
  'courses/passport.yaml: version 1 was released with other rules: make it version 2, and see whom that affects with npm run passport -- --preview'

test('rules that are as they were released are sound, and are written down once', async () => {
  const folder = await aReleasedFolder()
  expect(await mistakesIn(folder)).toEqual([])
  const { curriculum } = await readCourses(folder)
  expect(await recordRulesReleased(folder.courses, curriculum.passport)).toBe(false)
})

test.each([
  { what: 'a requirement', from: 'modules-complete', to: 'modules-secure' },
  { what: 'a word that badges carry', from: 'You can do it.', to: 'You do it.' },
])('$what may not change under a version that was released', async ({ from, to }) => {
  const folder = await aReleasedFolder()
  folder.edit('passport.yaml', from, to)
  expect(await mistakesIn(folder)).toEqual([REFUSED])
  folder.edit('passport.yaml', 'version: 1', 'version: 2')
  expect(await mistakesIn(folder)).toEqual([])
})

test('a version is never older than the newest that was released', async () => {
  const folder = await aReleasedFolder()
  folder.edit('passport.yaml', 'version: 1', 'version: 3')
  const { curriculum } = await readCourses(folder)
  await recordRulesReleased(folder.courses, curriculum.passport)
  folder.edit('passport.yaml', 'version: 3', 'version: 2')
  expect(await mistakesIn(folder)).toEqual([expect.stringContaining('make it version 4')])
})

test('a record that cannot be read is said, and is not written over', async () => {
  const folder = await aReleasedFolder()
  folder.write('passport-released.json', '{"1":')
  expect(await mistakesIn(folder)).toEqual([
    'courses/passport-released.json: this record of the rules released cannot be read: the program writes it, so take it from the last commit',
  ])
  const { curriculum } = await readCourses(folder)
  expect(await recordRulesReleased(folder.courses, curriculum.passport)).toBe(false)
})

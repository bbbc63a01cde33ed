import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { publish } from '#app/content/release.ts'
import { renderEveryPage } from '#app/content/render-check.ts'
import { courseTable, problemLine } from '#app/content/report.ts'
import { aCoursesFolder, type CoursesFolder, MODULE } from '../support/courses-folder.ts'

const DRAFT = 'statistics/02-three-counts'
const FIRST_OF_ITS_COURSE = 'dashboards/01-before-you-click'

/** Writes the guide's module again, as a draft with another code. */
function addDraft(folder: CoursesFolder, place: string, code: string) {
  const lesson = folder.read(`${MODULE}/lesson.mdx`)
  const questions = folder.read(`${MODULE}/questions.yaml`)
  const draft = lesson
    .replace('code: S1', `code: ${code}\ndraft: true`)
    .replace('title: Two counts', `title: Draft ${code}`)
  folder.write(`${place}/lesson.mdx`, draft)
  folder.write(`${place}/questions.yaml`, questions.replaceAll('S1-', `${code}-`))
}

/** A folder with one module to release, a draft beside it, and a course that has only a draft. */
function withDrafts(): CoursesFolder {
  const folder = aCoursesFolder()
  addDraft(folder, DRAFT, 'S2')
  folder.write(
    'dashboards/course.yaml',
    `code: D
title: Dashboards
summary: Read a page.
assessment: {id: dashboards, title: The test, passShare: 0.75, noModuleAtZero: true, minutes: 40}
`,
  )
  addDraft(folder, FIRST_OF_ITS_COURSE, 'D1')
  return folder
}

async function mistakesIn(folder: CoursesFolder): Promise<string[]> {
  return (await readCourses(folder)).problems.map(problemLine)
}

test('a release is the same, to its last file, with drafts and without', async () => {
  const [without, folder] = [aCoursesFolder(), withDrafts()]
  const [before, after] = [await readCourses(without), await readCourses(folder)]
  expect(after.problems).toEqual([])
  expect(after.curriculum).toEqual(before.curriculum)
  await publish(before, without.into)
  await publish(after, folder.into)
  for (const part of ['', 'lessons'])
    expect(readdirSync(path.join(folder.into, part))).toEqual(
      readdirSync(path.join(without.into, part)),
    )
})

test('drafts are written with everything else, and listed as drafts', async () => {
  const { curriculum, written } = await readCourses(withDrafts())
  expect(written.curriculum.courses.map(({ modules }) => modules.map(({ code }) => code))).toEqual([
    ['S1', 'S2'],
    ['D1'],
  ])
  expect(written.lessons).toHaveLength(3)
  const table = courseTable(curriculum, written.curriculum)
  expect(
    table.map((row) => /^ +([A-Z]\d)(?: +(draft))?/.exec(row)?.slice(1)).filter(Boolean),
  ).toEqual([
    ['S1', undefined],
    ['S2', 'draft'],
    ['D1', 'draft'],
  ])
  expect(table.at(-1)).toBe(`All is well. Content ${curriculum.hash}.`)
})

test('a module is released by taking the line out', async () => {
  const folder = withDrafts()
  folder.edit(`${DRAFT}/lesson.mdx`, 'draft: true\n', '')
  const { curriculum, lessons } = await readCourses(folder)
  expect(curriculum.courses.map(({ modules }) => modules.map(({ code }) => code))).toEqual([
    ['S1', 'S2'],
  ])
  expect(lessons).toHaveLength(2)
})

test.each([
  {
    what: 'lesson',
    file: `${DRAFT}/lesson.mdx`,
    from: '<Figure',
    to: '<Fgure',
    said: '<Fgure> is not a lesson component',
  },
  {
    what: 'question',
    file: `${DRAFT}/questions.yaml`,
    from: '        feedback: Two months cannot show a direction.\n',
    to: '',
    said: '"S2-01", choices 1: "feedback" is missing',
  },
  {
    what: 'lesson of a course with drafts only',
    file: `${FIRST_OF_ITS_COURSE}/lesson.mdx`,
    from: 'ask: How',
    to: 'aks: How',
    said: '"aks" is not known here',
  },
  {
    what: 'code, which another module has',
    file: `${DRAFT}/lesson.mdx`,
    from: 'code: S2',
    to: 'code: S1',
    said: '"S1" is the code of "Two counts" too',
  },
  {
    what: 'word after “draft”',
    file: `${DRAFT}/lesson.mdx`,
    from: 'draft: true',
    to: 'draft: yes',
    said: '"draft" must be true or false; it is "yes"',
  },
])('a mistake in a draft’s $what is a mistake', async ({ file, from, to, said }) => {
  const folder = withDrafts()
  folder.edit(file, from, to)
  expect(await mistakesIn(folder)).toContainEqual(
    expect.stringMatching(new RegExp(`^courses/${file}(:\\d+)?: ${said.replace(/[()]/g, '\\$&')}`)),
  )
})

test('every page of a draft has to be one that can be shown', async () => {
  const { written } = await readCourses(withDrafts())
  const broken = written.lessons.map(({ file }) => ({
    file,
    code: 'export default () => ({ default() { throw new Error("it breaks") } })',
  }))
  const mistakes = await renderEveryPage({ ...written, lessons: broken }, '.')
  const files = new Set(mistakes.map(({ file }) => file))
  expect([...files]).toContain(`courses/${DRAFT}/lesson.mdx`)
  expect([...files]).toContain(`courses/${FIRST_OF_ITS_COURSE}/lesson.mdx`)
})

test('a draft beside released modules needs enough questions for their assessment', async () => {
  const folder = withDrafts()
  const assessment =
    'assessment: {id: s, title: S, passShare: 0.75, noModuleAtZero: true, minutes: 40}'
  folder.edit(
    'statistics/course.yaml',
    '# Leave assessment out for a course without one.',
    assessment,
  )
  const mistakes = await mistakesIn(folder)
  expect(mistakes.filter((each) => each.includes('from S2'))).toHaveLength(2)
  expect(mistakes.filter((each) => each.includes('from D1'))).toEqual([])
})

test('a stamp cannot require a course that has only drafts', async () => {
  const folder = withDrafts()
  folder.edit('passport.yaml', 'modules-complete: statistics', 'modules-complete: dashboards')
  expect(await mistakesIn(folder)).toEqual([
    'courses/passport.yaml:10: the stamp "Skilled" requires modules-complete: dashboards, and that course has only drafts',
  ])
})

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { recordRelease } from '#app/content/ledger.ts'
import { makeModule } from '#app/content/new-module.ts'
import { renderEveryPage } from '#app/content/render-check.ts'
import { problemLine } from '#app/content/report.ts'
import { aCoursesFolder, MODULE } from '../support/courses-folder.ts'

const ASKED = { course: 'statistics', slug: 'three-counts', title: 'Three counts: which is real?' }

/** Every lesson of the product is compiled, which takes seconds on a slow machine. */
const READING_EVERY_COURSE = 30_000

async function mistakesIn(folder: { courses: string; data?: string }): Promise<string[]> {
  return (await readCourses(folder)).problems.map(problemLine)
}

/** The product's own courses, to be written in. */
function copyOfTheCourses(): { courses: string } {
  const root = mkdtempSync(path.join(os.tmpdir(), 'courses-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync('courses', path.join(root, 'courses'), { recursive: true })
  return { courses: path.join(root, 'courses') }
}

describe('a new module', () => {
  test('has the next place and code, five pages, one question of each type, and is sound', async () => {
    const folder = aCoursesFolder()
    const made = await makeModule({ ...folder, ...ASKED })
    expect(made).toEqual({
      folder: 'courses/statistics/02-three-counts',
      code: 'S2',
      files: [
        'courses/statistics/02-three-counts/lesson.mdx',
        'courses/statistics/02-three-counts/questions.yaml',
      ],
    })
    const { written, curriculum, problems } = await readCourses(folder)
    expect(problems.map(problemLine)).toEqual([])
    const module = written.curriculum.courses[0]?.modules[1]
    expect(module).toMatchObject({ code: 'S2', number: 2, title: ASKED.title })
    expect(module?.lesson.steps.map(({ id }) => id)).toEqual([
      'situation',
      'explore',
      'explain',
      'check',
      'keep',
    ])
    expect(module?.questions.map(({ type }) => type)).toEqual([
      'single',
      'multiple',
      'numeric',
      'ordering',
      'hotspot',
    ])
    expect(curriculum.courses[0]?.modules, 'a draft is not released').toHaveLength(1)
    expect((await renderEveryPage(written, '.')).map(problemLine)).toEqual([])
  })

  test(
    'has questions for both forms where the course ends with an assessment',
    async () => {
      const folder = copyOfTheCourses()
      for (const course of ['statistics', 'performance', 'dashboards'])
        expect(await makeModule({ ...folder, ...ASKED, course })).toHaveProperty('code')
      const { written, problems } = await readCourses(folder)
      expect(problems.map(problemLine)).toEqual([])
      for (const { modules } of written.curriculum.courses.slice(1)) {
        const forms = modules.at(-1)?.questions.flatMap(({ form }) => form ?? [])
        expect(forms).toEqual(['A', 'A', 'B', 'B'])
      }
    },
    READING_EVERY_COURSE,
  )

  test('never takes a code that a module which is gone has had', async () => {
    const folder = aCoursesFolder()
    await makeModule({ ...folder, ...ASKED })
    folder.edit('statistics/02-three-counts/lesson.mdx', 'draft: true\n', '')
    await recordRelease(folder.courses, (await readCourses(folder)).curriculum)
    rmSync(path.join(folder.courses, 'statistics/02-three-counts'), { recursive: true })
    expect(await makeModule({ ...folder, ...ASKED })).toMatchObject({ code: 'S3' })
  })
})

describe('nothing is made, and a sentence says why, where', () => {
  test.each([
    {
      what: 'the course does not exist',
      asked: { course: 'statistic' },
      said: '"statistic" is not a course: did you mean "statistics"?',
    },
    {
      what: 'the course is not written',
      asked: { course: 'performance' },
      said: 'courses/performance/course.yaml is missing: write the course first',
    },
    {
      what: 'the address is taken',
      asked: { slug: 'two-counts' },
      said: 'statistics/01-two-counts has the address "two-counts" already: choose another',
    },
    ...['Two counts', 'two_counts', '../two', 'two--counts', ''].map((slug) => ({
      what: `the address is "${slug}"`,
      asked: { slug },
      said: `"${slug}" cannot be an address: small letters, digits and single hyphens, as in luck-or-change`,
    })),
    {
      what: 'there is no title',
      asked: { title: ' ' },
      said: 'a title is missing: put it in quotes, as in "Luck or change?"',
    },
  ])('$what', async ({ asked, said }) => {
    const folder = aCoursesFolder()
    expect(await makeModule({ ...folder, ...ASKED, ...asked })).toEqual({ problems: [said] })
    expect(existsSync(path.join(folder.courses, 'statistics/02-three-counts'))).toBe(false)
    expect(await mistakesIn(folder)).toEqual([])
  })

  test('every code of the course has been used', async () => {
    const folder = aCoursesFolder()
    folder.edit(`${MODULE}/lesson.mdx`, 'code: S1', 'code: S9')
    expect(await makeModule({ ...folder, ...ASKED })).toEqual({
      problems: ['every code from S1 to S9 has been used: codes are permanent'],
    })
  })
})

import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { publish } from '#app/content/release.ts'
import { openCurriculum } from '#app/content/released.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { aCoursesFolder, type CoursesFolder, MODULE } from '../support/courses-folder.ts'

const LESSON = `${MODULE}/lesson.mdx`

async function release(folder: CoursesFolder): Promise<Curriculum> {
  const read = await readCourses(folder)
  expect(read.problems).toEqual([])
  await publish(read, folder.into)
  return read.curriculum
}

/** A released folder opened as the server opens it, with a clock the test moves. */
function opened(folder: CoursesFolder) {
  const reports: string[] = []
  let time = 0
  const released = openCurriculum(folder.into, {
    report: (message: string) => reports.push(message),
    now: () => time,
  })
  return { released, reports, wait: (milliseconds: number) => (time += milliseconds) }
}

function lessonFiles(folder: CoursesFolder): string[] {
  return readdirSync(path.join(folder.into, 'lessons')).sort()
}

test('the same words give the same release, whatever folder they lie in', async () => {
  const [one, other] = [aCoursesFolder(), aCoursesFolder()]
  expect((await release(one)).hash).toBe((await release(other)).hash)
  expect(readdirSync(one.into)).toEqual(readdirSync(other.into))
  expect(lessonFiles(one)).toEqual(lessonFiles(other))
})

test.each([
  { what: 'a word of a lesson', file: LESSON, from: 'Robbery went', to: 'Robberies went' },
  {
    what: 'a choice’s feedback',
    file: `${MODULE}/questions.yaml`,
    from: 'Nothing suggests',
    to: 'Little suggests',
  },
  { what: 'a passport rule', file: 'passport.yaml', from: 'You can do it.', to: 'You do it.' },
])('$what changes the release’s hash', async ({ file, from, to }) => {
  const folder = aCoursesFolder()
  const before = await release(folder)
  folder.edit(file, from, to)
  const after = await release(folder)
  expect(after.hash).not.toBe(before.hash)
  const isOfTheCourse = file !== 'passport.yaml'
  expect(after.courses[0]?.hash !== before.courses[0]?.hash).toBe(isOfTheCourse)
})

test('a lesson file holds the lesson’s words and nothing of a question, a prediction’s end or a fact', async () => {
  const folder = aCoursesFolder()
  const { courses } = await release(folder)
  const lesson = lessonFiles(folder)
    .map((file) => readFileSync(path.join(folder.into, 'lessons', file), 'utf8'))
    .join('')
  expect(lesson).toContain('Robbery went from 16 to 25')
  const questions = courses
    .flatMap((course) => course.modules)
    .flatMap((module) => [
      module.questions,
      module.prediction,
      module.faded,
      Object.values(module.facts),
      module.points,
    ])
  const texts = sentencesIn(questions)
  expect(texts.length).toBeGreaterThan(40)
  for (const text of texts) expect(lesson).not.toContain(text)
  for (const word of ['feedback', 'correct', 'tolerance', 'working', 'anticipated', 'hint'])
    expect(lesson).not.toContain(word)
})

/** Every text of more than one word: ids stand in both files, and may. */
function sentencesIn(part: unknown): string[] {
  if (typeof part === 'string') return part.includes(' ') ? [part] : []
  if (typeof part !== 'object' || part === null) return []
  return Object.values(part).flatMap(sentencesIn)
}

test('a compiled lesson is a module that asks for nothing: no import and no evaluated text', async () => {
  const folder = aCoursesFolder()
  await release(folder)
  const [file = ''] = lessonFiles(folder)
  const code = readFileSync(path.join(folder.into, 'lessons', file), 'utf8')
  expect(code).toMatch(/^export default function\(_s\)\{/)
  expect(code).not.toMatch(/\beval\(|new Function|\bimport\s*["'({*]|\brequire\(/)
})

test('a new release is taken up without a restart, and lessons of earlier ones still answer', async () => {
  const folder = aCoursesFolder()
  const first = await release(folder)
  const [old = ''] = lessonFiles(folder)
  const { released, wait } = opened(folder)
  folder.edit(LESSON, 'Robbery went', 'Robberies went')
  const second = await release(folder)
  expect(released.current().hash).toBe(first.hash)
  wait(500)
  expect(released.current().hash).toBe(second.hash)
  expect(released.lessonFile(old)).toBe(path.join(folder.into, 'lessons', old))
  expect(lessonFiles(folder)).toHaveLength(2)
})

test('a release carries Northmere’s tables, which are read again only when the data change', async () => {
  const folder = aCoursesFolder()
  await release(folder)
  const { released, wait } = opened(folder)
  const tables = released.tables()
  expect(tables).toEqual(committedTables())
  folder.edit(LESSON, 'Robbery went', 'Robberies went')
  await release(folder)
  wait(500)
  expect(released.tables()).toBe(tables)

  const read = await readCourses(folder)
  const files = { ...read.northmere.files, 'teams.csv': 'team,cases,positive\nN01,10,2\n' }
  await publish({ ...read, northmere: { ...read.northmere, files } }, folder.into)
  wait(500)
  expect(released.tables().teams).toEqual([{ team: 'N01', cases: 10, positive: 2 }])
  expect(released.tables().monthly).toEqual(tables.monthly)
})

test('lessons released by an earlier program, which had no data, still answer', async () => {
  const folder = aCoursesFolder()
  await release(folder)
  const file = path.join(folder.into, 'manifest.json')
  const { data: _, ...earlier } = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...earlier, lessons: ['old.1.mjs'] }))
  await release(folder)
  expect(opened(folder).released.lessonFile('old.1.mjs')).not.toBeNull()
})

test('data that lack a table are refused when the release is opened', async () => {
  const folder = aCoursesFolder()
  await release(folder)
  const { data } = JSON.parse(readFileSync(path.join(folder.into, 'manifest.json'), 'utf8'))
  writeFileSync(path.join(folder.into, data), '{}')
  expect(() => openCurriculum(folder.into)).toThrow(/monthly\.csv is missing/)
})

test('a release that cannot be read is reported once, and the last good one stays in force', async () => {
  const folder = aCoursesFolder()
  const { hash } = await release(folder)
  const { released, reports, wait } = opened(folder)
  const manifest = path.join(folder.into, 'manifest.json')
  writeFileSync(
    `${manifest}.new`,
    JSON.stringify({
      release: 'release.missing.json',
      data: 'data.missing.json',
      practice: 'practice.missing.json',
      lessons: [],
    }),
  )
  renameSync(`${manifest}.new`, manifest)
  for (let look = 0; look < 3; look += 1) {
    wait(600)
    expect(released.current().hash).toBe(hash)
  }
  expect(reports).toHaveLength(1)
  expect(reports[0]).toContain('release.missing.json')
  expect(reports[0]).toContain('stays in force')
})

test('a release that lacks something the program needs is refused when it is opened', async () => {
  const folder = aCoursesFolder()
  const { hash, ...rest } = await release(folder)
  const file = path.join(folder.into, `release.${hash}.json`)
  writeFileSync(file, JSON.stringify({ hash, courses: rest.courses }))
  expect(() => openCurriculum(folder.into)).toThrow(/passport/)
})

test('where nothing was released, the sentence says how to release', () => {
  const folder = aCoursesFolder()
  expect(() => openCurriculum(folder.into)).toThrow('npm run courses -- --release')
})

test('only a lesson that was released has a path: no other name reaches the disk', async () => {
  const folder = aCoursesFolder()
  await release(folder)
  const { released } = opened(folder)
  const [file = ''] = lessonFiles(folder)
  expect(released.lessonFile(file)).not.toBeNull()
  mkdirSync(path.join(folder.into, 'lessons', 'sub'))
  writeFileSync(path.join(folder.into, 'lessons', 'draft.mjs'), '')
  for (const name of [
    'draft.mjs',
    '../manifest.json',
    `../lessons/${file}`,
    'sub',
    '',
    'constructor',
  ])
    expect(released.lessonFile(name)).toBeNull()
})

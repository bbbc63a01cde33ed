import { expect, onTestFinished, test } from 'vitest'
import { openCurriculum } from '#app/content/released.server.ts'
import { watchCourses } from '#app/content/watch.server.ts'
import type { Module, Problem } from '#app/domain/courses.ts'
import { aCoursesFolder, type CoursesFolder, MODULE } from '../support/courses-folder.ts'

const LESSON = `${MODULE}/lesson.mdx`
const QUESTIONS = `${MODULE}/questions.yaml`

/** A watched folder: `after` makes a change and waits until it has been compiled. */
async function watched(folder: CoursesFolder) {
  let heard: (problems: Problem[]) => void = () => undefined
  const watching = watchCourses({
    courses: folder.courses,
    data: folder.data,
    into: folder.into,
    onCompiled: (problems) => heard(problems),
  })
  onTestFinished(() => watching.stop())
  await watching.settled()
  return {
    async after(change: () => void): Promise<Problem[]> {
      const compiled = new Promise<Problem[]>((resolve) => {
        heard = resolve
      })
      change()
      return await compiled
    },
    module(): Module {
      const module = openCurriculum(folder.into).current().courses[0]?.modules[0]
      if (!module) throw new Error('there is no module')
      return module
    },
  }
}

test('an edit is published as it is saved', async () => {
  const folder = aCoursesFolder()
  const dev = await watched(folder)
  expect(dev.module().title).toBe('Two counts')
  expect(await dev.after(() => folder.edit(LESSON, 'title: Two counts', 'title: Three'))).toEqual(
    [],
  )
  expect(dev.module().title).toBe('Three')
})

test('a broken lesson shows its mistakes in its place and keeps the module’s questions; mended, it is back', async () => {
  const folder = aCoursesFolder()
  const dev = await watched(folder)
  const { questions } = dev.module()
  await dev.after(() => folder.edit(LESSON, '<Figure', '<Fgure'))
  const broken = dev.module()
  expect(broken.lesson).toMatchObject({
    problems: [{ file: `courses/${LESSON}`, line: 31, message: expect.stringContaining('Fgure') }],
  })
  expect(broken.lesson.steps.map(({ id }) => id)).toEqual(['situation', 'explain', 'keep'])
  expect(broken.questions).toEqual(questions)
  await dev.after(() => folder.edit(LESSON, '<Fgure', '<Figure'))
  expect(dev.module().lesson).toHaveProperty('file')
})

test('a broken questions.yaml leaves the questions as they last were, with the author’s sentence', async () => {
  const folder = aCoursesFolder()
  const dev = await watched(folder)
  const { questions } = dev.module()
  await dev.after(() => folder.edit(QUESTIONS, 'type: ordering', 'type: orderin'))
  expect(dev.module().questions).toEqual(questions)
  expect(dev.module().lesson).toMatchObject({
    problems: [{ file: `courses/${QUESTIONS}`, message: expect.stringContaining('ordering') }],
  })
})

test('a lesson that was broken from the start does not keep the others from being shown', async () => {
  const folder = aCoursesFolder()
  folder.write('statistics/02-new/lesson.mdx', 'Just begun.')
  await watched(folder)
  const modules = openCurriculum(folder.into).current().courses[0]?.modules ?? []
  expect(modules.map(({ slug, lesson }) => [slug, 'problems' in lesson])).toEqual([
    ['two-counts', false],
    ['new', true],
  ])
})

test('several saves at once end in the last one', async () => {
  const folder = aCoursesFolder()
  const dev = await watched(folder)
  await dev.after(() => {
    for (const title of ['Four', 'Five', 'Six'])
      folder.write(LESSON, folder.read(LESSON).replace(/title: .+/, `title: ${title}`))
  })
  expect(dev.module().title).toBe('Six')
})

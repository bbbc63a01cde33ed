import { expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'

test('no panel of an exercise has the name of its page: a screen reader lists both', async () => {
  const { curriculum } = await readCourses({ courses: 'courses' })
  for (const module of curriculum.courses.flatMap(({ modules }) => modules)) {
    const exercise = module.exercise === null ? null : exerciseById(module.exercise)
    const view = exercise?.view({
      seed: 'inspector-1',
      records: [],
      query: {},
      prediction: null,
      figures: module.figures,
      northmere: committedTables(),
    })
    const panels: { heading: string }[] = Object(view).panels ?? []
    const page = module.lesson.steps.find(({ parts }) =>
      parts.some(({ kind }) => kind === 'exercise'),
    )
    const names = [module.title, page?.title]
    const headings = panels.map(({ heading }) => heading)
    expect(
      headings.filter((heading) => names.includes(heading)),
      module.code,
    ).toEqual([])
    expect(new Set(headings).size, module.code).toBe(headings.length)
  }
})

import { describe, expect, test } from 'vitest'
import { readCourses } from '#app/content/courses.ts'
import { LESSON_COMPONENTS } from '#app/content/lesson-components.ts'
import { listRegisteredComponents, renderEveryPage } from '#app/content/render-check.ts'
import { problemLine } from '#app/content/report.ts'
import bank from '#tests/reference/items.json' with { type: 'json' }

/** Everything that is written, drafts too. */
const { written, problems } = await readCourses({ courses: 'courses' })
const modules = written.curriculum.courses.flatMap((course) => course.modules)

test('every lesson, question and rule of the product is sound', () => {
  expect(problems.map(problemLine)).toEqual([])
})

test('every page of every lesson can be shown', async () => {
  expect((await renderEveryPage(written, '.')).map(problemLine)).toEqual([])
})

test('what an author may write is what the program can show', async () => {
  const registered = await listRegisteredComponents('.')
  const components = registered.filter((name) => /^[A-Z]/.test(name))
  expect(components.sort()).toEqual(Object.keys(LESSON_COMPONENTS).sort())
})

interface ReferenceItem {
  id: string
  module: string
  type: string
  stem: string
  form?: string
  answers?: number[]
  tolerance?: number
  options?: { text: string; correct: boolean; feedback: string }[]
  sequence?: string[]
  regions?: { correct: boolean; feedback: string }[]
}

// The reference bank is JSON of several shapes; these are the keys that are compared.
const items = bank.items as unknown as ReferenceItem[]

describe.each(modules.map((module) => ({ code: module.code, module })))('$code', ({ module }) => {
  const reference = items.filter((item) => item.module === module.code)

  test('it has every question of the specification, with the same key and the same reasons', () => {
    for (const item of reference) {
      const question = module.questions.find(({ id }) => id === item.id)
      expect(question, item.id).toMatchObject({ type: item.type })
      expect(question?.form).toBe(item.form)
      if (question?.type === 'single' || question?.type === 'multiple')
        expect(
          question.choices.map(({ text, correct, feedback }) => ({ text, correct, feedback })),
        ).toEqual(item.options?.map(({ text, correct, feedback }) => ({ text, correct, feedback })))
      if (question?.type === 'ordering')
        expect(question.items.map(({ text }) => text)).toEqual(item.sequence)
      if (question?.type === 'hotspot')
        expect(question.regions.map(({ correct, feedback }) => ({ correct, feedback }))).toEqual(
          item.regions?.map(({ correct, feedback }) => ({ correct, feedback })),
        )
      if (question?.type === 'numeric') {
        expect(question.tolerance).toBe(item.tolerance)
        expect(question.variants).toHaveLength(item.answers?.length ?? 0)
        for (const [i, variant] of question.variants.entries())
          expect(variant.answer).toBeCloseTo(item.answers?.[i] ?? Number.NaN, 9)
      }
    }
  })

  test('nothing a learner reads has a placeholder left in it', () => {
    expect(JSON.stringify([module.questions, module.prediction, module.faded])).not.toMatch(
      /\{[a-z][\w-]*\}/i,
    )
  })
})

test('every number that is predicted says what can happen at all', () => {
  const numbers = modules.flatMap(({ code, prediction }) =>
    (prediction?.fields ?? []).map((field) => ({ code, ...field })),
  )
  expect(numbers).not.toEqual([])
  for (const { code, id, unit, min, max, whole } of numbers) {
    expect(min, `${code} ${id}`).toBe(0)
    expect(max !== undefined || whole, `${code} ${id}`).toBeTruthy()
    expect(whole, `${code} ${id}`).toBe(unit === '%' ? undefined : true)
  }
})

test('Northmere’s planted truths show in the charts: Alderbrook has no signal, Brackwater has', () => {
  const figures = modules.find(({ code }) => code === 'P2')?.figures ?? {}
  expect(figures['alderbrook-burglary']).toMatchObject({ limits: [25.5, 63.9], signals: [] })
  const brackwater = figures['brackwater-vehicle-crime']
  if (brackwater?.kind !== 'line') throw new Error('Brackwater is a line')
  // The step is at month 30, October 2023; the run that shows it happens to begin a month sooner.
  expect(brackwater.signals?.[0]).toBe(29)
  expect(brackwater.x[30]).toBe('Oct 2023')
  expect(brackwater.provisional).toEqual([47])
})

test('numbers in a question are written the UK way', async () => {
  const { fill, writtenOut } = await import('#app/content/placeholders.ts')
  const values = writtenOut({ h: 50200, x: -4.5, v: [7, 1031, 9], p: 67.25 })
  expect(fill('{h} and {x} and {v} and {p}', values)).toBe(
    '50,200 and −4.5 and 7, 1,031, 9 and 67.25',
  )
})

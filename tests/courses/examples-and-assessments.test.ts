import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCourses } from '#app/content/courses.ts'

/*
 * An example that works through an assessment's question, with its very figures, hands over the
 * answer. Every set of figures of every numeric question of form A and B is looked for in the worked and
 * the faded examples of its own module.
 */

/** The examples that do so on purpose, and why. */
const KNOWN: Record<string, string> = {
  'S5-01 in tree': 'the module’s own case: situation, prediction and tree are made of it',
}

interface Example {
  name: string
  numbers: Set<string>
}

interface WrittenQuestion {
  id: string
  params?: Record<string, number | number[]>
  variants?: Record<string, number | number[]>[]
}

interface Faded {
  id: string
  stem: string
  working: string
  blanks: { label: string; hint: string; answer: number | string }[]
}

const { written } = await readCourses({ courses: 'courses' })
const modules = written.curriculum.courses.flatMap((course) =>
  course.modules.map((module) => {
    const number = String(module.number).padStart(2, '0')
    const folder = path.join('courses', course.id, `${number}-${module.slug}`)
    return { module, folder, examples: examplesOf(folder) }
  }),
)

test('no example works through an assessment’s question with its own figures', () => {
  expect(modules.flatMap(({ examples }) => examples).length).toBeGreaterThan(30)
  const found = modules.flatMap(({ module, folder, examples }) =>
    module.questions.flatMap((question) => {
      if (question.type !== 'numeric' || !question.form) return []
      const sets = figuresOf(folder, question.id)
      return question.variants.flatMap(({ answer }, i) => {
        const figures = (sets[i] ?? []).map((figure) => plain(figure))
        if (figures.length === 0) return []
        const sought = [...figures, plain(answer, question.decimals)]
        return examples
          .filter(({ numbers }) => sought.every((number) => numbers.has(number)))
          .map(({ name }) => `${question.id} in ${name}`)
      })
    }),
  )
  expect([...new Set(found)].filter((leak) => !(leak in KNOWN))).toEqual([])
})

function examplesOf(folder: string): Example[] {
  const lesson = readFileSync(path.join(folder, 'lesson.mdx'), 'utf8')
  const worked = [...lesson.matchAll(/<Worked title="([^"]*)">(.*?)<\/Worked>/gs)]
  const { faded = [] }: { faded?: Faded[] } = parse(
    readFileSync(path.join(folder, 'questions.yaml'), 'utf8'),
  )
  return [
    ...worked.map(([, name = '', words = '']) => ({ name, numbers: numbersIn(words) })),
    ...faded.map(({ id, stem, working, blanks }) => {
      const around = blanks.map(({ label, hint, answer }) => `${label} ${hint} ${answer}`)
      return { name: id, numbers: numbersIn([stem, working, ...around].join(' ')) }
    }),
  ]
}

/** Every number of a text, without thousands’ commas and without its sign or unit. */
function numbersIn(words: string): Set<string> {
  const found = words.match(/\d[\d,]*(\.\d+)?/g) ?? []
  return new Set(found.map((number) => plain(Number(number.replaceAll(',', '')))))
}

function plain(value: number, decimals = 3): string {
  return `${Number(Math.abs(value).toFixed(decimals))}`
}

/** The figures of a question: its own, then each variant’s. */
function figuresOf(folder: string, id: string): number[][] {
  const { questions }: { questions: WrittenQuestion[] } = parse(
    readFileSync(path.join(folder, 'questions.yaml'), 'utf8'),
  )
  const { params = {}, variants = [] } = questions.find((one) => one.id === id) ?? {}
  return [params, ...variants].map((set) => Object.values(set).flat())
}

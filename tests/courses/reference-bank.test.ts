import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { COURSES } from '#app/content/course-formats.ts'
import bank from '#tests/reference/items.json' with { type: 'json' }

/*
 * The specification's question bank against the questions as they are written in courses/, drafts
 * too: every question is there, with the same words, key, reasons and figures.
 */

/** The questions a writer changed on purpose, what was changed, and why. */
const CHANGED: Record<string, { parts: string[]; because: string }> = {
  'P4-09': {
    parts: ['why'],
    because: 'every place in an order says why, and the bank says it of the two ends only',
  },
}

interface Option {
  text: string
  correct?: boolean
  feedback: string
}

interface Anticipated {
  formula?: string
  value?: number
  feedback: string
}

interface Common {
  id: string
  type: string
  stem: string
  form?: string
  construct?: string
  formula?: string
  params?: Record<string, unknown>
  variants?: Record<string, unknown>[]
  unit?: string
  tolerance?: number
  working?: string
  anticipated?: Anticipated[]
  feedback?: string
}

interface ReferenceItem extends Common {
  cbm?: boolean
  outcome?: string
  dp?: number
  options?: Option[]
  sequence?: string[]
  why?: string[]
  regions?: { target: string; correct: boolean; feedback: string }[]
  chart?: { kind: string }
}

interface WrittenQuestion extends Common {
  certainty?: boolean
  outcome?: number
  decimals?: number
  choices?: Option[]
  items?: { text: string; why: string }[]
  regions?: Option[]
  figure?: string | { kind: string }
}

interface WrittenFile {
  figures?: Record<string, { kind: string }>
  questions: WrittenQuestion[]
}

// The bank is JSON of several shapes; these are the keys that are compared.
const items = bank.items as unknown as ReferenceItem[]
const files = COURSES.flatMap((course) =>
  readdirSync(path.join('courses', course), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join('courses', course, name, 'questions.yaml')),
).map((file): WrittenFile => parse(readFileSync(file, 'utf8')))
const written = new Map(
  files.flatMap((file) => file.questions.map((question) => [question.id, { question, file }])),
)

function partsOf(item: ReferenceItem) {
  const { options, regions, sequence, why } = item
  return {
    ...commonPartsOf(item),
    outcome: item.outcome,
    decimals: item.dp,
    options: options?.map(({ text, correct, feedback }) => ({ text, correct, feedback })),
    regions: regions?.map(({ target, correct, feedback }) => ({
      text: capitalised(target),
      correct,
      feedback,
    })),
    sequence,
    why,
    chart:
      item.type === 'hotspot' ? (KINDS[item.chart?.kind ?? ''] ?? item.chart?.kind) : undefined,
  }
}

/** Kinds of chart that the program has under another name. */
const KINDS: Record<string, string> = { bar: 'columns', 'two-line': 'lines' }

function writtenPartsOf(question: WrittenQuestion, { figures = {} }: WrittenFile) {
  const { choices, regions, figure, items: ordered } = question
  const chart = typeof figure === 'string' ? figures[figure] : figure
  const whole = ({ text, correct = false, feedback }: Option) => ({ text, correct, feedback })
  return {
    ...commonPartsOf(question),
    outcome: question.outcome?.toString(),
    decimals: question.decimals,
    options: choices?.map(whole),
    regions: regions?.map(whole),
    sequence: ordered?.map(({ text }) => text),
    why: ordered?.map(({ why }) => why),
    chart: question.type === 'hotspot' ? chart?.kind : undefined,
  }
}

function commonPartsOf(question: Common) {
  const { type, stem, form, construct, formula, unit, tolerance, working, feedback } = question
  const figures = type === 'numeric' ? (question.params ?? {}) : undefined
  return {
    type,
    stem,
    form,
    construct,
    formula,
    unit,
    tolerance,
    working,
    feedback,
    params: figures,
    variants: question.variants ?? [],
    anticipated: (question.anticipated ?? []).map(asWritten),
  }
}

/** A wrong answer that is always the same number is written as a value. */
function asWritten({ formula, ...rest }: Anticipated): Anticipated {
  if (formula === undefined) return rest
  return Number.isFinite(Number(formula))
    ? { ...rest, value: Number(formula) }
    : { ...rest, formula }
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Our own, so that every check can ask five questions, one of them numeric. */
const OURS = ['P1-09', 'P3-10', 'P6-10', 'D1-09']

test('every question of the bank is written, and few others', () => {
  expect(items).toHaveLength(188)
  expect([...written.keys()].sort()).toEqual([...items.map(({ id }) => id), ...OURS].sort())
})

test.each(items.map((item) => ({ id: item.id, item })))('$id is as the bank has it', ({ item }) => {
  const found = written.get(item.id)
  if (!found) throw new Error(`${item.id} is not written`)
  const [expected, actual] = [partsOf(item), writtenPartsOf(found.question, found.file)]
  const differing = Object.keys(expected).filter(
    (part) => !Object.is(json(Reflect.get(expected, part)), json(Reflect.get(actual, part))),
  )
  const changed = CHANGED[item.id]?.parts ?? []
  expect(differing.sort()).toEqual([...changed].sort())
  // A writer may ask how sure the learner is of more questions, never of fewer.
  if (item.cbm) expect(found.question.certainty).toBe(true)
})

/** As text, with the keys of an object in one order. */
function json(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  )
}

describe('the shape of an option gives nothing away', () => {
  const single = [...written.values()].flatMap(({ question: { type, choices = [] } }) =>
    type === 'single' ? [choices] : [],
  )
  const byChance = sum(single.map((choices) => 1 / choices.length))

  test('the right answer is not the longest more often than chance', () => {
    const longest = single.filter((choices) => {
      const right = choices.find(({ correct }) => correct)?.text.length ?? 0
      return choices.every(({ text, correct }) => correct || text.length < right)
    })
    expect(single).toHaveLength(87)
    expect(longest.length).toBeLessThanOrEqual(byChance)
  })
})

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

import {
  type Formula,
  findCondition,
  findFormula,
  findMissing,
  listFormulas,
  type Parameters,
  type Total,
} from '#app/domain/formulas.ts'
import type { Question } from '#app/domain/questions.ts'
import { formatNumber } from '#app/domain/statistics/words.ts'
import { fill, writtenOut } from './placeholders.ts'
import type { Mistake } from './question-checks.ts'
import type { AuthoredQuestion } from './question-formats.ts'
import { suggestion } from './suggestion.ts'

type Authored = Extract<AuthoredQuestion, { type: 'numeric' }>
export type NumericVariant = Extract<Question, { type: 'numeric' }>['variants'][number]

/**
 * Works out every parameter set of a numeric question: stem, answer, working and the wrong answers
 * that are expected. After this nothing is worked out from a formula again.
 */
export function workOutVariants(
  question: Authored,
  facts: Record<string, string>,
  total: Total,
): { variants: NumericVariant[]; mistakes: Mistake[] } {
  const mistakes: Mistake[] = []
  const formula = known(question.formula, ['formula'], mistakes)
  const anticipated = question.anticipated.map((each, i) => readAnticipated(each, i, mistakes))
  const sets = [
    { given: question.params, path: ['params'] as PropertyKey[] },
    ...question.variants.map((given, i) => ({ given, path: ['variants', i] as PropertyKey[] })),
  ]
  for (const { given, path } of sets) checkParameters(given, path, question.params, mistakes)
  const formulas = [formula, ...anticipated.map((each) => each?.formula ?? null)]
  for (const { given, path } of sets)
    for (const each of formulas) {
      const missing = each && findMissing(each, given)
      if (missing) mistakes.push({ path, message: missing })
    }
  if (mistakes.length > 0 || !formula) return { variants: [], mistakes }

  const variants = sets.map(({ given, path }) => {
    const values = { ...facts, ...writtenOut(given) }
    const answer = formula.work(given, total)
    if (!Number.isFinite(answer))
      mistakes.push({ path, message: `"${question.formula}" gives no number with these figures` })
    const expected = anticipated.flatMap((each) => {
      if (!each || (each.condition && !each.condition(given))) return []
      const value = each.formula ? each.formula.work(given, total) : each.value
      const tooNear = Math.abs(value - answer) <= 2 * question.tolerance
      if (tooNear) mistakes.push({ path, message: nearness(each.text, value, answer, question) })
      return [{ value, feedback: fill(each.feedback, values) }]
    })
    return {
      stem: fill(question.stem, values),
      answer,
      working: fill(question.working, values),
      anticipated: expected,
    }
  })
  return { variants, mistakes }
}

interface Anticipated {
  text: string
  formula: Formula | null
  value: number
  condition: ((given: Parameters) => boolean) | null
  feedback: string
}

function readAnticipated(
  { formula, value, onlyIf, feedback }: Authored['anticipated'][number],
  i: number,
  mistakes: Mistake[],
): Anticipated | null {
  const path = ['anticipated', i]
  if ((formula === undefined) === (value === undefined)) {
    const message = `anticipated ${i + 1} needs either "formula" or "value"`
    mistakes.push({ path, message })
    return null
  }
  const condition = onlyIf === undefined ? null : findCondition(onlyIf)
  if (onlyIf !== undefined && condition === null)
    mistakes.push({
      path: [...path, 'onlyIf'],
      message: `"${onlyIf}" is not a condition the program knows: add it to app/domain/formulas.ts`,
    })
  return {
    text: formula ?? String(value),
    formula: formula === undefined ? null : known(formula, [...path, 'formula'], mistakes),
    value: value ?? Number.NaN,
    condition,
    feedback,
  }
}

function known(text: string, path: PropertyKey[], mistakes: Mistake[]): Formula | null {
  const formula = findFormula(text)
  if (formula) return formula
  const near = suggestion(text, listFormulas())
  const repair = near.startsWith(': use one of')
    ? ': have it added to app/domain/formulas.ts'
    : `${near} Otherwise have it added to app/domain/formulas.ts`
  mistakes.push({ path, message: `the formula "${text}" is not one the program knows${repair}` })
  return null
}

function checkParameters(
  given: Parameters,
  path: PropertyKey[],
  first: Parameters,
  mistakes: Mistake[],
) {
  for (const name of Object.keys(first))
    if (!(name in given)) mistakes.push({ path, message: `this variant has no "${name}"` })
  for (const name of Object.keys(given))
    if (!(name in first))
      mistakes.push({
        path: [...path, name],
        message: `"${name}" is not in the parameters${suggestion(name, Object.keys(first))}`,
      })
}

function nearness(text: string, value: number, answer: number, question: Authored): string {
  const places = question.decimals + 2
  return (
    `the anticipated wrong answer "${text}" is ${formatNumber(value, places)} here, within twice ` +
    `the tolerance of the right answer, ${formatNumber(answer, places)}: change these figures`
  )
}

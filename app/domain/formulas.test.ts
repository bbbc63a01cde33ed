import { describe, expect, test } from 'vitest'
import bank from '#tests/reference/items.json' with { type: 'json' }
import {
  findCondition,
  findFormula,
  findMissing,
  listFormulas,
  type Parameters,
  type Total,
} from './formulas.ts'
import { drawMonthly } from './northmere/monthly.ts'

const monthly = drawMonthly()

const total: Total = (type, district, from, to) =>
  monthly
    .filter((row) => row.type === type && (district === null || row.district === district))
    .filter((row) => row.i >= from && row.i < to)
    .reduce((sum, row) => sum + row.count, 0)

interface NumericItem {
  id: string
  formula: string
  params: Parameters
  variants?: Parameters[]
  answers: number[]
  tolerance: number
  anticipated: { formula: string; onlyIf?: string }[]
}

// The reference bank is JSON of several shapes; the numeric ones have these keys.
const numeric = bank.items.filter((item) => item.type === 'numeric') as unknown as NumericItem[]

function worked(text: string, given: Parameters): number {
  if (/^[\d.]+$/.test(text)) return Number(text)
  const formula = findFormula(text)
  if (!formula) throw new Error(`no function for ${text}`)
  const missing = findMissing(formula, given)
  if (missing) throw new Error(`${text}: ${missing}`)
  return formula.work(given, total)
}

test('there are 54 numeric questions and 196 parameter sets to hold the functions against', () => {
  expect(numeric).toHaveLength(54)
  expect(numeric.flatMap((item) => item.answers)).toHaveLength(196)
})

describe.each(numeric)('$id', (item) => {
  const sets = [item.params, ...(item.variants ?? [])]

  test('every parameter set gives the answer that was worked out independently', () => {
    expect(sets).toHaveLength(item.answers.length)
    for (const [i, set] of sets.entries())
      expect(worked(item.formula, set)).toBeCloseTo(item.answers[i] ?? Number.NaN, 9)
  })

  test('no anticipated wrong answer lies within twice the tolerance of the right one', () => {
    for (const set of sets) {
      const right = worked(item.formula, set)
      for (const { formula, onlyIf } of item.anticipated) {
        const applies = onlyIf === undefined || findCondition(onlyIf)?.(set)
        if (!applies) continue
        expect(Math.abs(worked(formula, set) - right)).toBeGreaterThan(2 * item.tolerance)
      }
    }
  })
})

test('each function does what its text says', () => {
  const said = {
    sqrt: Math.sqrt,
    abs: Math.abs,
    max,
    min,
    pow: Math.pow,
    sum,
    mean,
    median,
    amr,
    run7,
    total,
    None: null,
  }
  for (const text of listFormulas()) {
    const formula = findFormula(text)
    if (!formula) throw new Error(text)
    const given = Object.fromEntries(
      formula.needs.map((name, i) => [
        name,
        formula.lists.includes(name) ? [31, 44, 47, 52, 48, 61, 49, 55, 58] : 7.25 + 3.5 * i,
      ]),
    )
    const all = { ...said, ...given }
    // Only here, in a test, is a formula's text read as code: to hold our function against it.
    const asWritten = new Function(...Object.keys(all), `return ${text}`)(...Object.values(all))
    expect(formula.work(given, total), text).toBeCloseTo(asWritten, 9)
  }
})

test('a formula that nobody wrote, or a word every object knows, is not found', () => {
  expect(findFormula('m+3*r')).toBeNull()
  expect(findFormula('constructor')).toBeNull()
  expect(findCondition('toString')).toBeNull()
})

test('a parameter that is absent, or a list where one number is needed, is named', () => {
  const formula = findFormula('m+2.66*r')
  if (!formula) throw new Error('m+2.66*r')
  expect(findMissing(formula, { m: 3 })).toBe('"r" is not in the parameters')
  expect(findMissing(formula, { m: 3, r: [1] })).toBe('"r" must be one number')
})

function max(...values: (number | number[])[]): number {
  return Math.max(...values.flat())
}
function min(...values: (number | number[])[]): number {
  return Math.min(...values.flat())
}
function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
function mean(values: number[]): number {
  return sum(values) / values.length
}
function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2] ?? Number.NaN
}
function amr(values: number[]): number {
  return mean(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? Number.NaN))))
}
function run7(values: number[], m: number): number {
  const sides = values.map((value) => Math.sign(value - m))
  return 7 + sides.findIndex((_, i) => Math.abs(sum(sides.slice(i, i + 7))) === 7)
}

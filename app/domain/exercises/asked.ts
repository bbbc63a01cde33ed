import { readWrittenNumber } from '../written-number.ts'
import type { FieldProblem, Fields } from './exercise.ts'

/*
 * What was posted, read field by field. Each reader gives a value or the sentence that says what to
 * do; `readAll` puts them together, so that every mistake of a form is shown at once.
 */

export type Read<T> = { value: T } | { problem: FieldProblem }

type ValuesOf<R extends Record<string, Read<unknown>>> = {
  [Name in keyof R]: R[Name] extends Read<infer T> ? T : never
}

/** Every value by its own name, or every problem in the order of the form. */
export function readAll<R extends Record<string, Read<unknown>>>(
  reads: R,
): { values: ValuesOf<R> } | { problems: FieldProblem[] } {
  const all = Object.values(reads)
  const problems = all.flatMap((read) => ('problem' in read ? [read.problem] : []))
  if (problems.length > 0) return { problems }
  const values = Object.entries(reads).map(([name, read]) => [
    name,
    'value' in read ? read.value : undefined,
  ])
  return { values: Object.fromEntries(values) as ValuesOf<R> }
}

interface NumberAsked {
  name: string
  /** Begins the sentence about a mistake: "Share of months". */
  label: string
  /** What to enter, after "Enter": "the share of months". */
  enter: string
  /** A number of the right kind: "12.5". */
  like?: string
  min?: number
  max?: number
}

/** One number as people write it. */
export function readNumber(fields: Fields, asked: NumberAsked): Read<number> {
  const { name, label, enter, like = '12.5', min, max } = asked
  const read = readWrittenNumber((fields[name] ?? '').trim())
  if ('unreadable' in read)
    return problem(
      name,
      read.unreadable === 'empty' ? `Enter ${enter}` : `${label} must be one number, like ${like}`,
    )
  if (min !== undefined && read.value < min) return problem(name, `${label} must be ${min} or more`)
  if (max !== undefined && read.value > max) return problem(name, `${label} must be ${max} or less`)
  return { value: read.value }
}

/** One of the values offered; `message` says what to select: "Select the fairest comparison". */
export function readChoice<T extends string>(
  fields: Fields,
  { name, offered, message }: { name: string; offered: readonly T[]; message: string },
): Read<T> {
  const found = offered.find((value) => value === fields[name])
  return found === undefined ? problem(name, message) : { value: found }
}

/** The ticked ones of a `choices` or `marks` control; `atLeast` of them, or the message. */
export function readChoices<T extends string>(
  fields: Fields,
  {
    name,
    offered,
    message,
    atLeast = 1,
    atMost = offered.length,
  }: { name: string; offered: readonly T[]; message: string; atLeast?: number; atMost?: number },
): Read<T[]> {
  const ticked = offered.filter((value) => fields[`${name}-${value}`] !== undefined)
  return ticked.length < atLeast || ticked.length > atMost
    ? problem(name, message)
    : { value: ticked }
}

/** Words of the learner's own; `message` says what to write. */
export function readText(
  fields: Fields,
  { name, message, longest = 1000 }: { name: string; message: string; longest?: number },
): Read<string> {
  const text = (fields[name] ?? '').trim()
  if (text === '') return problem(name, message)
  return text.length > longest
    ? problem(name, `Shorten this to ${longest} characters; it has ${text.length}`)
    : { value: text }
}

/** The ids of an `order` control, first to last; each needs a place of its own. */
export function readOrder<T extends string>(
  fields: Fields,
  { name, ids, message }: { name: string; ids: readonly T[]; message: string },
): Read<T[]> {
  const placed = ids.map((id) => ({ id, place: Number(fields[`${name}-${id}`]) }))
  const places = new Set(placed.map(({ place }) => place))
  const isWhole = places.size === ids.length && placed.every(({ place }) => place >= 1)
  if (!isWhole) return problem(name, message)
  return { value: placed.sort((a, b) => a.place - b.place).map(({ id }) => id) }
}

/** How sure, 1 to 3. */
export function readSure(fields: Fields, name = 'sure'): Read<1 | 2 | 3> {
  const given = Number(fields[name])
  return given === 1 || given === 2 || given === 3
    ? { value: given }
    : problem(name, 'Select how sure you are, from 1 to 3')
}

function problem(field: string, message: string): { problem: FieldProblem } {
  return { problem: { field, message } }
}

import { z } from 'zod'
import type { Problem } from '#app/domain/courses.ts'
import type { Authored } from './authored.ts'
import { suggestion } from './suggestion.ts'

/** Reads one part of an authored file, or gives every mistake in it as a sentence. */
export function readPart<T>(
  schema: z.ZodType<T>,
  authored: Authored,
  path: PropertyKey[],
  thing: string,
): { value: T; problems: [] } | { value: null; problems: Problem[] } {
  const part = at(authored.value, path)
  const result = schema.safeParse(part)
  if (result.success) return { value: result.data, problems: [] }
  const problems = result.error.issues.flatMap((issue) => sentences(issue, schema, part))
  return {
    value: null,
    problems: problems.map(({ path: inside, message }) => ({
      file: authored.file,
      line: authored.line([...path, ...inside]),
      message: [[thing, where(inside)].filter(Boolean).join(', '), message]
        .filter(Boolean)
        .join(': '),
    })),
  }
}

/** The value at a path, or undefined. */
export function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined,
    value,
  )
}

type Sentence = { path: PropertyKey[]; message: string }

function sentences(issue: z.core.$ZodIssue, schema: z.ZodType, part: unknown): Sentence[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, issue.path, part)
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `"${key}" is not known here${suggestion(key, allowed)}`,
    }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => deepest(b) - deepest(a))[0] ?? []
    if (deepest(nearest) > 0)
      return nearest.flatMap((inner) =>
        sentences({ ...inner, path: [...issue.path, ...inner.path] }, schema, part),
      )
  }
  const written = at(part, issue.path)
  const name = String(issue.path.at(-1) ?? 'this')
  if (written === undefined) return [{ path: issue.path, message: `"${name}" is missing` }]
  return [{ path: issue.path, message: `"${name}" ${complaint(issue)}; it is ${shown(written)}` }]
}

function deepest(issues: z.core.$ZodIssue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length))
}

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.expected === 'string'
      ? 'must be words: put it in quotes'
      : `must be ${words[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small' && issue.origin === 'string') return 'must not be empty'
  if (issue.code === 'too_small')
    return `must ${issue.origin === 'array' ? 'have at least' : 'be at least'} ${issue.minimum}`
  if (issue.code === 'too_big')
    return `must ${issue.origin === 'array' ? 'have at most' : 'be at most'} ${issue.maximum}`
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'invalid_format') return issue.message
  return `is not what is needed (${issue.message})`
}

const words: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a set of keys and values',
  record: 'a set of keys and values',
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** `choices 3` for ['choices', 2, 'feedback']: people count from one. */
function where(path: PropertyKey[]): string {
  return path
    .slice(0, -1)
    .map((key) => (typeof key === 'number' ? String(key + 1) : String(key)))
    .join(' ')
}

/** The keys that a strict object at this place would accept. */
function keysAt(schema: z.ZodType, path: PropertyKey[], part: unknown): string[] {
  const found = path.reduce<z.core.$ZodType[]>((all, key) => all.flatMap(inside(key)), [schema])
  const objects = found.flatMap(bare).filter((each) => each instanceof z.ZodObject)
  const written = Object.keys((at(part, path) as object | null) ?? {})
  const nearest = objects.sort((a, b) => shared(b, written) - shared(a, written))[0]
  return nearest ? Object.keys(nearest.shape) : []
}

function shared(schema: z.ZodObject, written: string[]): number {
  return written.filter((key) => key in schema.shape).length
}

function bare(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.def.innerType)
  if (schema instanceof z.ZodPipe) return bare(schema.def.in)
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(bare)
  return [schema]
}

function inside(key: PropertyKey): (schema: z.core.$ZodType) => z.core.$ZodType[] {
  return (schema) =>
    bare(schema).flatMap((each) => {
      if (each instanceof z.ZodObject) return each.shape[key as string] ?? []
      if (each instanceof z.ZodArray) return each.def.element
      if (each instanceof z.ZodRecord) return each.def.valueType
      return []
    })
}

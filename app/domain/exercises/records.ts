import type { ExerciseRecord } from './exercise.ts'

/** A learner's own reset, as it is kept: what was recorded before it no longer shows. */
export const RESET = { do: 'reset' } as const

/** The bodies recorded since the learner last began again, oldest first. */
export function sinceReset(records: readonly ExerciseRecord[]): unknown[] {
  const last = records.findLastIndex(({ body }) => word(body, 'do') === RESET.do)
  return records.slice(last + 1).map(({ body }) => body)
}

/** A number in a recorded body, or null: what was recorded is read, never trusted to have a shape. */
export function number(body: unknown, key: string): number | null {
  const value = part(body, key)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A text in a recorded body, or an empty one. */
export function word(body: unknown, key: string): string {
  const value = part(body, key)
  return typeof value === 'string' ? value : ''
}

/** Whole numbers in a recorded body. */
export function numbers(body: unknown, key: string): number[] {
  const value = part(body, key)
  return Array.isArray(value) ? value.filter((one) => Number.isInteger(one)) : []
}

function part(body: unknown, key: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined
}

import { formatNumber } from '../statistics/words.ts'
import { readWrittenNumber } from '../written-number.ts'
import type { Situation } from './exercise.ts'

/** A number of the module's own prediction as it is written here; null before it, or where unreadable. */
export function expectedNumber(prediction: Situation['prediction'], field: string): string | null {
  const read = readWrittenNumber(prediction?.[field] ?? '')
  if (!('value' in read)) return null
  return formatNumber(read.value, Number.isInteger(read.value) ? 0 : 1)
}

/** What stands in a table where nothing was predicted. */
export const NO_PREDICTION = 'No prediction'

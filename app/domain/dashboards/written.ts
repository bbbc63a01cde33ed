import { formatNumber } from '../statistics/words.ts'

/** A number as it is: whole, or to one decimal. */
export function written(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1)
}

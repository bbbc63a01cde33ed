import type { Parameters } from '#app/domain/formulas.ts'
import { formatNumber } from '#app/domain/statistics/words.ts'

const PLACEHOLDER = /\{([A-Za-z][\w-]*)\}/g

/** The names that stand in braces in a text: `{m}`, `{alderbrook-highest}`. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((found) => found[1] ?? '')
}

/** A text with its placeholders filled; one without a value is left as it stands. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  )
}

/** Parameters written the UK way: 12,500 and −4.2, lists as "7, 31, 9". */
export function writtenOut(parameters: Parameters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      [value].flat().map(asItIs).join(', '),
    ]),
  )
}

/** A number with the decimals it has and no more. */
export function asItIs(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return formatNumber(value, decimals)
}

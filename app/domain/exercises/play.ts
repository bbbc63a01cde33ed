import { readWrittenNumber } from '../written-number.ts'

/*
 * Free play is read kindly from the address: too far is brought back, nonsense is the usual value.
 */

/** A whole number from the address, between its ends. */
export function wholeFrom(
  text: string | undefined,
  { from, to, usual }: { from: number; to: number; usual: number },
): number {
  return Math.round(numberFrom(text, { from, to, usual }))
}

/** A number from the address, between its ends. */
export function numberFrom(
  text: string | undefined,
  { from, to, usual }: { from: number; to: number; usual: number },
): number {
  const read = readWrittenNumber(text ?? '')
  return 'value' in read ? Math.min(to, Math.max(from, read.value)) : usual
}

/** One of the values offered, or the first of them. */
export function oneFrom<const T extends string>(
  text: string | undefined,
  offered: readonly [T, ...T[]],
): T {
  return offered.find((value) => value === text) ?? offered[0]
}

/** What the address needs to say the same again: a value that is the usual one is left out. */
export function playOf(
  values: Readonly<Record<string, string | number | boolean>>,
  usual: Readonly<Record<string, string | number | boolean>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const isUsual = value === (usual[name] ?? '') || value === false
      return [name, isUsual ? '' : value === true ? 'yes' : String(value)]
    }),
  )
}

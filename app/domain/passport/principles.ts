import type { Principle } from '../courses.ts'

/** The principle that the whole passport stands for; badges of courses name others beside it. */
const FOREMOST = 1

/** The foremost principle in the strategy's words; null where the release has none. */
export function foremostPrinciple(principles: readonly Principle[]): Principle | null {
  return principles.find(({ number }) => number === FOREMOST) ?? null
}

/** The numbers of those beside the foremost. */
export function otherPrinciples(numbers: readonly number[]): number[] {
  return numbers.filter((number) => number !== FOREMOST)
}

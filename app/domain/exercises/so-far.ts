import type { ExerciseRecord } from './exercise.ts'
import { RESET, sinceReset, word } from './records.ts'

/** What a learner has posted since they last began again, question by question. */
export interface SoFar {
  /** Every try at one ask, oldest first. */
  at(ask: string): unknown[]
  /** How often they have begun again. */
  round: number
  isBegun: boolean
}

/** Reads the records by the ask that each answers. */
export function soFar(records: readonly ExerciseRecord[]): SoFar {
  const bodies = sinceReset(records)
  return {
    at: (ask) => bodies.filter((body) => word(body, 'ask') === ask),
    round: records.filter(({ body }) => word(body, 'do') === RESET.do).length,
    isBegun: bodies.length > 0,
  }
}

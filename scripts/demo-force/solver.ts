import type { Fields, Situation } from '#app/domain/exercises/exercise.ts'
import type { Stream } from '#app/domain/randomness.ts'

/** One post of a learner who plays an exercise: what they typed, and where their free play had got to. */
export interface Play {
  fields: Fields
  query: Fields
}

/** Gives the next post towards an exercise's goal, or where `slips` a mistake somebody might make. */
export type Solver = (
  situation: Omit<Situation, 'query'>,
  mood: { slips: boolean; stream: Stream },
) => Play

/** A post, with nothing played with first unless a state of the free play is given. */
export function play(fields: Fields, query: Fields = {}): Play {
  return { fields, query }
}

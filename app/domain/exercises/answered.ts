import type { Taken } from './exercise.ts'
import { word } from './records.ts'

/** What a learner posted to one question of an exercise, oldest first. */
export function answersTo(bodies: readonly unknown[], ask: string): unknown[] {
  return bodies.filter((body) => word(body, 'ask') === ask)
}

/** A post to a part that is not there or not open: nothing is kept. */
export const NOT_OPEN: Taken = {
  problems: [
    { field: 'exercise', message: 'Carry on from where the exercise is now: this part is not open' },
  ],
}

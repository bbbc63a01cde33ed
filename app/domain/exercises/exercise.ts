import type { Figure } from '../figures.ts'
import type { NorthmereTables } from '../northmere/tables.ts'

/**
 * An interactive exercise: rules only. The page draws what `view` gives; a posted step goes through
 * `take` on the server, with JavaScript on and off alike, so that nothing not yet earned reaches the
 * browser and the goal is judged in one place.
 */
export interface Exercise<View> {
  id: string
  /** What the page shows now, from what this learner has recorded and the address (`?deal=3`). */
  view(situation: Situation): View
  /** Reads one posted step: what to keep and whether the goal is met, or every mistake in it. */
  take(situation: Situation, fields: Fields): Taken
}

export interface Situation {
  /** Fixed for this learner and exercise, so that support staff can see what they saw. */
  seed: string
  /** What this learner has posted so far, oldest first. */
  records: ExerciseRecord[]
  /** The page's query: free play that needs no keeping (another deal, a slider). */
  query: Fields
  /** The module's charts, filled from Northmere when the courses were compiled. */
  figures: Record<string, Figure>
  /** The tables themselves, which never leave the server: a view holds what it shows of them. */
  northmere: NorthmereTables
  /** What this learner committed to in the module's own prediction; null before, or without one. */
  prediction: Readonly<Record<string, string>> | null
}

/** One posted step, as it was kept. */
export interface ExerciseRecord {
  body: unknown
  outcome: Outcome
  at: string
}

/** `met` reaches the exercise's goal; `not-yet` is a try that did not; `kept` is only kept. */
export type Outcome = 'kept' | 'not-yet' | 'met'

export type Fields = Readonly<Record<string, string>>

export type Taken =
  | { body: unknown; outcome: Outcome }
  /** Nothing is kept; the page shows each message beside its field and in the error summary. */
  | { problems: FieldProblem[] }

export interface FieldProblem {
  field: string
  message: string
}

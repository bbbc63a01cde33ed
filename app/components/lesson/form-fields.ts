import type { FieldProblem } from '#app/domain/exercises/exercise.ts'

/**
 * The names of a lesson's form fields, which are also their ids on the page: an error summary links
 * to `#<field>`. Routes read the same names.
 */
export const FIELDS = {
  /** `predict`, `faded`, `exercise` or `start-check`. */
  intent: 'intent',
  /** The id under which this post is kept, once. */
  stepId: 'step_id',
  /** Which prediction, faded example or exercise it is about. */
  id: 'id',
  /** What to do besides the usual: `reveal` (faded), `reset` and the like (exercise). */
  doing: 'do',
  /** Which question of an exercise is answered, and in which panel of the page it stands. */
  ask: 'ask',
  at: 'at',
  choice: 'choice',
  certainty: 'certainty',
} as const

/** A prediction's number, by its field's id. */
export function predictionField(id: string): string {
  return `field-${id}`
}

/** A faded example's blank, by its id. */
export function blankField(id: string): string {
  return `blank-${id}`
}

/** What to say beside a field, or nothing. */
export function problemWith(field: string, problems: readonly FieldProblem[]): string | undefined {
  return problems.find((problem) => problem.field === field)?.message
}

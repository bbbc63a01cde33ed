/**
 * A figure that is not given, and the reason in the reader's words.
 *
 * The rule of this folder: a function whose answer is one number gives `null` when there is none;
 * a function whose answer has parts gives a `Refusal`. No function gives NaN or Infinity.
 */
export interface Refusal {
  refused: RefusalReason
  why: string
}

export type RefusalReason =
  /** There is nothing to work on: an empty list, a base of zero. */
  | 'no-data'
  /** There is something, but not enough to support the figure. */
  | 'too-few'
  /** A change or a ratio that starts at zero. */
  | 'from-zero'
  /** A percentage of a starting count so small that luck decides it. */
  | 'small-base'
  /** Every value is the same, so there is nothing to compare. */
  | 'no-variation'
  /** The input cannot be what it says it is: a negative count, more right than were asked, NaN. */
  | 'impossible'

/** Builds a refusal: the reason for the program, the sentence for the reader. */
export function refuse(refused: RefusalReason, why: string): Refusal {
  return { refused, why }
}

/** Tells a refusal from a figure. */
export function isRefusal<Figure extends object>(figure: Figure | Refusal): figure is Refusal {
  return 'refused' in figure
}

/** A lower and an upper limit, in the units of the figure that they belong to. */
export interface Interval {
  lower: number
  upper: number
}

/** The number, or null where arithmetic ran out (overflow, zero divided by zero). */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

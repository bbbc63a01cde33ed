/** Whether a number can be a count: whole, not negative, and small enough to be held exactly. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

/** Whether a number can be a share or a probability: 0 to 1, both included. */
export function isShare(value: number): boolean {
  return value >= 0 && value <= 1
}

/** Whether every number in a list is an ordinary one: no NaN, no Infinity. */
export function areFinite(values: readonly number[]): boolean {
  return values.every(Number.isFinite)
}

/** The value at a place that is known to be in the list; a place outside it is a bug and throws. */
export function valueAt(values: readonly number[], place: number): number {
  const value = values[place]
  if (value === undefined) throw new RangeError(`No value at place ${place} of ${values.length}`)
  return value
}

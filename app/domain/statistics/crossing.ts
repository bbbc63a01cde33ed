/**
 * The point where a rising condition stops being true, to the last digit, by halving: `isBefore`
 * must be true at `lower` and false at `upper`, and change once.
 */
export function crossingPoint(
  isBefore: (x: number) => boolean,
  lower: number,
  upper: number,
): number {
  let [before, after] = [lower, upper]
  for (;;) {
    const middle = before + (after - before) / 2
    if (middle <= before || middle >= after) return middle
    if (isBefore(middle)) before = middle
    else after = middle
  }
}

/** The first whole number from `lower` to `upper` for which a condition, once true, stays true. */
export function firstWhole(
  holds: (whole: number) => boolean,
  lower: number,
  upper: number,
): number {
  let [from, to] = [lower, upper]
  while (from < to) {
    const middle = from + Math.floor((to - from) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

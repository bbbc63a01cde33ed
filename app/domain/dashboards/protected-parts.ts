import { SMALLEST_GROUP } from '../disclosure.ts'

/**
 * Which parts of a whole must not be shown, when the counts are of people and the whole may be:
 * every part of 1 to 4 (and any that is hidden already), and the smallest of the others with them
 * until what is hidden is at least two parts, at least five people and at least two for each part,
 * so that the whole less what is shown gives none of them back. Nobody at all says nothing about
 * anybody, and is shown, unless hiding everything else is not enough. When the whole is 1 to 4, all
 * that is not zero is hidden.
 */
export function protectedParts(
  counts: readonly number[],
  isHidden: readonly boolean[] = [],
): boolean[] {
  if (isSmall(counts.reduce((sum, count) => sum + count, 0))) return counts.map((n) => n > 0)
  const hidden = new Set(counts.flatMap((n, at) => (isSmall(n) || isHidden[at] ? [at] : [])))
  if (hidden.size === 0) return counts.map(() => false)
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .sort((a, b) => a.count - b.count || a.at - b.at)
  const enough = () => isEnough([...hidden].map((at) => counts[at] ?? 0))
  for (const { at } of others) {
    if (enough()) break
    hidden.add(at)
  }
  return counts.map((_, at) => hidden.has(at) || !enough())
}

/** Whether a count of people is too small to show. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_GROUP
}

/** Zeros among them hide nobody. */
function isEnough(hidden: readonly number[]): boolean {
  const parts = hidden.filter((count) => count > 0)
  const people = parts.reduce((sum, count) => sum + count, 0)
  return parts.length >= 2 && people >= Math.max(SMALLEST_GROUP, 2 * parts.length)
}

/** Groups smaller than this are never shown by themselves. */
export const SMALLEST_GROUP = 5

/** Groups as they may be published: each large enough, small ones joined so that no sum gives one away. */
export interface Published<Group> {
  /** Groups shown by themselves, in the order given. */
  alone: Group[]
  /** Groups shown only as one; empty, or together large enough. */
  together: Group[]
  /** True where there are too few people even together: nothing may be shown but that. */
  isWithheld: boolean
}

/**
 * Protects small groups of a whole whose total is shown. Groups under five are joined into one; if
 * those are still under five together, the smallest other group joins them, since the total less
 * the others would give them away. Empty groups say nothing about anybody and are left out.
 */
export function protectSmallGroups<Group extends { people: number }>(
  groups: readonly Group[],
  smallest = SMALLEST_GROUP,
): Published<Group> {
  const real = groups.filter((group) => group.people > 0)
  const total = peopleIn(real)
  if (total < smallest) return { alone: [], together: [], isWithheld: true }

  const together = new Set(real.filter((group) => group.people < smallest))
  const large = real.filter((group) => group.people >= smallest).sort((a, b) => a.people - b.people)
  for (const group of large) {
    if (together.size === 0 || peopleIn([...together]) >= smallest) break
    together.add(group)
  }
  return {
    alone: real.filter((group) => !together.has(group)),
    together: real.filter((group) => together.has(group)),
    isWithheld: false,
  }
}

function peopleIn(groups: readonly { people: number }[]): number {
  return groups.reduce((sum, group) => sum + group.people, 0)
}

/**
 * The members of the whole batches of `size`, in the order in which they came; whoever has come
 * since the last whole batch is left out. Nobody's batch ever changes, so that what is shown on two
 * days differs by nobody or by whole batches. Ties keep the order given, which must not change either.
 */
export function inWholeBatches<Member>(
  members: readonly Member[],
  cameAt: (member: Member) => string,
  size: number,
): Member[] {
  return wholeBatches(inOrderOf(members, cameAt), size)
}

/** A list by the instant of each, earliest first; ties keep their order. */
export function inOrderOf<Item>(items: readonly Item[], instantOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => compared(instantOf(a), instantOf(b)))
}

/** The members of the whole batches of `size` of a list that is in order already. */
export function wholeBatches<Member>(ordered: readonly Member[], size: number): Member[] {
  return ordered.slice(0, ordered.length - (ordered.length % size))
}

/** Somebody joins a group or leaves it. */
export interface Change<Member> {
  member: Member
  joins: boolean
}

/**
 * Of a group that people join and leave, the state to show: the nearest to how it is now among those
 * that may be shown; null where it has fewer than `smallest` members now. A state may be shown if it
 * differs from every one that could be shown before it by `smallest` members or more, so that no two
 * days' figures can be subtracted to leave fewer; what is shown is out of date by fewer than that.
 */
export function nearestShowable<Member>(
  changes: Iterable<Change<Member>>,
  smallest: number,
): ReadonlySet<Member> | null {
  const now = new Set<Member>()
  // How far each is from the group as it is now is kept up to date: comparing anew takes seconds.
  const showable: { state: ReadonlySet<Member>; distance: number }[] = []
  for (const { member, joins } of changes) {
    if (now.has(member) === joins) continue
    if (joins) now.add(member)
    else now.delete(member)
    for (const one of showable) one.distance += one.state.has(member) === joins ? -1 : 1
    if (now.size >= smallest && showable.every(({ distance }) => distance >= smallest)) {
      showable.push({ state: new Set(now), distance: 0 })
    }
  }
  if (now.size < smallest) return null
  const least = Math.min(...showable.map(({ distance }) => distance))
  return showable.find(({ distance }) => distance === least)?.state ?? null
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

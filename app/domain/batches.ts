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
  return wholeBatches(
    [...members].sort((a, b) => compared(cameAt(a), cameAt(b))),
    size,
  )
}

/** The members of the whole batches of `size` of a list that is in order already. */
export function wholeBatches<Member>(ordered: readonly Member[], size: number): Member[] {
  return ordered.slice(0, ordered.length - (ordered.length % size))
}

/**
 * The state nearest to the last one, of those that may be shown, of a group which people join and
 * leave; null where the last has fewer than `smallest` members. A state may be shown if it differs
 * from every one that could be shown before it by `smallest` members or more, so that no two days'
 * figures can be subtracted to leave fewer; what is shown is out of date by fewer than that.
 */
export function nearestShowable<Member>(
  history: Iterable<ReadonlySet<Member>>,
  smallest: number,
): ReadonlySet<Member> | null {
  const showable: ReadonlySet<Member>[] = []
  let last: ReadonlySet<Member> = new Set()
  for (const state of history) {
    last = state
    if (state.size < smallest) continue
    const isFarEnough = (before: ReadonlySet<Member>) => differing(before, state) >= smallest
    if (showable.toReversed().every(isFarEnough)) showable.push(new Set(state))
  }
  if (last.size < smallest) return null
  const distances = showable.map((state) => differing(state, last))
  return showable[distances.indexOf(Math.min(...distances))] ?? null
}

/** How many members are in one of two groups and not in the other. */
function differing<Member>(a: ReadonlySet<Member>, b: ReadonlySet<Member>): number {
  let common = 0
  for (const member of a) if (b.has(member)) common += 1
  return a.size + b.size - 2 * common
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

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
 * The last state that may be shown of a group which people join and leave; null before there is one.
 * A state is shown if it has `smallest` members or more and differs from every state shown before it
 * by at least as many, so that no two days' figures can be subtracted to leave fewer.
 */
export function lastShowable<Member>(
  history: Iterable<ReadonlySet<Member>>,
  smallest: number,
): ReadonlySet<Member> | null {
  const shown: ReadonlySet<Member>[] = []
  for (const state of history) {
    if (state.size < smallest) continue
    if (shown.toReversed().every((before) => differing(before, state) >= smallest)) {
      shown.push(new Set(state))
    }
  }
  return shown.at(-1) ?? null
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

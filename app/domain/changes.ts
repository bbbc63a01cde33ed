/**
 * What an author said about questions that changed after they were released, and what follows from
 * it for the answers people have given. Texts of a question are named by their `assess_hash`.
 */

/**
 * `editorial`: meaning and key as before, nobody is touched. `re-mark`: the key or the tolerance was
 * wrong, answers are marked again. `new-item`: it asks something else now, and is met as not yet
 * seen. `structure`: the same idea in another shape, or withdrawn; past marks stay.
 */
export type ChangeClass = 'editorial' | 're-mark' | 'new-item' | 'structure'

/** One declared change of one question. */
export interface QuestionChange {
  question: string
  class: ChangeClass
  /** One sentence for the people who answered it; empty where the author gave none. */
  why: string
  /** The text before; null where it was not recorded. */
  from: string | null
  /** The text after; null where the question was withdrawn. */
  to: string | null
}

/**
 * The earlier texts of a question whose marks are to be given again against its present one: those
 * with a re-mark between them and it, and nothing that made it another question. Empty where the
 * declarations do not lead to the present text.
 */
export function textsToMarkAgain(
  changes: readonly QuestionChange[],
  question: string,
  present: string,
): string[] {
  const own = changesOf(changes, question)
  if (own.at(-1)?.to !== present) return []
  const texts = new Set<string>()
  let wasReMarked = false
  for (const change of own.reverse()) {
    if (change.class === 'new-item' || change.class === 'structure') break
    wasReMarked ||= change.class === 're-mark'
    if (wasReMarked && change.from !== null) texts.add(change.from)
  }
  texts.delete(present)
  return [...texts]
}

/** Why an answer that was marked against one text was marked again against a later one, oldest first. */
export function reasonsForMarkingAgain(
  changes: readonly QuestionChange[],
  question: string,
  { from, to }: { from: string; to: string },
): string[] {
  const own = changesOf(changes, question)
  const last = own.findLastIndex((change) => change.to === to)
  const upToIt = own.slice(0, last + 1)
  const first = upToIt.findLastIndex((change) => change.from === from)
  return upToIt
    .slice(Math.max(first, 0))
    .flatMap(({ class: kind, why }) => (kind === 're-mark' ? [why] : []))
}

/**
 * For each question that came to ask something else: the texts since then, which alone count as
 * having been seen. A question that is not in it has always asked the same.
 */
export function textsSinceNewItem(
  changes: readonly QuestionChange[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const since = new Map<string, Set<string>>()
  for (const change of changes) {
    if (change.to === null) continue
    if (change.class === 'new-item') since.set(change.question, new Set([change.to]))
    else since.get(change.question)?.add(change.to)
  }
  return since
}

/** The changes of one question, oldest first, each with the text before it where that is known. */
function changesOf(changes: readonly QuestionChange[], question: string): QuestionChange[] {
  const own = changes.filter((change) => change.question === question)
  return own.map((change, i) => ({ ...change, from: change.from ?? own[i - 1]?.to ?? null }))
}

/** The names under which one page sends its answers to one question, so that each follows the last. */
export interface StepOrder {
  /** A draft's own id, and the step it follows. */
  nextDraft(): Step
  /** The answer's, the same until something has changed: sent twice, it is kept once. */
  answer(): Step
  /** What was filled in is no longer what the answer was. */
  change(): void
  /** The store's newest step as a fetched page names it; null for none. Another window's comes next. */
  learn(newest: string | null): void
}

export interface Step {
  id: string
  /** The step that was the newest as far as this page knows; null for none. */
  after: string | null
}

/**
 * Follows what one page has sent of one question. A step names the one sent before it, whether or
 * not that one has arrived, so that of two on their way at once the later stands. What the server
 * says is newest counts only if it came from elsewhere: of its own steps the page knows more.
 */
export function stepOrder(newest: string | null, newId: () => string): StepOrder {
  const own = new Set<string | null>([newest])
  let last = newest
  let answer: Step | null = null
  const next = (): Step => {
    const step = { id: newId(), after: last }
    own.add(step.id)
    last = step.id
    return step
  }
  return {
    nextDraft: next,
    answer() {
      answer ??= next()
      return answer
    },
    change() {
      answer = null
    },
    learn(known) {
      if (own.has(known)) return
      own.add(known)
      last = known
      answer = null
    },
  }
}

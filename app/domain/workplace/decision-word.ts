import type { WorkForm } from './forms.ts'
import type { Verdict } from './rubric.ts'

/** A decision in a word, the same for who made it and whose evidence it is: a task is signed off, anything else confirmed. */
export function decisionWord(kind: WorkForm['kind'], verdict: Verdict): string {
  if (verdict === 'returned') return 'Returned for more work'
  return kind === 'task' ? 'Signed off' : 'Confirmed'
}

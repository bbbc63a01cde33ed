import type { Verdict } from './rubric.ts'

/** Where a filling of a form stands. While it is `sent`, and once it is `accepted`, its text is fixed. */
export type WorkState = 'not-begun' | 'writing' | 'sent' | 'returned' | 'accepted'

/** What a state follows from: the newest submission and how it was decided. */
export interface WorkFacts {
  isOpened: boolean
  newest: { verdict: Verdict | null } | null
}

/** Where a filling stands: it is never stored. */
export function workState({ isOpened, newest }: WorkFacts): WorkState {
  if (!isOpened) return 'not-begun'
  if (newest === null) return 'writing'
  if (newest.verdict === null) return 'sent'
  return newest.verdict
}

/** Whether a holder may write in it: the assessors decide on the text that was sent, and no other. */
export function isWritable(state: WorkState): boolean {
  return state === 'not-begun' || state === 'writing' || state === 'returned'
}

import { addDays } from '../civil-days.ts'

/** Eight weeks: sooner, and there is seldom anything to see yet. */
export const CHECK_BACK_OPENS_AFTER_DAYS = 56

/** Twelve weeks: later, and people no longer remember what they expected. It is still taken. */
export const CHECK_BACK_DUE_AFTER_DAYS = 84

/** Civil days, both within the window. */
export interface CheckBackWindow {
  opensOn: string
  dueBy: string
}

/** `not-yet` before it opens, `open` from the first day to the last, `late` after it, and still taken. */
export type CheckBackState = 'not-yet' | 'open' | 'late'

/** When to look back at a decision: 8 to 12 weeks after the civil day it was made. */
export function checkBackWindow(decidedOn: string): CheckBackWindow {
  return {
    opensOn: addDays(decidedOn, CHECK_BACK_OPENS_AFTER_DAYS),
    dueBy: addDays(decidedOn, CHECK_BACK_DUE_AFTER_DAYS),
  }
}

/** Where a check-back that is not yet recorded stands on a civil day. */
export function checkBackState(decidedOn: string, today: string): CheckBackState {
  const { opensOn, dueBy } = checkBackWindow(decidedOn)
  if (today < opensOn) return 'not-yet'
  return today <= dueBy ? 'open' : 'late'
}

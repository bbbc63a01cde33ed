import { isCount } from './counts.ts'
import { finiteOrNull, type Refusal, refuse } from './refusal.ts'

/**
 * Below this base a percentage change is mostly luck: an unchanged average of 30 moves by 20% or
 * more in 45% of months (of 100: 16%; of 10: 68%; simulated).
 */
export const SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE = 30

/** The arithmetic of a percentage change, with no judgement of the base; null from zero or below. */
export function percentChange(before: number, after: number): number | null {
  if (!(before > 0) || !Number.isFinite(before) || !Number.isFinite(after)) return null
  return finiteOrNull(((after - before) / before) * 100)
}

/** A change between two counts as it may be shown: its percentage, or a refusal that gives both counts. */
export function changeToShow(before: number, after: number): { percent: number } | Refusal {
  if (!isCount(before) || !isCount(after)) {
    return refuse('impossible', 'A count is a whole number, zero or more.')
  }
  const counts = `From ${before} to ${after}`
  if (before === 0)
    return refuse('from-zero', `${counts}: there is no percentage change from zero.`)
  if (before < SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE) {
    const base = SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE
    return refuse('small-base', `${counts}: a percentage of a count under ${base} is mostly luck.`)
  }
  return { percent: ((after - before) / before) * 100 }
}

/** The gap between two shares (0 to 1) in percentage points: 0.40 to 0.46 is 6. */
export function percentagePoints(before: number, after: number): number | null {
  return finiteOrNull((after - before) * 100)
}

/** Percentage changes one after another (−20 then +20 loses 4%): where they end, and the net change. */
export function successiveChanges(
  start: number,
  percents: readonly number[],
): { after: number; netPercent: number } | Refusal {
  const after = percents.reduce((value, percent) => value * (1 + percent / 100), start)
  if (!Number.isFinite(start) || !Number.isFinite(after)) {
    return refuse('impossible', 'The start and every change must be ordinary numbers.')
  }
  const netPercent = percentChange(start, after)
  if (netPercent === null) return refuse('from-zero', 'There is no percentage change from zero.')
  return { after, netPercent }
}

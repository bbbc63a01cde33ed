import { TRUTHS } from '../northmere/truths.ts'
import { poissonAtLeast } from '../statistics/poisson.ts'
import { formatNumber } from '../statistics/words.ts'
import type { Deal } from './luck.ts'

/** T1: Alderbrook's burglary has averaged 45 a month, unchanged, for four years. */
export const TRUE_AVERAGE = TRUTHS.T1.mean

/**
 * The smallest changes from 45 that answer the exercise: 13 to 15. The rule of thumb gives 2√45 =
 * 13.4. Rounded down it is 13; the first whole change beyond it is 14; one more is for a leader who
 * would rather ask a little less often. At 13 luck alone asks for about 1 month in 16, at 15 about 1
 * in 33. Below that people are asked to explain luck; above it a real rise waits too long.
 */
export const ACCEPTED_SMALLEST_CHANGE = { from: 13, to: 15 }

/** A real rise to hold a large answer against: a third more, from 45 to 60 a month. */
const REAL_RISE_TO = 60

/** Whether a smallest change is one to ask about: not so small that luck asks, not so large that change hides. */
export function isAccepted(change: number): boolean {
  return change >= ACCEPTED_SMALLEST_CHANGE.from && change <= ACCEPTED_SMALLEST_CHANGE.to
}

/** How many of the months dealt are at least so far from the average. */
function monthsAskedAbout(change: number, { counts, mean }: Deal): number {
  return counts.filter((count) => Math.abs(count - mean) >= change).length
}

/** What follows from an answer, worked through on the learner's own months. */
export function consequence(change: number, deal: Deal): string {
  const asked = monthsAskedAbout(change, deal)
  const ofThese = `${asked} of these ${deal.counts.length} ordinary months`
  if (change < ACCEPTED_SMALLEST_CHANGE.from)
    return `You would have asked about ${ofThese}, and nothing had changed in any of them. How far does the shaded band reach from 45?`
  if (change > ACCEPTED_SMALLEST_CHANGE.to) return tooLarge(change)
  return `You would have asked about ${ofThese}. √45 is 6.7 and twice that is 13.4, so 32 to 58 is ordinary and ${formatNumber(change, Number.isInteger(change) ? 0 : 1)} or more from 45 is worth a question.`
}

function tooLarge(change: number): string {
  if (change >= TRUE_AVERAGE)
    return `If you mean a month of ${formatNumber(change)}, give its distance from 45, not the count itself.`
  const chance = poissonAtLeast(Math.ceil(TRUE_AVERAGE + change), REAL_RISE_TO) ?? 0
  return `Luck alone hardly ever moves it so far, so you would miss real change too. Suppose burglary rose by a third, to ${REAL_RISE_TO} a month: you would ask about ${howOften(chance)}. How far does the shaded band reach from 45?`
}

function howOften(chance: number): string {
  if (chance > 1 / 4) return `${formatNumber(chance * 12)} months in 12`
  if (chance > 1 / 48) return `1 month in ${formatNumber(1 / chance)}`
  return 'fewer than 1 month in 48'
}

import { addDays, londonDay } from '../civil-days.ts'
import type { AchievementRule, Course } from '../courses.ts'
import { type Awarded, awardState, validityOf } from './validity.ts'

/** A renewal asks so many practice questions of each course: twelve of three. */
export const RENEWAL_QUESTIONS_OF_A_COURSE = 4

/** What a renewal is said to take; it has no time limit. */
export const RENEWAL_MINUTES = 15

/** Nine of twelve, as an assessment asks. */
const SHARE_RIGHT = 0.75

/** How many of these questions have to be right. */
export function renewalNeeds(questions: number): number {
  return Math.ceil(questions * SHARE_RIGHT)
}

/** The award that a renewal at an instant renews: of those about to run out or run out, the first. */
export function awardToRenew<A extends Awarded>(awards: readonly A[], now: string): A | null {
  const until = (award: A) => validityOf(award).validUntil ?? ''
  return awards
    .filter((award) => ['expiring', 'expired'].includes(awardState(award, now)))
    .reduce<A | null>((first, one) => (first && until(first) <= until(one) ? first : one), null)
}

/** The first civil day of the next try: the day after the last one, so that it is not guessing. */
export function nextTryOn(finishedAt: readonly string[]): string | null {
  const days = finishedAt.map(londonDay).sort()
  const last = days.at(-1)
  return last === undefined ? null : addDays(last, 1)
}

/** The courses that a rule speaks of, in its own order: which a renewal asks about. */
export function coursesNamed(
  { requires }: Pick<AchievementRule, 'requires'>,
  courses: readonly Course[],
): Course[] {
  const named = new Set(requires.flatMap((one) => ('course' in one ? [one.course] : [])))
  return [...named].flatMap((id) => courses.find((course) => course.id === id) ?? [])
}

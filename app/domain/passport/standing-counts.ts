import type { AchievementSlug } from '../courses.ts'
import { type Awarded, type AwardState, awardState } from './validity.ts'

/** An award of somebody, oldest first among the awards of that person. */
export interface AwardOfPerson extends Awarded {
  personId: string
  badge: string
}

/** How many people stand where with an achievement: each is counted once, by their newest award. */
export type StandingCounts = Record<AwardState, number>

/** The counts of every achievement at an instant. */
export function standingCounts(
  slugs: readonly AchievementSlug[],
  awards: readonly AwardOfPerson[],
  now: string,
): Map<AchievementSlug, StandingCounts> {
  return new Map(
    slugs.map((slug) => {
      const counts = { earned: 0, expiring: 0, expired: 0, revoked: 0, lapsed: 0 }
      const newest = new Map(
        awards.filter(({ badge }) => badge === slug).map((award) => [award.personId, award]),
      )
      for (const award of newest.values()) counts[awardState(award, now)] += 1
      return [slug, counts]
    }),
  )
}

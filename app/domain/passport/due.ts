import type { AchievementStanding } from './standing.ts'

/** What became of an award, as far as it decides whether another may follow. */
interface Earlier {
  /** The slug of the achievement. */
  badge: string
  ended: { why: 'revoked' | 'moved' } | null
  /** Whether the learning team lets it be earned again after it was revoked. */
  isReopened: boolean
}

/**
 * Whether an achievement has to be awarded now: its evidence is complete, it is not held, and it was
 * not revoked for good. `history` is everything that this person was ever awarded.
 */
export function isDue(
  { rule, earnedAt }: AchievementStanding,
  history: readonly Earlier[],
): boolean {
  const earlier = history.filter(({ badge }) => badge === rule.slug)
  const isHeld = earlier.some(({ ended }) => ended === null)
  const isBarred = earlier.some(({ ended, isReopened }) => ended?.why === 'revoked' && !isReopened)
  return earnedAt !== null && !isHeld && !isBarred
}

import { addDays, londonDay } from '../civil-days.ts'

/** How many days before it runs out a renewal is offered. */
export const RENEWAL_OPENS_DAYS = 60

/** What a person was awarded, as far as its validity goes. Instants are ISO-8601 UTC text. */
export interface Awarded {
  awardedAt: string
  /** As declared in the version of the achievement that was awarded. */
  validDays: number | null
  /** When it was renewed, oldest first. */
  renewedAt: readonly string[]
  /** Why and when it ended; null while it stands. */
  ended: { why: 'revoked' | 'moved'; at: string } | null
}

export type AwardState = 'earned' | 'expiring' | 'expired' | 'revoked' | 'lapsed'

/** From which instant to which an award is valid: each renewal counts from its own day. */
export function validityOf({ awardedAt, validDays, renewedAt }: Omit<Awarded, 'ended'>): {
  validFrom: string
  validUntil: string | null
} {
  const validFrom = renewedAt.at(-1) ?? awardedAt
  if (validDays === null) return { validFrom, validUntil: null }
  return {
    validFrom,
    validUntil: new Date(Date.parse(validFrom) + validDays * 86_400_000).toISOString(),
  }
}

/** How an award stands at an instant. It is never stored: it follows from the facts and the time. */
export function awardState(award: Awarded, now: string): AwardState {
  if (award.ended) return award.ended.why === 'revoked' ? 'revoked' : 'lapsed'
  const { validUntil } = validityOf(award)
  if (validUntil === null) return 'earned'
  if (now > validUntil) return 'expired'
  return londonDay(now) >= renewalOpensOn(validUntil) ? 'expiring' : 'earned'
}

/** Whether a passport is complete: every one of its stamps is earned and still stands. */
export function isComplete(stamps: readonly { state: string }[]): boolean {
  return (
    stamps.length > 0 && stamps.every(({ state }) => state === 'earned' || state === 'expiring')
  )
}

/** The first civil day on which an award that runs out can be renewed. */
export function renewalOpensOn(validUntil: string): string {
  return addDays(londonDay(validUntil), -RENEWAL_OPENS_DAYS)
}

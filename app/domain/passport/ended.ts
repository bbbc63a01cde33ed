import type { AwardState } from './validity.ts'

/**
 * Why an achievement no longer stands and what to do about it, in a sentence for its holder; null
 * while it stands. Days are written out.
 */
export function whyEnded(
  state: AwardState,
  { endedOn, validUntil }: { endedOn: string | null; validUntil: string | null },
): string | null {
  switch (state) {
    case 'lapsed':
      return `Lapsed on ${endedOn}, because you changed post: have it confirmed again for the post you are in now.`
    case 'revoked':
      return `Revoked by the learning team on ${endedOn}: ask them for the reason.`
    case 'expired':
      return `Ran out on ${validUntil}: renew it with a refresher.`
    default:
      return null
  }
}

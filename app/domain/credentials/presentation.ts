import { addressOn, sharedPassportHref } from './addresses.ts'
import { CREDENTIALS_CONTEXT } from './contexts.ts'
import type { IssuerFacts } from './facts.ts'
import type { OpenBadge, Signed } from './open-badge.ts'

/** Several signed badges in one document. */
export interface BadgePresentation {
  '@context': string[]
  id: string
  type: string[]
  verifiableCredential: Signed<OpenBadge>[]
}

/**
 * A passport as one document: its badges, each with its own proof, in a Verifiable Presentation
 * (not yet signed). It names no holder: the badges' subjects differ on purpose.
 */
export function badgePresentation(
  passportId: string,
  badges: readonly Signed<OpenBadge>[],
  { publicUrl }: IssuerFacts,
): BadgePresentation {
  return {
    '@context': [CREDENTIALS_CONTEXT],
    id: addressOn(publicUrl, sharedPassportHref(passportId)),
    type: ['VerifiablePresentation'],
    verifiableCredential: [...badges],
  }
}

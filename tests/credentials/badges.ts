import type { AchievementFacts, BadgeFacts, IssuerKey } from '#app/domain/credentials/facts.ts'
import { type OpenBadge, openBadge, type Signed } from '#app/domain/credentials/open-badge.ts'
import { sha256Hex } from '#app/gateways/credentials/sha256-hex.server.ts'
import { type Signing, signCredential } from '#app/gateways/credentials/sign.server.ts'
import { type SigningKey, signingKey } from '#app/gateways/credentials/signing-key.server.ts'

/** A force, its keys and a badge, for tests that need signed ones. */

export const NORTHMERE = {
  publicUrl: 'https://learning.northmere.example',
  name: 'Northmere Police',
  email: 'learning@northmere.example',
}

export const AT = '2026-11-22T09:00:00Z'

export const SEEDS = { first: 'a1'.repeat(32), second: 'b2'.repeat(32), foreign: 'c3'.repeat(32) }

export function anAchievement(more: Partial<AchievementFacts> = {}): AchievementFacts {
  return {
    slug: 'skilled',
    version: 2,
    title: 'Digitally skilled: data literacy',
    shows: 'Reads figures about policing and says what they do and do not show.',
    criteria: 'All of these:\n\n* every module complete\n* “Statistics” passed with 75% or more',
    strand: 'skilled',
    result: { name: 'Assessment', type: 'Percent' },
    principles: [
      {
        number: 1,
        title: 'Are digitally skilled, equipped & enabled',
        words: 'Are trained and supported to use technology effectively in their role.',
        source: 'Essex Police Digital Strategy 2021 to 2026, section 4',
      },
    ],
    ...more,
  }
}

export function aBadge(more: Partial<BadgeFacts> = {}): BadgeFacts {
  return {
    id: 'q7Yw2m0dT6uVbXk1c9ZfHg',
    subjectId: 'urn:uuid:6f6f5f0e-8a51-4a7e-9a4f-0c2f7a1d9b11',
    salt: 'Zk3vP0x9wq8L2s5t7u1yAQ',
    email: 'a.khan@northmere.example',
    awardedAt: '2026-11-01T10:00:00Z',
    validFrom: '2026-11-01T10:00:00Z',
    validUntil: '2028-10-31T10:00:00Z',
    statusIndex: 94_567,
    result: '85',
    passedOn: [{ course: 'Statistics', version: '1a2b3c4d' }],
    achievement: anAchievement(),
    ...more,
  }
}

export function anUnsignedBadge(more: Partial<BadgeFacts> = {}): OpenBadge {
  return openBadge(aBadge(more), NORTHMERE, sha256Hex)
}

export function aKey(kid = 'key-2026-11', seed = SEEDS.first): Promise<SigningKey> {
  return signingKey(seed, kid, NORTHMERE)
}

/** The public half of a key, neither retired nor revoked unless said so. */
export function published(key: SigningKey, more: Partial<IssuerKey> = {}): IssuerKey {
  const { kid, publicKeyMultibase } = key
  return { kid, publicKeyMultibase, createdAt: AT, retiredAt: null, revokedAt: null, ...more }
}

export async function aSignedBadge(
  more: Partial<BadgeFacts> = {},
  signing: Partial<Signing> = {},
): Promise<Signed<OpenBadge>> {
  return signCredential(anUnsignedBadge(more), { key: await aKey(), at: AT, ...signing })
}

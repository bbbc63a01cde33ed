import type { Curriculum } from '#app/domain/courses.ts'
import type { IssuerFacts } from '#app/domain/credentials/facts.ts'
import { openBadge } from '#app/domain/credentials/open-badge.ts'
import { sha256Hex } from '#app/gateways/credentials/sha256-hex.server.ts'
import { signCredential } from '#app/gateways/credentials/sign.server.ts'
import type { SigningKey } from '#app/gateways/credentials/signing-key.server.ts'
import { type BadgeToSign, listBadgesToSign, recordBadgeVersion } from '#db/badges.ts'
import type { Db } from '#db/connect.ts'
import { listIssuerKeys } from '#db/issuer-keys.ts'
import { badgeFacts } from './badge-facts.server.ts'

export interface SignBadges {
  issuer: IssuerFacts
  key: SigningKey
  curriculum: Curriculum
  tellsResults: boolean
  at: string
}

/** How many badges are looked up at a time. */
const BATCH = 50
const USE_ANOTHER = 'start the service with the key that signs now'

/**
 * Signs every badge that waits: newly awarded, renewed, or signed by a key that was revoked. Each is
 * kept by itself, so whatever stops this, the rest is signed the next time; two servers at once sign
 * each once. Gives how many were signed and what went wrong with the others. A key that was revoked
 * signs nothing.
 */
export async function signBadges(
  db: Db,
  signing: SignBadges,
): Promise<{ signed: number; failures: unknown[] }> {
  const revoked = (await listIssuerKeys(db)).flatMap((key) => (key.revokedAt ? [key.kid] : []))
  if (revoked.includes(signing.key.kid)) {
    return { signed: 0, failures: [new Error(`${signing.key.kid} was revoked: ${USE_ANOTHER}`)] }
  }
  const failures: unknown[] = []
  let signed = 0
  for (;;) {
    const waiting = await listBadgesToSign(db, revoked, BATCH + failures.length)
    const before = signed
    for (const badge of waiting) {
      try {
        if (await signOne(db, badge, signing)) signed += 1
      } catch (error) {
        failures.push(error)
      }
    }
    if (waiting.length < BATCH || signed === before) return { signed, failures }
  }
}

async function signOne(db: Db, badge: BadgeToSign, signing: SignBadges): Promise<boolean> {
  const { issuer, key, at } = signing
  const facts = await badgeFacts(db, badge, signing)
  const credential = await signCredential(openBadge(facts, issuer, sha256Hex), { key, at })
  return recordBadgeVersion(db, badge.id, {
    // As it was when it was found to wait: whoever signs the same one at this moment loses quietly.
    n: badge.versions + 1,
    kid: key.kid,
    validFrom: facts.validFrom,
    validUntil: facts.validUntil,
    credential: JSON.stringify(credential),
    signedAt: at,
  })
}

import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import {
  type Claims,
  claimsOf,
  issuerOf,
  kidOf,
  whyNotABadge,
} from '#app/domain/credentials/claims.ts'
import { didOf } from '#app/domain/credentials/did.ts'
import type { IssuerFacts, IssuerKey } from '#app/domain/credentials/facts.ts'
import { identityHash } from '#app/domain/credentials/identity.ts'
import { type Findings, type Verdict, verdictOf } from '#app/domain/credentials/verdict.ts'
import { documentLoader } from './documents.server.ts'
import { readBadge } from './read-badge.server.ts'
import { sha256Hex } from './sha256-hex.server.ts'

/** What a badge is checked against: all of it ours, nothing is fetched. */
export interface Against {
  issuer: IssuerFacts
  /** Every key there ever was, retired and revoked ones too. */
  keys: readonly IssuerKey[]
  now: string
  /** Places in the status list whose badges are revoked. */
  revokedIndexes: ReadonlySet<number>
  /** When those of them lapsed that did so with a change of post; absent where nobody can know. */
  lapsedAt?: ReadonlyMap<number, string>
  /** Whether it comes from our own store, as the newest that was signed of its badge. */
  isNewest?: boolean
  /** Whose it should be; null or absent where nobody asks. */
  email?: string | null
}

/**
 * Checks a badge as a PNG, an SVG or JSON, in the order of the standard: format, issuer, signature,
 * revocation, dates, recipient. Never throws for what is in the file.
 */
export async function verifyBadge(file: Uint8Array | string, against: Against): Promise<Verdict> {
  return verdictOf(await findingsOn(file, against), against.issuer.name)
}

async function findingsOn(file: Uint8Array | string, against: Against): Promise<Findings> {
  const read = readBadge(file)
  const reason = 'problem' in read ? read.problem : whyNotABadge(read.document)
  if ('problem' in read || reason !== null) return { reached: 'format', reason: reason ?? '' }
  const did = didOf(against.issuer)
  if (issuerOf(read.document) !== did) return { reached: 'issuer' }
  const claims = claimsOf(read.document, against.issuer)
  if (claims === null) return { reached: 'signature', fault: 'changed' }
  const key = against.keys.find(({ kid }) => kid === kidOf(did, claims))
  if (key === undefined) return { reached: 'signature', fault: 'foreign key' }
  if (key.revokedAt !== null) {
    return { reached: 'signature', fault: { keyRevokedAt: key.revokedAt } }
  }
  if (!(await isSignedBy(read.document as object, claims, against))) {
    return { reached: 'signature', fault: 'changed' }
  }
  const { revokedIndexes, now, isNewest = false } = against
  const isRevoked = revokedIndexes.has(claims.statusIndex)
  const lapsedAt = against.lapsedAt?.get(claims.statusIndex) ?? null
  const theirs = isTheirs(claims, against.email)
  return { reached: 'end', claims, isRevoked, lapsedAt, now, isNewest, isTheirs: theirs }
}

/** Whether the proof holds. Dates and revocation are looked at after it, each with its own reason. */
async function isSignedBy(
  credential: object,
  { validFrom }: Claims,
  { issuer, keys }: Against,
): Promise<boolean> {
  const result = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: documentLoader(issuer, keys),
    checkStatus: async () => ({ verified: true }),
    now: validFrom,
  })
  return result.verified
}

function isTheirs({ identities }: Claims, email: string | null | undefined): boolean | null {
  if (!email?.trim()) return null
  return identities.some(({ hash, salt }) => identityHash(email, salt, sha256Hex) === hash)
}

import { londonDay, writtenDay, writtenTime } from '#app/domain/civil-days.ts'
import { badgesIn, type Claims } from '#app/domain/credentials/claims.ts'
import type { CheckName } from '#app/domain/credentials/verdict.ts'
import { linesOfCriteria } from '#app/domain/passport/criteria.ts'
import { readBadge } from '#app/gateways/credentials/read-badge.server.ts'
import { type Against, verifyBadge } from '#app/gateways/credentials/verify.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { listLapsedIndexes, listRevokedIndexes } from '#db/badges.ts'
import { listIssuerKeys } from '#db/issuer-keys.ts'

const CHECKS: Record<CheckName, string> = {
  format: 'Format',
  issuer: 'Issuer',
  signature: 'Signature',
  revocation: 'Revocation',
  dates: 'Dates',
  recipient: 'Whose it is',
}

/** What badges are checked against in the store: our keys, and which places of the list have ended. */
export type Register = Pick<Against, 'keys' | 'revokedIndexes' | 'lapsedAt'>

/** Read once for a page of many badges: they are all judged by the same keys and the same list. */
export async function readRegister(db: RequestContext['db']): Promise<Register> {
  return {
    keys: await listIssuerKeys(db),
    revokedIndexes: new Set(await listRevokedIndexes(db)),
    lapsedAt: await listLapsedIndexes(db),
  }
}

/**
 * What came of checking a badge against our keys and the list of revoked badges, for a page: one word,
 * each check in a sentence, and what the badge says where its signature holds. That one of ours lapsed
 * and was not revoked is told to whoever has it: the public list has one bit for both. Nothing is fetched.
 */
export async function verdictOnBadge(
  { db, clock, badges }: Pick<RequestContext, 'db' | 'clock' | 'badges'>,
  file: Uint8Array | string,
  asked: { email?: string | null; isNewest?: boolean } = {},
  register?: Register,
) {
  const { issuer } = badges
  const now = clock()
  const against = { issuer, now, ...(register ?? (await readRegister(db))), ...asked }
  const { status, sentence, isSound, checks, claims } = await verifyBadge(file, against)
  return {
    status,
    sentence,
    isSound,
    checkedAt: `${writtenDay(londonDay(now))} at ${writtenTime(now)}`,
    checks: checks.map(({ check, ok, sentence: words }) => ({ title: CHECKS[check], ok, words })),
    says: claims && saysOf(claims, issuer.publicUrl),
  }
}

/**
 * What came of checking every badge of a whole passport, each by itself; null where the file is none.
 * The passport's own signature is not looked at: nothing is said of the badges that rests on it.
 */
export async function verdictsOnPassport(
  context: Parameters<typeof verdictOnBadge>[0],
  file: Uint8Array | string,
  email: string | null = null,
) {
  const read = readBadge(file)
  const badges = 'document' in read ? badgesIn(read.document) : null
  if (badges === null) return null
  const register = await readRegister(context.db)
  const verdicts = []
  for (const badge of badges) {
    verdicts.push(await verdictOnBadge(context, JSON.stringify(badge), { email }, register))
  }
  return verdicts
}

/** What a badge says, as a page may show it: neither its recipient's hash nor its salt. */
function saysOf(claims: Claims, publicUrl: string) {
  const { name, description, criteria, principles, issuerName, awardedAt, validUntil } = claims
  const here = (address: string) =>
    address.startsWith(`${publicUrl}/`) ? address.slice(publicUrl.length) : null
  return {
    name,
    description,
    principles,
    issuerName,
    issuerDomain: new URL(publicUrl).host,
    criteria: linesOfCriteria(criteria),
    passedOn: (claims.narrative ?? '')
      .split('\n')
      .flatMap((line) => /^\* (.*)$/.exec(line)?.[1] ?? []),
    awardedOn: writtenDay(londonDay(awardedAt)),
    validUntil: validUntil && writtenDay(londonDay(validUntil)),
    imageHref: here(claims.imageUrl),
    achievementHref: here(claims.achievementId),
  }
}

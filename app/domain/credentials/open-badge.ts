import { type Achievement, achievement, resultDescriptionId } from './achievement.ts'
import { addressOn, badgeHref, badgeRefreshHref, statusListHref } from './addresses.ts'
import { BADGE_CONTEXTS } from './contexts.ts'
import type { BadgeFacts, IssuerFacts } from './facts.ts'
import { identityHash, type Sha256Hex } from './identity.ts'
import { issuerProfile, type Profile } from './profile.ts'

/** The 1EdTech schema that every badge says it keeps to. */
export const BADGE_SCHEMA =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'

/** Entries of a status list: the least that W3C Bitstring Status List allows, so that one hides among many. */
export const STATUS_LIST_LENGTH = 131_072

/** An Open Badges 3.0 credential before it is signed. */
export interface OpenBadge {
  '@context': string[]
  id: string
  type: string[]
  name: string
  issuer: Profile
  awardedDate: string
  validFrom: string
  validUntil?: string
  credentialSubject: {
    id: string
    type: string[]
    identifier: IdentityObject[]
    achievement: Achievement
    /** Markdown: on which versions of the courses it was earned. */
    narrative?: string
    result?: Result[]
  }
  credentialStatus: StatusEntry
  credentialSchema: { id: string; type: '1EdTechJsonSchemaValidator2019' }[]
  refreshService: { id: string; type: '1EdTechCredentialRefresh' }
}

interface IdentityObject {
  type: 'IdentityObject'
  hashed: true
  identityHash: string
  identityType: 'emailAddress'
  salt: string
}

interface Result {
  type: string[]
  resultDescription: string
  status: 'Completed'
  /** A percentage; absent where the force tells only that it was completed. */
  value?: string
}

interface StatusEntry {
  id: string
  type: 'BitstringStatusListEntry'
  statusPurpose: 'revocation'
  statusListIndex: string
  statusListCredential: string
}

/** A Data Integrity proof, as the libraries write it. */
export interface Proof {
  type: 'DataIntegrityProof'
  cryptosuite: 'eddsa-rdfc-2022'
  created: string
  verificationMethod: string
  proofPurpose: 'assertionMethod'
  proofValue: string
}

/** A document with the one proof of its issuer. */
export type Signed<T> = T & { proof: Proof[] }

/**
 * The credential of a badge, unsigned: Open Badges 3.0 on the Verifiable Credentials data model 2.0.
 * It holds no name; the e-mail address is there as a salted hash only.
 */
export function openBadge(badge: BadgeFacts, issuer: IssuerFacts, sha256: Sha256Hex): OpenBadge {
  const on = (href: string) => addressOn(issuer.publicUrl, href)
  return {
    '@context': BADGE_CONTEXTS,
    id: on(badgeHref(badge.id)),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: badge.achievement.title,
    issuer: issuerProfile(issuer),
    awardedDate: badge.awardedAt,
    validFrom: badge.validFrom,
    ...(badge.validUntil === null ? {} : { validUntil: badge.validUntil }),
    credentialSubject: subject(badge, issuer, sha256),
    credentialStatus: statusEntry(badge, issuer),
    credentialSchema: [{ id: BADGE_SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    refreshService: { id: on(badgeRefreshHref(badge.id)), type: '1EdTechCredentialRefresh' },
  }
}

function subject(badge: BadgeFacts, issuer: IssuerFacts, sha256: Sha256Hex) {
  const earned = achievement(badge.achievement, issuer)
  const { salt } = badge
  return {
    id: badge.subjectId,
    type: ['AchievementSubject'],
    identifier: [identity(badge.email, salt, sha256)],
    achievement: earned,
    ...(badge.passedOn.length === 0 ? {} : { narrative: narrativeOf(badge.passedOn) }),
    ...(badge.achievement.result === null ? {} : { result: [completed(badge, earned.id)] }),
  }
}

function narrativeOf(passedOn: BadgeFacts['passedOn']): string {
  const lines = passedOn.map(({ course, version }) => `* ${course}, version ${version}`)
  return ['Assessments passed, with the version of each course:', '', ...lines].join('\n')
}

function identity(email: string, salt: string, sha256: Sha256Hex): IdentityObject {
  return {
    type: 'IdentityObject',
    hashed: true,
    identityType: 'emailAddress',
    salt,
    identityHash: identityHash(email, salt, sha256),
  }
}

function completed({ result, achievement }: BadgeFacts, achievementId: string): Result {
  const resultDescription = resultDescriptionId(achievementId)
  const isTold = result !== null && achievement.result?.type === 'Percent'
  return {
    type: ['Result'],
    resultDescription,
    status: 'Completed',
    ...(isTold ? { value: result } : {}),
  }
}

/** The entry's own id differs from the list's, as the standard requires. */
function statusEntry({ statusIndex }: BadgeFacts, { publicUrl }: IssuerFacts): StatusEntry {
  const list = addressOn(publicUrl, statusListHref())
  return {
    id: `${list}#${statusIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(statusIndex),
    statusListCredential: list,
  }
}

import { z } from 'zod'
import { addressOn, statusListHref } from './addresses.ts'
import { BADGE_CONTEXTS } from './contexts.ts'
import { keyId } from './did.ts'
import type { IssuerFacts } from './facts.ts'
import { STATUS_LIST_LENGTH } from './open-badge.ts'

/** What a badge of ours says, as far as checking and showing it goes. True once its proof is checked. */
export interface Claims {
  id: string
  name: string
  description: string
  /** Markdown. */
  criteria: string
  /** Markdown: on which versions of the courses it was earned; null where it rests on no assessment. */
  narrative: string | null
  /** The strategy's principles, each in its own words. */
  principles: { name: string; words: string; source: string }[]
  issuerName: string
  achievementId: string
  imageUrl: string
  awardedAt: string
  validFrom: string
  validUntil: string | null
  statusIndex: number
  identities: { hash: string; salt: string }[]
  /** The full id of the key it names. */
  signedWith: string
}

/** Why a document is not even a badge that could be checked: a sentence. Null where it is one. */
export function whyNotABadge(document: unknown): string | null {
  if (!isNode(document)) return 'The file does not hold a badge: it is not a JSON object.'
  const types = [document.type].flat()
  if (types.includes('VerifiablePresentation')) {
    return 'This is a passport, but its badges cannot be read. Ask for each badge as a file of its own.'
  }
  if (types.includes('Assertion')) {
    return 'This is an Open Badges 2.0 assertion, which is not signed. Ask for the Open Badges 3.0 file.'
  }
  const isBadge =
    types.includes('VerifiableCredential') &&
    (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'))
  if (!isBadge) return 'The file holds data, but not an Open Badges 3.0 credential.'
  if (issuerOf(document) === null) return 'The badge does not say who issued it.'
  return null
}

/** A passport has six badges at most: checking more in one go is somebody trying us out. */
const MOST_BADGES = 12

/** The badges of a whole passport as they stand in it, at most 12; null for any other document. */
export function badgesIn(document: unknown): unknown[] | null {
  if (!isNode(document) || ![document.type].flat().includes('VerifiablePresentation')) return null
  const badges = [document.verifiableCredential ?? []].flat()
  return badges.length > 0 && badges.length <= MOST_BADGES ? badges : null
}

/** The id of the issuer that a document names, whether or not it is true; null where it names none. */
export function issuerOf(document: unknown): string | null {
  if (!isNode(document)) return null
  const issuer = isNode(document.issuer) ? document.issuer.id : document.issuer
  return typeof issuer === 'string' ? issuer : null
}

/**
 * What a document that names us as its issuer says; null where it has a shape that our badges never
 * have. JSON-LD lets the same statements stand in many places of a file, so that a signature still
 * fits when, say, the day of expiry is moved to where nobody reads it: hence only our own shape is
 * read at all. Small, too: a hostile graph takes long to put in order.
 */
export function claimsOf(document: unknown, issuer: IssuerFacts): Claims | null {
  const read = isPlain(document) ? OUR_BADGE.safeParse(document) : null
  if (!read?.success) return null
  const { issuer: profile, credentialSubject, credentialStatus: status, proof, ...rest } = read.data
  const { achievement, identifier, narrative = null } = credentialSubject
  const list = addressOn(issuer.publicUrl, statusListHref())
  const isOurList = status.statusListCredential === list && status.statusPurpose === 'revocation'
  if (!isOurList || status.statusListIndex >= STATUS_LIST_LENGTH) return null
  return {
    id: rest.id,
    name: achievement.name,
    description: achievement.description,
    criteria: achievement.criteria.narrative,
    narrative,
    principles: (achievement.alignment ?? []).map((one) => ({
      name: one.targetName,
      words: one.targetDescription,
      source: one.targetFramework,
    })),
    issuerName: profile.name,
    achievementId: achievement.id,
    imageUrl: achievement.image.id,
    awardedAt: rest.awardedDate,
    validFrom: rest.validFrom,
    validUntil: rest.validUntil ?? null,
    statusIndex: status.statusListIndex,
    identities: identifier.map(({ identityHash, salt }) => ({ hash: identityHash, salt })),
    signedWith: proof.verificationMethod,
  }
}

/** The `kid` of the key a badge names, where it is a key of the issuer's; otherwise null. */
export function kidOf(did: string, { signedWith }: Pick<Claims, 'signedWith'>): string | null {
  const start = keyId(did, '')
  return signedWith.startsWith(start) ? signedWith.slice(start.length) : null
}

const instant = z.iso.datetime({ offset: true })

/** The array that the standard prefers, of one value, or the value itself that wallets make of it. */
function oneOf<T extends z.ZodType>(item: T) {
  return z.union([item, z.tuple([item]).transform(([only]) => only)])
}

/** The array that the standard prefers, or the one value that wallets make of it. */
function someOf<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform((only) => [only])])
}

const OUR_BADGE = z.object({
  '@context': z.tuple([
    z.literal(BADGE_CONTEXTS[0]),
    z.literal(BADGE_CONTEXTS[1]),
    z.literal(BADGE_CONTEXTS[2]),
  ]),
  id: z.string(),
  issuer: z.object({ id: z.string(), name: z.string() }),
  awardedDate: instant,
  validFrom: instant,
  validUntil: instant.optional(),
  credentialSubject: oneOf(
    z.object({
      identifier: someOf(
        z.object({ hashed: z.literal(true), identityHash: z.string(), salt: z.string() }),
      ),
      narrative: z.string().optional(),
      achievement: oneOf(
        z.object({
          id: z.string(),
          name: z.string(),
          description: z.string(),
          criteria: z.object({ narrative: z.string() }),
          image: z.object({ id: z.string() }),
          alignment: someOf(
            z.object({
              targetName: z.string(),
              targetDescription: z.string(),
              targetFramework: z.string(),
            }),
          ).optional(),
        }),
      ),
    }),
  ),
  credentialStatus: z.object({
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.string(),
    statusListIndex: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
    statusListCredential: z.string(),
  }),
  proof: oneOf(
    z.object({
      type: z.literal('DataIntegrityProof'),
      cryptosuite: z.literal('eddsa-rdfc-2022'),
      proofPurpose: z.literal('assertionMethod'),
      verificationMethod: z.string(),
      // 64 bytes in base 58 are 86 to 88 letters; a very long one would take long to decode.
      proofValue: z.string().max(100),
    }),
  ),
})

/** A badge aligned to one principle has 29 objects and lists and 96 values, 5 deep; to ten, 47 and 177. */
const MOST_NODES = 120
const MOST_VALUES = 500
const DEEPEST = 12

/** Whether a document is small and has plain names only: none of JSON-LD's keywords, no addresses. */
function isPlain(document: unknown): boolean {
  let [nodes, values] = [0, 0]
  const isPlainAt = (value: unknown, depth: number): boolean => {
    values += 1
    if (values > MOST_VALUES) return false
    if (typeof value !== 'object' || value === null) return true
    nodes += 1
    if (nodes > MOST_NODES || depth > DEEPEST) return false
    return Object.entries(value).every(([name, inner]) => {
      const isName = Array.isArray(value) || /^[A-Za-z0-9]+$/.test(name)
      return (isName || (depth === 0 && name === '@context')) && isPlainAt(inner, depth + 1)
    })
  }
  return isPlainAt(document, 0)
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

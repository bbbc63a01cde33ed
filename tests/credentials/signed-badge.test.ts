import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { DataIntegrityProof } from '@digitalcredentials/data-integrity'
import { cryptosuite as otherCryptosuite } from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite'
import { CredentialIssuancePurpose, verify, verifyCredential } from '@digitalcredentials/vc'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { achievementDocument } from '#app/domain/credentials/achievement.ts'
import { didDocument } from '#app/domain/credentials/did.ts'
import type { IssuerKey } from '#app/domain/credentials/facts.ts'
import type { OpenBadge } from '#app/domain/credentials/open-badge.ts'
import { badgePresentation } from '#app/domain/credentials/presentation.ts'
import { issuerDocument } from '#app/domain/credentials/profile.ts'
import { loadContext } from '#app/gateways/credentials/documents.server.ts'
import { signCredential, signPresentation } from '#app/gateways/credentials/sign.server.ts'
import {
  AT,
  aKey,
  anAchievement,
  anUnsignedBadge,
  aSignedBadge,
  NORTHMERE,
  published,
  SEEDS,
} from './badges.ts'
import { isSignedBy } from './independent-verifier.ts'
import { offlineLoader, standard } from './standards.ts'

/** What other people's software says: the DCC's libraries, and a path of none of these libraries. */
async function othersSay(badge: object, keys: IssuerKey[], now = AT) {
  const did = didDocument(NORTHMERE, keys)
  const documents = [did, ...did.verificationMethod.map(asKeyDocument)]
  const result = await verifyCredential({
    credential: badge,
    suite: new DataIntegrityProof({ cryptosuite: otherCryptosuite }),
    documentLoader: offlineLoader(documents),
    checkStatus: async () => ({ verified: true }),
    now,
  })
  const first = keys[0]
  if (!first) throw new Error('A badge is checked against a key')
  return {
    libraries: result.verified,
    independent: await isSignedBy(badge as never, first.publicKeyMultibase),
  }
}

function asKeyDocument(key: { id: string }) {
  return { '@context': 'https://w3id.org/security/multikey/v1', ...key }
}

describe('a signed badge', () => {
  test('is verified by libraries of others and by a path of our own', async () => {
    const said = await othersSay(await aSignedBadge(), [published(await aKey())])
    expect(said).toEqual({ libraries: true, independent: true })
  })

  test('is refused by both once a single letter of it is changed', async () => {
    const text = JSON.stringify(await aSignedBadge())
    const changed = JSON.parse(text.replace('Reads figures', 'Reads fignres'))
    const said = await othersSay(changed, [published(await aKey())])
    expect(said).toEqual({ libraries: false, independent: false })
  })

  test('is refused by both where somebody else signed it under the name of our key', async () => {
    const forged = await aSignedBadge({}, { key: await aKey('key-2026-11', SEEDS.foreign) })
    const said = await othersSay(forged, [published(await aKey())])
    expect(said).toEqual({ libraries: false, independent: false })
  })

  test('still verifies after its key is retired, and no longer once the key is revoked', async () => {
    const badge = await aSignedBadge()
    const old = await aKey()
    const next = published(await aKey('key-2027-11', SEEDS.second))
    const retired = published(old, { retiredAt: '2027-11-01T00:00:00Z' })
    expect((await othersSay(badge, [retired, next])).libraries).toBe(true)
    const revoked = published(old, { revokedAt: '2027-11-01T00:00:00Z' })
    expect((await othersSay(badge, [revoked, next])).libraries).toBe(false)
  })

  test('is expired to others too', async () => {
    const badge = await aSignedBadge()
    const said = await othersSay(badge, [published(await aKey())], '2029-01-01T00:00:00Z')
    expect(said).toEqual({ libraries: false, independent: true })
  })

  test('has its one proof in an array, made with the key it names at the time given', async () => {
    const { proof } = await aSignedBadge()
    expect(proof).toEqual([
      {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: AT,
        verificationMethod: 'did:web:learning.northmere.example#key-2026-11',
        proofPurpose: 'assertionMethod',
        proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/),
      },
    ])
  })

  test('is the same bytes whenever it is signed again at the same time', async () => {
    expect(JSON.stringify(await aSignedBadge())).toBe(JSON.stringify(await aSignedBadge()))
  })

  test('cannot be signed with anything in it that the standard has no word for', async () => {
    const strange = { ...anUnsignedBadge(), collarNumber: '4711' } as OpenBadge
    await expect(signCredential(strange, { key: await aKey(), at: AT })).rejects.toThrow(
      /Safe mode|absolute IRI/,
    )
  })

  test('never tells the e-mail address or a name of its holder', async () => {
    const text = JSON.stringify(await aSignedBadge())
    expect(text).not.toMatch(/khan/i)
  })
})

describe('the 1EdTech schema', () => {
  const ajv = addFormats.default(new Ajv2019({ strict: false, allErrors: true }))
  const isBadge = ajv.compile(standard('ob_v3p0_achievementcredential_schema.json'))
  const isProfile = ajv.compile(standard('ob_v3p0_profile_schema.json'))

  test.each([
    ['with everything', {}],
    ['with no end and no result', { validUntil: null, result: null }],
    [
      'aligned to nothing, of no strand',
      { achievement: anAchievement({ principles: [], strand: null, result: null }) },
    ],
  ])('takes a badge %s', async (_, more) => {
    isBadge(await aSignedBadge(more))
    expect(isBadge.errors ?? []).toEqual([])
  })

  test('takes the issuer’s profile', () => {
    isProfile(issuerDocument(NORTHMERE))
    expect(isProfile.errors ?? []).toEqual([])
  })

  test('refuses a badge without its achievement’s criteria: it does look', async () => {
    const badge = structuredClone(await aSignedBadge())
    Reflect.deleteProperty(badge.credentialSubject.achievement, 'criteria')
    expect(isBadge(badge)).toBe(false)
  })
})

describe('the documents beside a badge', () => {
  const { canonize } = cryptosuite as {
    canonize: (document: object, options: object) => Promise<string>
  }

  test('have no word that JSON-LD does not know', async () => {
    for (const document of [
      achievementDocument(anAchievement(), NORTHMERE),
      issuerDocument(NORTHMERE),
    ]) {
      const quads = await canonize(document, { documentLoader: loadContext, safe: true })
      expect(quads).toContain('Northmere Police')
    }
  })

  test('a passport is signed as a whole, and so is each badge in it', async () => {
    const key = await aKey()
    const badges = [
      await aSignedBadge(),
      await aSignedBadge({ id: 'b2', statusIndex: 7, subjectId: 'urn:uuid:b2', salt: 'b2' }),
      await aSignedBadge({ id: 'b3', statusIndex: 8, subjectId: 'urn:uuid:b3', salt: 'b3' }),
    ]
    const passport = await signPresentation(badgePresentation('p1', badges, NORTHMERE), {
      key,
      at: AT,
    })
    const { verified, credentialResults } = await othersSayOfPassport(passport)
    expect(verified).toBe(true)
    expect(credentialResults?.map((result) => result.verified)).toEqual([true, true, true])

    const [, ...fewer] = passport.verifiableCredential
    const torn = await othersSayOfPassport({ ...passport, verifiableCredential: fewer })
    expect(torn.verified).toBe(false)
    expect(torn.credentialResults?.map((result) => result.verified)).toEqual([true, true])
  })

  /** A passport is signed by the issuer; the libraries expect holders, who sign for one occasion. */
  class SignedByIssuer extends CredentialIssuancePurpose {
    override async validate() {
      return { valid: true }
    }
  }

  async function othersSayOfPassport(presentation: object) {
    const did = didDocument(NORTHMERE, [published(await aKey())])
    return verify({
      presentation,
      presentationPurpose: new SignedByIssuer(),
      suite: new DataIntegrityProof({ cryptosuite: otherCryptosuite }),
      documentLoader: offlineLoader([did, ...did.verificationMethod.map(asKeyDocument)]),
      checkStatus: async () => ({ verified: true }),
      now: AT,
    })
  }
})

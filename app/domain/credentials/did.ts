import type { IssuerFacts, IssuerKey } from './facts.ts'

/** A key as DID documents hold it. */
export interface VerificationMethod {
  id: string
  type: 'Multikey'
  controller: string
  publicKeyMultibase: string
  revoked?: string
}

export interface DidDocument {
  '@context': string[]
  id: string
  verificationMethod: VerificationMethod[]
  assertionMethod: string[]
}

/**
 * The issuer's id as the `did:web` method makes it of an address: a port's colon becomes `%3A`, and
 * the parts of a path follow after colons.
 */
export function didOf({ publicUrl }: Pick<IssuerFacts, 'publicUrl'>): string {
  const { host, pathname } = new URL(publicUrl)
  const path = pathname.split('/').filter((part) => part !== '')
  return ['did:web', host.replace(':', '%3A'), ...path].join(':')
}

/** The id of a key: what a proof names. */
export function keyId(did: string, kid: string): string {
  return `${did}#${kid}`
}

/**
 * The public document that says which keys sign for the issuer. Retired keys stay, so that what they
 * signed still verifies; a revoked key stays in view but may no longer sign for the issuer.
 */
export function didDocument(issuer: IssuerFacts, keys: readonly IssuerKey[]): DidDocument {
  const did = didOf(issuer)
  const trusted = keys.filter(({ revokedAt }) => revokedAt === null)
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map((key) => verificationMethod(did, key)),
    // Only text: some validators do not read keys that are written out here.
    assertionMethod: trusted.map(({ kid }) => keyId(did, kid)),
  }
}

function verificationMethod(did: string, key: IssuerKey): VerificationMethod {
  return {
    id: keyId(did, key.kid),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key.publicKeyMultibase,
    ...(key.revokedAt === null ? {} : { revoked: key.revokedAt }),
  }
}

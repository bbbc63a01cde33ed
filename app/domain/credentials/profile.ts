import { addressOn, ISSUER_HREF } from './addresses.ts'
import { BADGE_CONTEXTS } from './contexts.ts'
import { didOf } from './did.ts'
import type { IssuerFacts } from './facts.ts'

/** The issuer as an Open Badges 3.0 Profile, as it stands in a badge. */
export interface Profile {
  id: string
  type: string[]
  name: string
  url: string
  email: string
}

/** The issuer as it stands in a badge; its id is the DID that the keys belong to. */
export function issuerProfile(issuer: IssuerFacts): Profile {
  return {
    id: didOf(issuer),
    type: ['Profile'],
    name: issuer.name,
    url: addressOn(issuer.publicUrl, ISSUER_HREF),
    email: issuer.email,
  }
}

/** The issuer's profile as a document of its own: what `/issuer` answers to a program. */
export function issuerDocument(issuer: IssuerFacts): { '@context': string[] } & Profile {
  return { '@context': BADGE_CONTEXTS, ...issuerProfile(issuer) }
}

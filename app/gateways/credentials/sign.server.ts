import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { CredentialIssuancePurpose, issue, signPresentation as sign } from '@digitalbazaar/vc'
import type { IssuerFacts } from '#app/domain/credentials/facts.ts'
import type { OpenBadge, Proof, Signed } from '#app/domain/credentials/open-badge.ts'
import type { BadgePresentation } from '#app/domain/credentials/presentation.ts'
import { loadContext } from './documents.server.ts'
import type { SigningKey } from './signing-key.server.ts'
import { type StatusListCredential, statusList } from './status-list.server.ts'

/** With which key, and what time it is. */
export interface Signing {
  key: SigningKey
  at: string
}

/**
 * Signs a badge with an embedded `eddsa-rdfc-2022` proof. Keep the JSON as it is: whatever has no
 * meaning in its contexts is refused here, by throwing. Takes about 20 ms.
 */
export function signCredential(
  credential: OpenBadge,
  signing: Signing,
): Promise<Signed<OpenBadge>> {
  return issued(credential, signing)
}

/** Signs a passport as the issuer: it says that these badges are one person's. */
export async function signPresentation(
  presentation: BadgePresentation,
  signing: Signing,
): Promise<Signed<BadgePresentation>> {
  const suite = proofWith(signing)
  const purpose = new CredentialIssuancePurpose()
  const signed = await sign({ presentation, suite, purpose, documentLoader: loadContext })
  return withProofAsArray(signed)
}

/** Makes and signs the public list of revoked badges, from their places in it. About 10 ms. */
export async function signStatusList(
  revoked: Iterable<number>,
  issuer: IssuerFacts,
  signing: Signing,
): Promise<Signed<StatusListCredential>> {
  return issued(await statusList(revoked, issuer, signing.at), signing)
}

async function issued<T extends object>(credential: T, signing: Signing): Promise<Signed<T>> {
  const suite = proofWith(signing)
  return withProofAsArray(await issue({ credential, suite, documentLoader: loadContext }))
}

function proofWith({ key, at }: Signing): DataIntegrityProof {
  return new DataIntegrityProof({ signer: key.signer, date: at, cryptosuite })
}

/** Open Badges wants an array of proofs; the proof itself is not part of what is signed. */
function withProofAsArray<T extends object>(signed: T & { proof: object }): Signed<T> {
  return { ...signed, proof: [signed.proof as Proof] }
}

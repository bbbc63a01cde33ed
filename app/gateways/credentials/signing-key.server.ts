import { randomBytes } from 'node:crypto'
import { generate } from '@digitalbazaar/ed25519-multikey'
import { didOf, keyId } from '#app/domain/credentials/did.ts'
import type { IssuerFacts } from '#app/domain/credentials/facts.ts'

/** A key that can sign for the issuer. It holds a secret: never log it or send it anywhere. */
export interface SigningKey {
  kid: string
  /** `did:web:…#key-2026-11`: what a proof names. */
  id: string
  /** The issuer that it signs for. */
  did: string
  publicKeyMultibase: string
  signer: object
}

const SEED = /^[0-9a-f]{64}$/i

/** Whether a text is a seed: 32 bytes as 64 hexadecimal digits. */
export function isSeed(text: string): boolean {
  return SEED.test(text)
}

/** Makes a new seed: 32 random bytes as 64 hexadecimal digits. */
export function newSeed(): string {
  return randomBytes(32).toString('hex')
}

/** The public half of a seed, to keep and to compare: `z6Mk…`. Throws where it is no seed. */
export async function publicKeyOf(seed: string): Promise<string> {
  const { publicKeyMultibase } = await generate({ seed: bytesOf(seed) })
  return publicKeyMultibase
}

/** The Ed25519 key of a seed, to sign for the issuer as `kid`. Throws where it is no seed. */
export async function signingKey(
  seed: string,
  kid: string,
  issuer: Pick<IssuerFacts, 'publicUrl'>,
): Promise<SigningKey> {
  const did = didOf(issuer)
  const id = keyId(did, kid)
  const pair = await generate({ id, controller: did, seed: bytesOf(seed) })
  return { kid, id, did, publicKeyMultibase: pair.publicKeyMultibase, signer: pair.signer() }
}

function bytesOf(seed: string): Uint8Array {
  if (!isSeed(seed)) throw new Error('A signing key is 32 bytes as 64 hexadecimal digits')
  return new Uint8Array(Buffer.from(seed, 'hex'))
}

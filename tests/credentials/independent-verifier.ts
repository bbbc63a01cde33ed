import { createHash, createPublicKey, verify } from 'node:crypto'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { RDFC10 } from 'rdfjs-c14n'
import { publishedContext } from './standards.ts'

type Quads = Exclude<Parameters<RDFC10['canonicalize']>[0], string>
type Quad = Quads extends Iterable<infer Q> ? Q : never

/**
 * `eddsa-rdfc-2022` as W3C's Data Integrity EdDSA Cryptosuites 1.0 (3.2) has it, with none of the
 * libraries that signed: another JSON-LD reader, another canonicalization, Node's own Ed25519. Not for
 * presentations: this reader (5.0.1) loses a list of credentials in one.
 */
export async function isSignedBy(
  document: { '@context': string[]; proof: object[] },
  publicKeyMultibase: string,
): Promise<boolean> {
  const { proof: proofs, ...unsigned } = document
  const { proofValue, ...proof } = proofs[0] as { proofValue: string }
  const options = { '@context': document['@context'], ...proof }
  const hashes = [await hashOf(options), await hashOf(unsigned)]
  const key = createPublicKey({
    key: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: ed25519BytesOf(publicKeyMultibase).toString('base64url'),
    },
    format: 'jwk',
  })
  return verify(null, Buffer.concat(hashes), key, base58(proofValue.slice(1)))
}

async function hashOf(document: object): Promise<Buffer> {
  const canonical = await new RDFC10().canonicalize(await quadsOf(document))
  return createHash('sha256').update(canonical, 'utf8').digest()
}

function quadsOf(document: object): Promise<Quads> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = []
    const parser = new JsonLdParser({
      documentLoader: { load: async (url: string) => publishedContext(url) },
    })
    parser.on('data', (quad: Quad) => quads.push(quad))
    parser.on('error', reject)
    parser.on('end', () => resolve(quads))
    parser.end(JSON.stringify(document))
  })
}

/** Multikey: the bytes ed 01 and 32 of the key. */
function ed25519BytesOf(publicKeyMultibase: string): Buffer {
  const bytes = base58(publicKeyMultibase.slice(1))
  if (bytes.length !== 34 || bytes.readUInt16BE(0) !== 0xed01) throw new Error('Not an Ed25519 key')
  return bytes.subarray(2)
}

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function base58(text: string): Buffer {
  let number = 0n
  for (const letter of text) number = number * 58n + BigInt(ALPHABET.indexOf(letter))
  const hex = number.toString(16)
  const zeros = text.match(/^1*/)?.[0].length ?? 0
  return Buffer.concat([
    Buffer.alloc(zeros),
    Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'),
  ])
}

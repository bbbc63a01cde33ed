import { expect, test } from 'vitest'
import { didDocument, didOf } from './did.ts'
import type { IssuerKey } from './facts.ts'

test.each([
  ['https://learning.example.police.uk', 'did:web:learning.example.police.uk'],
  ['https://Learning.Example/', 'did:web:learning.example'],
  ['http://localhost:3000', 'did:web:localhost%3A3000'],
  ['https://a.example:443', 'did:web:a.example'],
  ['https://a.example/data/passport/', 'did:web:a.example:data:passport'],
  ['https://a.example:8443/x', 'did:web:a.example%3A8443:x'],
])('the issuer at %s is %s', (publicUrl, did) => {
  expect(didOf({ publicUrl })).toBe(did)
})

function aKey(kid: string, more: Partial<IssuerKey> = {}): IssuerKey {
  const createdAt = '2026-11-01T00:00:00Z'
  return {
    kid,
    publicKeyMultibase: `z6Mk${kid}`,
    createdAt,
    retiredAt: null,
    revokedAt: null,
    ...more,
  }
}

test('retired keys still sign for the issuer; a revoked key is in view and does not', () => {
  const issuer = { publicUrl: 'https://a.example', name: 'A', email: 'a@a.example' }
  const document = didDocument(issuer, [
    aKey('new'),
    aKey('old', { retiredAt: '2026-11-02T00:00:00Z' }),
    aKey('leaked', { revokedAt: '2026-11-03T00:00:00Z' }),
  ])
  expect(document.id).toBe('did:web:a.example')
  expect(document.assertionMethod).toEqual(['did:web:a.example#new', 'did:web:a.example#old'])
  expect(document.verificationMethod).toEqual([
    {
      id: 'did:web:a.example#new',
      type: 'Multikey',
      controller: 'did:web:a.example',
      publicKeyMultibase: 'z6Mknew',
    },
    expect.objectContaining({ id: 'did:web:a.example#old' }),
    expect.objectContaining({ id: 'did:web:a.example#leaked', revoked: '2026-11-03T00:00:00Z' }),
  ])
})

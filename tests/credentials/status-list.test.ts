import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { checkStatus, decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import { expect, test } from 'vitest'
import { documentLoader } from '#app/gateways/credentials/documents.server.ts'
import { signStatusList } from '#app/gateways/credentials/sign.server.ts'
import { AT, aKey, aSignedBadge, NORTHMERE, published, SEEDS } from './badges.ts'
import { isSignedBy } from './independent-verifier.ts'

async function statusOf(statusIndex: number, revoked: number[], key = aKey()) {
  const list = await signStatusList(revoked, NORTHMERE, { key: await key, at: AT })
  return checkStatus({
    credential: await aSignedBadge({ statusIndex }),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: documentLoader(NORTHMERE, [published(await aKey())], list),
  })
}

test('a checker of others finds exactly the revoked badges in the list', async () => {
  const revoked = [0, 94_567, 131_071]
  for (const index of revoked) {
    expect(await statusOf(index, revoked)).toMatchObject({ results: [{ status: true }] })
  }
  for (const index of [1, 94_566, 94_568, 131_070]) {
    expect(await statusOf(index, revoked)).toMatchObject({
      verified: true,
      results: [{ status: false }],
    })
  }
})

test('a list that somebody else signed is refused', async () => {
  const foreign = aKey('key-2026-11', SEEDS.foreign)
  expect(await statusOf(7, [], foreign)).toMatchObject({ verified: false })
})

test('the list has 131,072 places, is small, is ours and is signed', async () => {
  const key = await aKey()
  const list = await signStatusList([3, 5], NORTHMERE, { key, at: AT })
  const { encodedList, statusPurpose } = list.credentialSubject
  const { length, getStatus } = await decoded(encodedList)
  expect(length).toBe(131_072)
  expect([3, 4, 5].map(getStatus)).toEqual([true, false, true])
  expect(statusPurpose).toBe('revocation')
  expect(encodedList.startsWith('u')).toBe(true)
  expect(list).toMatchObject({
    id: 'https://learning.northmere.example/status/revocation/1',
    issuer: 'did:web:learning.northmere.example',
    validFrom: AT,
  })
  expect(JSON.stringify(list).length).toBeLessThan(2000)
  expect(await isSignedBy(list, key.publicKeyMultibase)).toBe(true)
})

test('a place outside the list cannot be revoked', async () => {
  const signing = { key: await aKey(), at: AT }
  await expect(signStatusList([131_072], NORTHMERE, signing)).rejects.toThrow('out of range')
})

async function decoded(encodedList: string) {
  const list = await decodeList({ encodedList })
  return { length: list.length, getStatus: (index: number) => list.getStatus(index) }
}

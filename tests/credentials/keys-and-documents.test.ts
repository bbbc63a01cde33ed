import { expect, test } from 'vitest'
import { documentLoader, loadContext } from '#app/gateways/credentials/documents.server.ts'
import {
  isSeed,
  newSeed,
  publicKeyOf,
  signingKey,
} from '#app/gateways/credentials/signing-key.server.ts'
import { aKey, NORTHMERE, published, SEEDS } from './badges.ts'

test('a seed always gives the same key, and two seeds never do', async () => {
  expect(await publicKeyOf(SEEDS.first)).toBe(await publicKeyOf(SEEDS.first))
  expect(await publicKeyOf(SEEDS.first)).not.toBe(await publicKeyOf(SEEDS.second))
  expect(await publicKeyOf(SEEDS.first)).toMatch(/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/)
})

test('the key of RFC 8032’s first test vector is the one everybody has', async () => {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
  // ed01 and d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a in base58
  expect(await publicKeyOf(seed)).toBe('z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw')
})

test('a seed that is not 32 bytes is refused, and a new one is', async () => {
  for (const text of ['', 'a1', `${SEEDS.first}0`, 'g'.repeat(64)]) {
    expect(isSeed(text)).toBe(false)
    await expect(signingKey(text, 'key-1', NORTHMERE)).rejects.toThrow('64 hexadecimal digits')
  }
  expect(isSeed(newSeed())).toBe(true)
  expect(newSeed()).not.toBe(newSeed())
})

test('no address of others is ever fetched', async () => {
  const load = documentLoader(NORTHMERE, [published(await aKey())])
  for (const url of [
    'https://evil.example/context.json',
    'http://169.254.169.254/latest/meta-data',
    'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
    'did:web:evil.example',
    'did:web:learning.northmere.example#key-of-nobody',
    'file:///etc/passwd',
    '__proto__',
  ]) {
    await expect(load(url), url).rejects.toThrow('nothing is fetched')
    await expect(loadContext(url), url).rejects.toThrow(`${url} is not one of the documents`)
  }
})

test('our own documents are found by their ids', async () => {
  const load = documentLoader(NORTHMERE, [published(await aKey())], {
    id: 'https://a.example/list',
  })
  const did = 'did:web:learning.northmere.example'
  expect((await load(did)).document).toMatchObject({ assertionMethod: [`${did}#key-2026-11`] })
  expect((await load(`${did}#key-2026-11`)).document).toMatchObject({ type: 'Multikey' })
  expect((await load('https://a.example/list')).document).toEqual({ id: 'https://a.example/list' })
})

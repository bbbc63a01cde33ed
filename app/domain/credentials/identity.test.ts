import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { identityHash } from './identity.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('the address of the standard’s own example has the hash of its example', () => {
  expect(identityHash('a@example.com', 'Kosher', sha256)).toBe(
    'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
  )
})

test('an address is the same however it is typed, and another with another salt', () => {
  const hash = identityHash('a@example.com', 'Kosher', sha256)
  expect(identityHash('  A@Example.COM\n', 'Kosher', sha256)).toBe(hash)
  expect(identityHash('a@example.com', 'kosher', sha256)).not.toBe(hash)
})

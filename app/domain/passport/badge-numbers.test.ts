import { expect, test } from 'vitest'
import { uuidFrom, wholeNumberFrom } from './badge-numbers.ts'

test('a UUID is made of the bits given, with its version and variant set', () => {
  expect(uuidFrom('AAAAAAAAAAAAAAAAAAAAAA')).toBe('00000000-0000-4000-8000-000000000000')
  expect(uuidFrom('_____________________w')).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  const bits = Buffer.from('0123456789abcdef0123456789abcdef', 'hex').toString('base64url')
  expect(uuidFrom(bits)).toBe('01234567-89ab-4def-8123-456789abcdef')
})

test('a whole number stays below its limit and uses the bits', () => {
  expect(wholeNumberFrom('AAAA', 131_072)).toBe(0)
  expect(wholeNumberFrom('____', 131_072)).toBe(131_071)
  expect(wholeNumberFrom('AAAB', 131_072)).toBe(1)
})

test('what is not base64url is a mistake of the program', () => {
  expect(() => uuidFrom('no way')).toThrow('base64url')
})

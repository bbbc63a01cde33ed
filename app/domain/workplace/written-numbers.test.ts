import { expect, test } from 'vitest'
import { readWrittenNumbers } from './written-numbers.ts'

test.each<[string, number[]]>([
  ['', []],
  ['42 47 39', [42, 47, 39]],
  ['42, 47, 39', [42, 47, 39]],
  ['42,47,39', [42, 47, 39]],
  ['142,147,139', [142, 147, 139]],
  ['42;47; 39', [42, 47, 39]],
  ['1,250\n1,310\t980', [1250, 1310, 980]],
  ['1,250, 1,310', [1250, 1310]],
  ['1,250', [1250]],
  ['12.5% −3 £20', [12.5, -3, 20]],
])('%s', (text, values) => {
  expect(readWrittenNumbers(text)).toEqual({ values })
})

test.each([
  ['42 about 39', 'about'],
  ['Jan 42', 'Jan'],
  ['12,50 30', '12,50'],
  ['4-6 5', '4-6'],
])('%s is not guessed at', (text, unreadable) => {
  expect(readWrittenNumbers(text)).toEqual({ unreadable })
})

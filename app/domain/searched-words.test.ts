import { expect, test } from 'vitest'
import { searchTerm, wordsOf } from './searched-words.ts'

test('words stand between spaces and punctuation, and know where they stand', () => {
  const text = 'Ask “how far?” Alderbrook’s 2√m: 12.5%'
  const words = wordsOf(text)
  expect(words.map(({ word }) => word)).toEqual([
    'Ask',
    'how',
    'far',
    'Alderbrook',
    's',
    '2√m',
    '12',
    '5',
  ])
  for (const { word, from, to } of words) expect(text.slice(from, to)).toBe(word)
})

test.each([
  ['Charts', 'chart'],
  ['chart', 'chart'],
  ['PROCESS', 'process'],
  ['Zoë', 'zoe'],
  ['gas', 'gas'],
  ['S3', 's3'],
  ['The', null],
  ['which', null],
])('%s is looked up as %s', (word, term) => {
  expect(searchTerm(word)).toBe(term)
})

test.each(['', ' ', '…', '\u0000\u0007', '’’’'])('there are no words in %j', (text) => {
  expect(wordsOf(text)).toEqual([])
})

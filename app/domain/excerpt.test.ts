import { describe, expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

/** The excerpt as text, what was searched for in square brackets. */
function quoted(text: string, ...terms: string[]): string {
  return excerptOf(text, new Set(terms))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')
}

const LONG = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')

test('a short text is quoted whole, with every matching word marked as it is written', () => {
  expect(quoted('Limits are limits, not targets.', 'limit')).toBe(
    '[Limits] are [limits], not targets.',
  )
})

test('a long text is quoted round the first match, cut between words', () => {
  const excerpt = quoted(LONG, 'word20', 'word21')
  expect(excerpt).toMatch(/^… word1\d .* \[word20\] \[word21\] word22 .* word\d+ …$/)
  expect(excerpt.length).toBeLessThan(215)
  expect(excerpt.length).toBeGreaterThan(120)
})

test('where only the title matched, the text is quoted from its beginning', () => {
  const excerpt = quoted(LONG, 'elsewhere')
  expect(excerpt).toMatch(/^word0 word1 /)
  expect(excerpt).toMatch(/ word\d+ …$/)
  expect(excerpt.length).toBeLessThan(205)
})

test('a match on the last word is quoted with words before it', () => {
  expect(quoted(LONG, 'word59')).toMatch(/^… (word5\d )+\[word59\]$/)
})

describe('blocks of a page', () => {
  test('are parted by a dot where the first has no mark of its own at its end', () => {
    expect(quoted('Three traps\nTwo months.\n(Or “one.”)\nMany.”\nTiles', 'tile')).toBe(
      'Three traps · Two months. (Or “one.”) Many.” [Tiles]',
    )
  })
})

test('a word longer than an excerpt does not hide the match', () => {
  expect(quoted(`before ${'x'.repeat(300)} after`, 'x'.repeat(300))).toContain(
    `[${'x'.repeat(300)}]`,
  )
})

test('of no text there is no excerpt', () => {
  expect(excerptOf('', new Set(['limit']))).toEqual([])
})

import { searchTerm, type WordAt, wordsOf } from './searched-words.ts'

/** A piece of an excerpt: words that were searched for, or those between them. */
export interface ExcerptPiece {
  text: string
  isMatch: boolean
}

/** About so many characters are quoted. */
const LENGTH = 200
/** So many of them at most stand before the first match. */
const BEFORE = 60

/**
 * About 200 characters of a text (a block a line) round the first word whose search term is among
 * `terms`, cut between words; from its beginning where there is none.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>): ExcerptPiece[] {
  const whole = inOneLine(text)
  const words = wordsOf(whole)
  const matches = words.filter(({ word }) => terms.has(searchTerm(word) ?? ''))
  const { from, to } = windowOf(whole, words, matches[0])
  const pieces: ExcerptPiece[] = []
  let at = from
  for (const match of matches.filter((one) => one.from >= from && one.to <= to)) {
    pieces.push({ text: whole.slice(at, match.from), isMatch: false })
    pieces.push({ text: whole.slice(match.from, match.to), isMatch: true })
    at = match.to
  }
  pieces.push({ text: whole.slice(at, to), isMatch: false })
  if (from > 0) pieces.unshift({ text: '… ', isMatch: false })
  if (to < whole.length) pieces.push({ text: ' …', isMatch: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** A heading or a cell of a table has no full stop to part it from what follows. */
function inOneLine(text: string): string {
  return text.replace(/(?<![.?!:;,][”’)]*)\n/g, ' · ').replaceAll('\n', ' ')
}

function windowOf(
  text: string,
  words: WordAt[],
  first: WordAt | undefined,
): { from: number; to: number } {
  const earliest = Math.max(0, (first?.from ?? 0) - BEFORE)
  const from = earliest === 0 ? 0 : (words.find((word) => word.from >= earliest)?.from ?? 0)
  if (text.length - from <= LENGTH) return { from, to: text.length }
  const last = words.findLast((word) => word.to <= from + LENGTH)
  return { from, to: Math.max(last?.to ?? 0, first?.to ?? 0) }
}

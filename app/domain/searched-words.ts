/** A word of a text and where it stands: from its first character to before `to`. */
export interface WordAt {
  word: string
  from: number
  to: number
}

/** The words of a text in reading order: what stands between spaces and punctuation. */
export function wordsOf(text: string): WordAt[] {
  return [...text.matchAll(/[^\p{Z}\p{C}\p{P}]+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }))
}

/**
 * What a word is looked up as, the same for what is searched and what is typed: small letters, no
 * accents, no plural s. Null for a word that stands on every page.
 */
export function searchTerm(word: string): string | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (EVERYWHERE.has(plain)) return null
  return plain.length > 3 ? plain.replace(/(?<!s)s$/, '') : plain
}

const EVERYWHERE = new Set(
  `a an and are as at be but by can do does for from had has have how i if in is it its me my
  of on or our so than that the their them then there these they this to us was we were what
  when where which who why will with you your`.split(/\s+/),
)

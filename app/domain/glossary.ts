/** The part of an address that leads to a word: `90th percentile` is `#90th-percentile`. */
export function glossaryId(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

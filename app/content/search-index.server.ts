import MiniSearch from 'minisearch'
import type { Curriculum } from '#app/domain/courses.ts'
import { type SearchEntry, searchEntries, searchedText } from '#app/domain/search-entries.ts'
import type { Agreement, SearchHit } from '#app/domain/search-results.ts'
import { searchTerm, wordsOf } from '#app/domain/searched-words.ts'

export interface Found {
  agreement: Agreement
  /** Best first. */
  hits: SearchHit[]
}

export interface SearchIndex {
  find(asked: string): Found
}

let held: { hash: string; index: SearchIndex } | null = null

/** The index of a release, built when the first reader searches it and kept until there is another. */
export function searchIndexOf(curriculum: Curriculum): SearchIndex {
  if (held?.hash !== curriculum.hash) {
    held = { hash: curriculum.hash, index: buildSearchIndex(curriculum) }
  }
  return held.index
}

/** Shorter beginnings of words are beginnings of too many. */
const SHORTEST_PREFIX = 3
/** In a short word one letter more or less is another word. */
const SHORTEST_MISTYPED = 5

/** Indexes everything of a curriculum that may be found. */
export function buildSearchIndex(curriculum: Curriculum): SearchIndex {
  const entries = searchEntries(curriculum)
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: searchTerm,
    searchOptions: {
      combineWith: 'AND',
      boost: { title: 4 },
      boostDocument: (id) => KIND_BOOST[entries[id]?.kind ?? 'page'],
      prefix: (term) => term.length >= SHORTEST_PREFIX,
    },
  })
  index.addAll(entries.map((entry, id) => ({ id, ...searchedText(entry) })))

  const fuzzy = (term: string) =>
    term.length >= SHORTEST_MISTYPED && /^\p{L}+$/u.test(term) ? 0.2 : false
  const attempts = [
    { agreement: 'as typed', options: {} },
    { agreement: 'nearly', options: { fuzzy } },
    { agreement: 'in part', options: { fuzzy, combineWith: 'OR' } },
  ] as const

  return {
    find(asked) {
      for (const { agreement, options } of attempts) {
        const found = index.search(asked, options)
        const hits = found.flatMap(({ id, terms }) => {
          const entry = entries[id]
          return entry ? [{ found: entry, terms: new Set(terms) }] : []
        })
        if (hits.length > 0) return { agreement, hits }
      }
      return { agreement: 'as typed', hits: [] }
    },
  }
}

const KIND_BOOST: Record<SearchEntry['kind'], number> = { word: 2, module: 1.5, page: 1 }

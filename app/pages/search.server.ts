import { searchIndexOf } from '#app/content/search-index.server.ts'
import { listPage } from '#app/domain/list-pages.ts'
import type { Person } from '#app/domain/people.ts'
import type { SearchQuery } from '#app/domain/search-query.ts'
import { type Agreement, type SearchResult, searchResult } from '#app/domain/search-results.ts'
import type { RequestContext } from '#app/server/context.ts'
import { listPredictions } from '#db/lessons.ts'

const RESULTS_A_PAGE = 20

/** One page of what was found for one reader. */
export interface SearchPage {
  agreement: Agreement
  /** On all pages together. */
  total: number
  page: number
  pages: number
  /** The place of the first result of this page among all, from 1. */
  first: number
  results: SearchResult[]
}

/** Searches the released curriculum; a page beyond the last gives the last. */
export async function searchFor(
  { db, curriculum }: Pick<RequestContext, 'db' | 'curriculum'>,
  person: Pick<Person, 'id'>,
  query: SearchQuery,
): Promise<SearchPage> {
  const { agreement, hits } = searchIndexOf(curriculum()).find(query.asked)
  const kept = await listPredictions(db, person.id)
  const { page, pages, offset } = listPage(hits.length, RESULTS_A_PAGE, query.page)
  const results = hits.slice(offset, offset + RESULTS_A_PAGE).map((hit) => searchResult(hit, kept))
  return { agreement, total: hits.length, page, pages, first: offset + 1, results }
}

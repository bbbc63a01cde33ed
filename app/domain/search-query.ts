import { pageAsked } from './list-pages.ts'

/** Characters; whatever is typed beyond them is not searched for. */
export const LONGEST_SEARCH = 100

/** What a search page was asked for. */
export interface SearchQuery {
  /** Empty where nothing was asked. */
  asked: string
  /** From 1; there may be fewer pages of results. */
  page: number
}

/** Reads an address like `?q=limits&page=2`; what makes no sense is left out. */
export function readSearchQuery(search: URLSearchParams): SearchQuery {
  const typed = (search.get('q') ?? '').replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim()
  return {
    asked: [...typed].slice(0, LONGEST_SEARCH).join('').trim(),
    page: pageAsked(search),
  }
}

/** The address of a page of results. */
export function searchHref({ asked, page }: SearchQuery): string {
  const search = new URLSearchParams({ q: asked, ...(page > 1 ? { page: String(page) } : {}) })
  return `/search?${search}`
}

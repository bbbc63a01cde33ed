/** The page of a list that an address asks for, from 1; the first where it asks for none. */
export function pageAsked(search: URLSearchParams): number {
  const asked = Number(search.get('page'))
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 1
}

/** A page of a list that is shown in parts. */
export interface ListPage {
  /** From 1; beyond the last page the last. */
  page: number
  /** At least 1, so that an empty list has a page too. */
  pages: number
  /** How many rows come before it. */
  offset: number
}

/** The page that is shown of a list of `total` rows where `asked` is asked for. */
export function listPage(total: number, rowsAPage: number, asked: number): ListPage {
  const pages = Math.max(1, Math.ceil(total / rowsAPage))
  const page = Math.min(asked, pages)
  return { page, pages, offset: (page - 1) * rowsAPage }
}

import type { PaginationProps } from '../govuk/pagination.tsx'

/** Pagination for a list: the first, the last and the pages beside this one; the rest are an ellipsis. */
export function numberedPages(
  page: number,
  pages: number,
  hrefOf: (page: number) => string,
): Pick<PaginationProps, 'items' | 'previous' | 'next'> {
  const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  )
  return {
    previous: page > 1 ? { href: hrefOf(page - 1) } : undefined,
    next: page < pages ? { href: hrefOf(page + 1) } : undefined,
    items: shown.flatMap((number, at) => {
      const item = { number, href: hrefOf(number), current: number === page }
      return number - (shown[at - 1] ?? 0) > 1 ? ['ellipsis' as const, item] : [item]
    }),
  }
}

/** The addresses of a list's pages, with everything else of its query as it is. */
export function pageHrefIn(query: string | URLSearchParams): (page: number) => string {
  return (page) => {
    const there = new URLSearchParams(query)
    there.set('page', String(page))
    return `?${there}`
  }
}

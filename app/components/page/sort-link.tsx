import type { ReactNode } from 'react'

export type SortState = 'ascending' | 'descending' | undefined

export interface SortLinkProps {
  href: string
  sort: SortState
  children: ReactNode
}

/** A column's heading that sorts by it: the whole heading is the link; its th carries `aria-sort`. */
export function SortLink({ href, sort, children }: SortLinkProps) {
  return (
    <a className="govuk-link govuk-link--no-visited-state app-sort" href={href}>
      {children}
      {sort && (
        <svg className="app-sort__arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d={sort === 'ascending' ? 'M6 1l5 10H1z' : 'M6 11L1 1h10z'} />
        </svg>
      )}
    </a>
  )
}

/** A cell of a table's head that sorts by its column. */
export function sortableHead(link: SortLinkProps & { format?: 'numeric' | undefined }) {
  const { format, ...props } = link
  return {
    content: <SortLink {...props} />,
    format,
    attributes: props.sort && { 'aria-sort': props.sort },
  }
}

import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { ScrollRegion } from '../page/scroll-region.tsx'

/** Plain Markdown in the design system's clothes. A heading stands under its page's own h2. */
export const words = {
  h2: (props: ComponentPropsWithoutRef<'h3'>) => <h3 {...props} className="govuk-heading-m" />,
  h3: (props: ComponentPropsWithoutRef<'h4'>) => <h4 {...props} className="govuk-heading-s" />,
  p: (props: ComponentPropsWithoutRef<'p'>) => <p {...props} className="govuk-body" />,
  ul: (props: ComponentPropsWithoutRef<'ul'>) => (
    <ul {...props} className="govuk-list govuk-list--bullet" />
  ),
  ol: (props: ComponentPropsWithoutRef<'ol'>) => (
    <ol {...props} className="govuk-list govuk-list--number" />
  ),
  a: ({ children, ...props }: ComponentPropsWithoutRef<'a'>) => (
    <a {...props} className="govuk-link">
      {children}
    </a>
  ),
  blockquote: ({ children }: { children?: ReactNode }) => (
    <blockquote className="govuk-inset-text">{children}</blockquote>
  ),
  hr: () => (
    <hr className="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
  ),
  table: WideTable,
  tr: (props: ComponentPropsWithoutRef<'tr'>) => <tr {...props} className="govuk-table__row" />,
  th: ({ style: _, ...props }: ComponentPropsWithoutRef<'th'>) => (
    <th {...props} scope="col" className="govuk-table__header" />
  ),
  td: ({ style: _, ...props }: ComponentPropsWithoutRef<'td'>) => (
    <td {...props} className="govuk-table__cell" />
  ),
}

/** A table scrolls in its own box, so that a narrow page does not. */
function WideTable({ children }: { children?: ReactNode }) {
  return (
    <ScrollRegion label="Table" role="group">
      <table className="govuk-table">{children}</table>
    </ScrollRegion>
  )
}

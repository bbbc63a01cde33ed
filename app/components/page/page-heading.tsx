import type { ReactNode } from 'react'

export interface PageHeadingProps {
  /** Where this page belongs: "Course 2 of 3 · Performance management". */
  caption?: ReactNode
  /** One sentence under the heading on what the page is for. */
  lead?: ReactNode
  size?: 'l' | 'xl' | undefined
  children: ReactNode
}

/** The page's one h1, with what stands over and under it. */
export function PageHeading({ caption, lead, size = 'xl', children }: PageHeadingProps) {
  return (
    <div className="app-page-heading">
      {caption && <p className={`govuk-caption-${size}`}>{caption}</p>}
      <h1 className={`govuk-heading-${size}`}>{children}</h1>
      {lead && <p className="app-page-heading__lead">{lead}</p>}
    </div>
  )
}

import type { ReactNode } from 'react'
import { classNames } from '../govuk/class-names.ts'

export interface PageProps {
  /** Reading is 960 px across; tables and dashboards may have 1200. */
  width?: 'reading' | 'wide' | undefined
  /** Breadcrumbs, a back link or a banner: before the main landmark, so that the skip link passes them. */
  before?: ReactNode
  children: ReactNode
}

/** The main landmark, where the skip link goes, with whatever stands above it. */
export function Page({ width = 'reading', before, children }: PageProps) {
  return (
    <div className={classNames(width === 'wide' ? 'app-wide' : 'govuk-width-container')}>
      {before}
      <main className="govuk-main-wrapper app-main" id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

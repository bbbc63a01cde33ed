import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { HeadingLevel } from './heading.tsx'
import { Heading } from './heading.tsx'

export interface PanelProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  title: ReactNode
  headingLevel?: HeadingLevel | undefined
}

/** Says that something is done: a course finished, a badge awarded. */
export function Panel({ title, headingLevel = 1, className, children, ...rest }: PanelProps) {
  return (
    <div className={classNames('govuk-panel govuk-panel--confirmation', className)} {...rest}>
      <Heading level={headingLevel} className="govuk-panel__title">
        {title}
      </Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  )
}

import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'

/** The first thing on the page for a keyboard: past the header, to the content. */
export function SkipLink({
  href = '#content',
  className,
  children = 'Skip to main content',
  ...rest
}: ComponentPropsWithoutRef<'a'>) {
  return (
    <a href={href} className={classNames('govuk-skip-link', className)} {...rest}>
      {children}
    </a>
  )
}

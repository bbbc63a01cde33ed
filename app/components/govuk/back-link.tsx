import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'

/** The way back to the page before, above the heading. */
export function BackLink({
  className,
  href = '#',
  children = 'Back',
  ...rest
}: ComponentPropsWithoutRef<'a'>) {
  return (
    <a href={href} className={classNames('govuk-back-link', className)} {...rest}>
      {children}
    </a>
  )
}

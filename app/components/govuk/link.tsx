import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

/** A link that moves between pages without reloading where JavaScript runs, and is a plain link where not. */
export function AppLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link className={classNames('govuk-link', className)} {...rest} />
}

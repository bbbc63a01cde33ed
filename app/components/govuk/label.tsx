import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'

export interface LabelProps extends ComponentPropsWithoutRef<'label'> {
  isPageHeading?: boolean | undefined
}

/** Names one field; as the page heading it is the h1 as well. Without words it is not there. */
export function Label({ isPageHeading, className, children, htmlFor, ...rest }: LabelProps) {
  if (!children) return null
  const label = (
    <label className={classNames('govuk-label', className)} htmlFor={htmlFor} {...rest}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}

import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface GenericHeaderProps extends ComponentPropsWithoutRef<'div'> {
  href?: string | undefined
  logo: ReactNode
  containerClassName?: string | undefined
}

/** The band at the top: whose service this is, as the way home, and whatever stands beside it. */
export function GenericHeader({
  href = '/',
  logo,
  containerClassName = 'govuk-width-container',
  className,
  children,
  ...rest
}: GenericHeaderProps) {
  return (
    <div className={classNames('govuk-generic-header', className)} {...rest}>
      <div className={classNames('govuk-generic-header__container', containerClassName)}>
        <div className="govuk-generic-header__logo">
          <a href={href} className="govuk-generic-header__homepage-link">
            {logo}
          </a>
        </div>
        {children}
      </div>
    </div>
  )
}

import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'

export interface WarningTextProps extends ComponentPropsWithoutRef<'div'> {
  iconFallbackText?: string | undefined
}

/** Something with consequences, said before they happen. */
export function WarningText({
  iconFallbackText = 'Warning',
  className,
  children,
  ...rest
}: WarningTextProps) {
  return (
    <div className={classNames('govuk-warning-text', className)} {...rest}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  )
}

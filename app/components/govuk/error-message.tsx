import type { ComponentPropsWithoutRef } from 'react'
import { classNames } from './class-names.ts'

export interface ErrorMessageProps extends ComponentPropsWithoutRef<'p'> {
  /** Said before the message to a screen reader, which cannot see that it is red. */
  visuallyHiddenText?: string | false | undefined
}

/** What went wrong with one field and how to put it right. */
export function ErrorMessage({
  visuallyHiddenText = 'Error',
  className,
  children,
  ...rest
}: ErrorMessageProps) {
  return (
    <p className={classNames('govuk-error-message', className)} {...rest}>
      {visuallyHiddenText && (
        <>
          <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {children}
    </p>
  )
}

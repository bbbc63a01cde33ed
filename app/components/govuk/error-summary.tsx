import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useFocusOnArrival } from './focus-on-arrival.ts'
import type { Attributes } from './part.ts'

export interface ErrorSummaryItem {
  text: ReactNode
  /** `#` and the id of the field: for radios and checkboxes, of the first choice. */
  href?: string | undefined
  attributes?: Attributes<'a'> | undefined
}

export interface ErrorSummaryProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  title?: ReactNode
  description?: ReactNode
  errors?: ErrorSummaryItem[] | undefined
}

/** Everything to put right on this page, each with a way to its field; not for a wrong answer to a question. */
export function ErrorSummary({
  title = 'There is a problem',
  description,
  errors = [],
  className,
  ...rest
}: ErrorSummaryProps) {
  const ref = useFocusOnArrival<HTMLDivElement>(true)
  return (
    <div ref={ref} className={classNames('govuk-error-summary', className)} {...rest}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ text, href, attributes }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have the same message
                <li key={index}>
                  {href ? (
                    <a href={href} {...attributes}>
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

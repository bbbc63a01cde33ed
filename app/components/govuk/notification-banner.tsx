import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useFocusOnArrival } from './focus-on-arrival.ts'
import type { HeadingLevel } from './heading.tsx'
import { Heading } from './heading.tsx'

export interface NotificationBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  /** Success is said at once, and takes the focus; anything else waits to be found. */
  type?: 'success' | undefined
  title?: ReactNode
  titleId?: string | undefined
  titleHeadingLevel?: HeadingLevel | undefined
}

/** News about the whole service or about what was just done; a single line of text becomes its heading. */
export function NotificationBanner({
  type,
  title = type === 'success' ? 'Success' : 'Important',
  titleId = 'govuk-notification-banner-title',
  titleHeadingLevel = 2,
  role = type === 'success' ? 'alert' : 'region',
  className,
  children,
  ...rest
}: NotificationBannerProps) {
  const ref = useFocusOnArrival<HTMLDivElement>(role === 'alert')
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is alert or region
    <div
      ref={ref}
      className={classNames(
        'govuk-notification-banner',
        type && `govuk-notification-banner--${type}`,
        className,
      )}
      role={role}
      aria-labelledby={titleId}
      {...rest}
    >
      <div className="govuk-notification-banner__header">
        <Heading
          level={titleHeadingLevel}
          className="govuk-notification-banner__title"
          id={titleId}
        >
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}

import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Attributes } from './part.ts'

export interface NavigationItem {
  text: ReactNode
  href?: string | undefined
  /** This very page. */
  current?: boolean | undefined
  /** The part of the service that this page is in. */
  active?: boolean | undefined
  attributes?: Attributes<'a'> | undefined
}

export interface ServiceNavigationProps extends ComponentPropsWithoutRef<'div'> {
  items?: NavigationItem[] | undefined
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  /** Names the navigation among the page's landmarks. */
  label?: string | undefined
  /** Names the whole band, when there is more in it than the navigation. */
  sectionLabel?: string | undefined
  navigationId?: string | undefined
  navigationClassName?: string | undefined
  start?: ReactNode
  end?: ReactNode
  isEndInline?: boolean | undefined
  navigationStart?: ReactNode
  navigationEnd?: ReactNode
}

/** The parts of the service as a plain list that wraps: no menu button, no script. */
export function ServiceNavigation({
  items = [],
  serviceName,
  serviceUrl,
  label = 'Menu',
  sectionLabel = 'Service information',
  navigationId = 'navigation',
  navigationClassName,
  start,
  end,
  isEndInline,
  navigationStart,
  navigationEnd,
  className,
  ...rest
}: ServiceNavigationProps) {
  const hasNavigation = items.length > 0 || navigationStart || navigationEnd
  const band = (
    <div
      className={classNames(
        'govuk-width-container',
        isEndInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {start}
      <div className="govuk-service-navigation__container">
        {serviceName && <ServiceName name={serviceName} href={serviceUrl} />}
        {hasNavigation && (
          <nav
            aria-label={label}
            className={classNames('govuk-service-navigation__wrapper', navigationClassName)}
          >
            <ul className="govuk-service-navigation__list" id={navigationId}>
              {navigationStart}
              {items.map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
                <Item key={index} item={item} />
              ))}
              {navigationEnd}
            </ul>
          </nav>
        )}
      </div>
      {end}
    </div>
  )
  const classes = classNames('govuk-service-navigation', className)
  return serviceName || start || end ? (
    <section aria-label={sectionLabel} className={classes} {...rest}>
      {band}
    </section>
  ) : (
    <div className={classes} {...rest}>
      {band}
    </div>
  )
}

function ServiceName({ name, href }: { name: string; href: string | undefined }) {
  return (
    <span className="govuk-service-navigation__service-name">
      {href ? (
        <a href={href} className="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span className="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

function Item({ item: { text, href, current, active, attributes } }: { item: NavigationItem }) {
  const isHere = Boolean(current || active)
  const here = isHere ? (current ? ('page' as const) : ('true' as const)) : undefined
  const words = isHere ? (
    <strong className="govuk-service-navigation__active-fallback">{text}</strong>
  ) : (
    text
  )
  return (
    <li
      className={classNames(
        'govuk-service-navigation__item',
        isHere && 'govuk-service-navigation__item--active',
      )}
    >
      {href ? (
        <a
          className="govuk-service-navigation__link"
          href={href}
          aria-current={here}
          {...attributes}
        >
          {words}
        </a>
      ) : (
        text && (
          <span className="govuk-service-navigation__text" aria-current={here}>
            {words}
          </span>
        )
      )}
    </li>
  )
}

import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Attributes } from './part.ts'

export interface Breadcrumb {
  text: ReactNode
  href?: string | undefined
  attributes?: Attributes<'a'> | undefined
}

export interface BreadcrumbsProps extends ComponentPropsWithoutRef<'nav'> {
  items: Breadcrumb[]
  collapseOnMobile?: boolean | undefined
  label?: string | undefined
}

/** Where this page sits; an item without an address is the page itself. */
export function Breadcrumbs({
  items,
  collapseOnMobile,
  label = 'Breadcrumb',
  className,
  ...rest
}: BreadcrumbsProps) {
  return (
    <nav
      className={classNames(
        'govuk-breadcrumbs',
        className,
        collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={label}
      {...rest}
    >
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href, attributes }, index) =>
          href ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the trail is never reordered
            <li key={index} className="govuk-breadcrumbs__list-item">
              <a className="govuk-breadcrumbs__link" href={href} {...attributes}>
                {text}
              </a>
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the trail is never reordered
            <li key={index} className="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}

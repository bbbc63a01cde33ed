import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Attributes } from './part.ts'

export interface PaginationItem {
  number: ReactNode
  href: string
  current?: boolean | undefined
  visuallyHiddenText?: string | undefined
  attributes?: Attributes<'a'> | undefined
}

export interface PaginationStep {
  href: string
  text?: ReactNode
  labelText?: ReactNode
  attributes?: Attributes<'a'> | undefined
}

export interface PaginationProps extends ComponentPropsWithoutRef<'nav'> {
  previous?: PaginationStep | undefined
  next?: PaginationStep | undefined
  /** Pages by number; without them the two steps stand one above the other, with their labels. */
  items?: (PaginationItem | 'ellipsis')[] | undefined
  label?: string | undefined
}

/** From page to page of a list, or of a lesson. */
export function Pagination({
  previous,
  next,
  items,
  label = 'Pagination',
  className,
  ...rest
}: PaginationProps) {
  const isBlock = !items && Boolean(next || previous)
  return (
    <nav
      className={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', className)}
      aria-label={label}
      {...rest}
    >
      {previous && <Step kind="prev" name="Previous" isBlock={isBlock} step={previous} />}
      {items && (
        <ul className="govuk-pagination__list">
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: there may be two ellipses
            <Item key={index} item={item} />
          ))}
        </ul>
      )}
      {next && <Step kind="next" name="Next" isBlock={isBlock} step={next} />}
    </nav>
  )
}

function Item({ item }: { item: PaginationItem | 'ellipsis' }) {
  if (item === 'ellipsis')
    return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const { number, href, current, visuallyHiddenText = `Page ${number}`, attributes } = item
  return (
    <li
      className={classNames('govuk-pagination__item', current && 'govuk-pagination__item--current')}
    >
      <a
        className="govuk-link govuk-pagination__link"
        href={href}
        aria-label={visuallyHiddenText}
        aria-current={current ? 'page' : undefined}
        {...attributes}
      >
        {number}
      </a>
    </li>
  )
}

interface StepProps {
  kind: 'prev' | 'next'
  name: string
  isBlock: boolean
  step: PaginationStep
}

function Step({ kind, name, isBlock, step: { href, text, labelText, attributes } }: StepProps) {
  const isArrowFirst = isBlock || kind === 'prev'
  return (
    <div className={`govuk-pagination__${kind}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={kind} {...attributes}>
        {isArrowFirst && <Arrow kind={kind} />}
        <span
          className={classNames(
            'govuk-pagination__link-title',
            isBlock && !labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {text ?? (
            <>
              {name}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {labelText && isBlock && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!isArrowFirst && <Arrow kind={kind} />}
      </a>
    </div>
  )
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ kind }: { kind: 'prev' | 'next' }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[kind]} />
    </svg>
  )
}

import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { HeadingLevel } from './heading.tsx'
import { Heading } from './heading.tsx'
import type { Attributes } from './part.ts'

export interface SummaryAction {
  text: ReactNode
  href: string
  /** What the action is about, for who hears links one by one: "Change" and " name". */
  visuallyHiddenText?: string | undefined
  className?: string | undefined
  attributes?: Attributes<'a'> | undefined
}

export interface SummaryCardProps {
  title?: ReactNode
  titleClassName?: string | undefined
  headingLevel?: HeadingLevel | undefined
  actions?: SummaryAction[] | undefined
  actionsClassName?: string | undefined
  className?: string | undefined
  attributes?: Attributes<'div'> | undefined
  children: ReactNode
}

/** A box with a title and actions round a summary list. */
export function SummaryCard({
  title,
  titleClassName,
  headingLevel = 2,
  actions = [],
  actionsClassName,
  className,
  attributes,
  children,
}: SummaryCardProps) {
  return (
    <div className={classNames('govuk-summary-card', className)} {...attributes}>
      <div className="govuk-summary-card__title-wrapper">
        {title && (
          <Heading
            level={headingLevel}
            className={classNames('govuk-summary-card__title', titleClassName)}
          >
            {title}
          </Heading>
        )}
        <CardActions actions={actions} className={actionsClassName} title={title} />
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  )
}

interface CardActionsProps {
  actions: SummaryAction[]
  className: string | undefined
  title: ReactNode
}

function CardActions({ actions, className, title }: CardActionsProps) {
  const [first] = actions
  const classes = classNames('govuk-summary-card__actions', className)
  if (!first) return null
  if (actions.length === 1)
    return (
      <div className={classes}>
        <ActionLink action={first} cardTitle={title} />
      </div>
    )
  return (
    <ul className={classes}>
      {actions.map((action) => (
        <li key={action.href} className="govuk-summary-card__action">
          <ActionLink action={action} cardTitle={title} />
        </li>
      ))}
    </ul>
  )
}

/** An action's link, which says out loud what it is about. */
export function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle: ReactNode }) {
  const { text, href, visuallyHiddenText, className, attributes } = action
  return (
    <a className={classNames('govuk-link', className)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}

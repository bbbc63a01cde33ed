import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface Task {
  title: ReactNode
  titleClassName?: string | undefined
  /** Without an address the task cannot be started yet. */
  href?: string | undefined
  hint?: ReactNode
  /** Words, or a tag. */
  status: ReactNode
  statusClassName?: string | undefined
  className?: string | undefined
}

export interface TaskListProps extends ComponentPropsWithoutRef<'ul'> {
  items: (Task | false | null | undefined)[]
  idPrefix?: string | undefined
}

/** Things to do in any order, each with its state, which is read out with its link. */
export function TaskList({ items, idPrefix = 'task-list', className, ...rest }: TaskListProps) {
  return (
    <ul className={classNames('govuk-task-list', className)} {...rest}>
      {items.map((task, index) => {
        if (!task) return null
        const id = `${idPrefix}-${index + 1}`
        return <TaskItem key={id} id={id} task={task} />
      })}
    </ul>
  )
}

function TaskItem({ id, task }: { id: string; task: Task }) {
  const { title, titleClassName, href, hint, status, statusClassName, className } = task
  const hintId = `${id}-hint`
  const statusId = `${id}-status`
  return (
    <li
      className={classNames(
        'govuk-task-list__item',
        href && 'govuk-task-list__item--with-link',
        className,
      )}
    >
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a
            className={classNames('govuk-link govuk-task-list__link', titleClassName)}
            href={href}
            aria-describedby={classNames(Boolean(hint) && hintId, statusId)}
          >
            {title}
          </a>
        ) : (
          <div className={titleClassName}>{title}</div>
        )}
        {hint && (
          <div id={hintId} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div className={classNames('govuk-task-list__status', statusClassName)} id={statusId}>
        {status}
      </div>
    </li>
  )
}

import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Attributes, Part } from './part.ts'
import { partProps } from './part.ts'
import type { SummaryAction, SummaryCardProps } from './summary-card.tsx'
import { ActionLink, SummaryCard } from './summary-card.tsx'

interface Words {
  children?: ReactNode
  className?: string | undefined
}

export interface SummaryRow {
  key: Part<Words>
  value: Part<Words>
  actions?: SummaryAction[] | undefined
  actionsClassName?: string | undefined
  className?: string | undefined
}

export interface SummaryListProps extends Omit<ComponentPropsWithoutRef<'dl'>, 'children'> {
  rows: SummaryRow[]
  card?: Omit<SummaryCardProps, 'children'> | undefined
  attributes?: Attributes<'dl'> | undefined
}

/** Facts as pairs of a name and a value, each with what can be done about it. */
export function SummaryList({ rows, card, className, attributes, ...rest }: SummaryListProps) {
  const hasActions = rows.some(({ actions }) => actions?.length)
  const list = (
    <dl className={classNames('govuk-summary-list', className)} {...attributes} {...rest}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows arrive whole and two may share a key
        <Row key={index} row={row} hasActions={hasActions} cardTitle={card?.title} />
      ))}
    </dl>
  )
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list
}

interface RowProps {
  row: SummaryRow
  hasActions: boolean
  cardTitle: ReactNode
}

function Row({ row, hasActions, cardTitle }: RowProps) {
  const { actions = [] } = row
  return (
    <div
      className={classNames(
        'govuk-summary-list__row',
        hasActions && actions.length === 0 && 'govuk-summary-list__row--no-actions',
        row.className,
      )}
    >
      <Key {...partProps(row.key)} />
      <Value {...partProps(row.value)} />
      {actions.length > 0 && (
        <dd className={classNames('govuk-summary-list__actions', row.actionsClassName)}>
          <Actions actions={actions} cardTitle={cardTitle} />
        </dd>
      )}
    </div>
  )
}

function Key({ className, children }: Words) {
  return <dt className={classNames('govuk-summary-list__key', className)}>{children}</dt>
}

function Value({ className, children }: Words) {
  return <dd className={classNames('govuk-summary-list__value', className)}>{children}</dd>
}

function Actions({ actions, cardTitle }: { actions: SummaryAction[]; cardTitle: ReactNode }) {
  const [first] = actions
  if (first && actions.length === 1) return <ActionLink action={first} cardTitle={cardTitle} />
  return (
    <ul className="govuk-summary-list__actions-list">
      {actions.map((action) => (
        <li key={action.href} className="govuk-summary-list__actions-list-item">
          <ActionLink action={action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  )
}

import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Attributes } from './part.ts'

export interface Cell {
  content: ReactNode
  format?: 'numeric' | undefined
  className?: string | undefined
  colSpan?: number | undefined
  rowSpan?: number | undefined
  attributes?: Attributes<'td'> | undefined
}

export interface TableProps extends ComponentPropsWithoutRef<'table'> {
  caption?: ReactNode
  captionClassName?: string | undefined
  head?: Cell[] | undefined
  rows: Cell[][]
  firstCellIsHeader?: boolean | undefined
}

/** Rows and columns that a screen reader can walk; numbers are set to the right. */
export function Table({
  caption,
  captionClassName,
  head,
  rows,
  firstCellIsHeader,
  className,
  ...rest
}: TableProps) {
  return (
    <table className={classNames('govuk-table', className)} {...rest}>
      {caption && (
        <caption className={classNames('govuk-table__caption', captionClassName)}>
          {caption}
        </caption>
      )}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">{head.map((cell, at) => header(cell, at, 'col'))}</tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows arrive whole from the server
          <tr key={at} className="govuk-table__row">
            {row.map((cell, at) =>
              at === 0 && firstCellIsHeader ? header(cell, at, 'row') : datum(cell, at),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function header({ content, format, className, ...rest }: Cell, at: number, scope: 'col' | 'row') {
  const { colSpan, rowSpan, attributes } = rest
  return (
    <th
      key={at}
      scope={scope}
      className={classNames(
        'govuk-table__header',
        scope === 'col' && format && `govuk-table__header--${format}`,
        className,
      )}
      colSpan={colSpan}
      rowSpan={rowSpan}
      {...attributes}
    >
      {content}
    </th>
  )
}

function datum({ content, format, className, ...rest }: Cell, at: number) {
  const { colSpan, rowSpan, attributes } = rest
  return (
    <td
      key={at}
      className={classNames(
        'govuk-table__cell',
        format && `govuk-table__cell--${format}`,
        className,
      )}
      colSpan={colSpan}
      rowSpan={rowSpan}
      {...attributes}
    >
      {content}
    </td>
  )
}

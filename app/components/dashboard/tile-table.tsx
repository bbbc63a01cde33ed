import type { DrawnCell, DrawnTile } from '#app/domain/dashboards/packed-view.ts'
import type { Mark } from '#app/domain/dashboards/view.ts'
import { classNames } from '../govuk/class-names.ts'
import { Table, type Cell as TableCell } from '../govuk/table.tsx'
import { ScrollRegion } from '../page/scroll-region.tsx'
import { MarkLinks, SelectedSign } from './marks.tsx'
import { RagWords } from './tile-card.tsx'

interface TileTableProps {
  tile: Pick<DrawnTile, 'table' | 'marks' | 'title'>
  recordsAt: string
}

/** The rows that a visual is drawn from, and what can be done with each of its marks. */
export function TileTable({ tile: { table, marks, title }, recordsAt }: TileTableProps) {
  const { columns } = table
  const byRow = new Map(marks.map((mark) => [mark.row, mark]))
  const format = (at: number) => (columns[at]?.numeric ? ('numeric' as const) : undefined)
  const cells = (row: readonly DrawnCell[], mark?: Mark): TableCell[] => [
    ...row.map(({ shown }, at) => ({
      content:
        at === 0 && mark?.isSelected ? (
          <SelectedName name={shown} />
        ) : columns[at]?.id === 'rag' ? (
          <RagWords says={shown} />
        ) : (
          shown
        ),
      format: format(at),
    })),
    ...(byRow.size > 0
      ? [
          {
            content: mark ? <MarkLinks mark={mark} recordsAt={recordsAt} /> : '',
            className: 'app-visual__closer',
          },
        ]
      : []),
  ]
  return (
    <ScrollRegion label={`${title}, table`} role="group">
      <Table
        className="app-visual__table"
        caption={table.caption}
        captionClassName="govuk-visually-hidden"
        firstCellIsHeader
        head={[
          ...columns.map(({ name }, at) => ({ content: name, format: format(at) })),
          ...(byRow.size > 0 ? [{ content: 'Look closer', className: 'app-visual__closer' }] : []),
        ]}
        rows={[
          ...table.rows.map((row) => cells(row.cells, byRow.get(row.id))),
          ...(table.total ? [total(cells(table.total))] : []),
        ]}
      />
    </ScrollRegion>
  )
}

function SelectedName({ name }: { name: string }) {
  return (
    <>
      {name} <SelectedSign />
    </>
  )
}

function total(row: TableCell[]): TableCell[] {
  return row.map((cell) => ({
    ...cell,
    className: classNames(cell.className, 'app-visual__total'),
  }))
}

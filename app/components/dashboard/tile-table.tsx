import type { Cell, Mark, TileView } from '#app/domain/dashboards/view.ts'
import { Table } from '../govuk/table.tsx'
import { ScrollRegion } from '../page/scroll-region.tsx'
import { MarkLinks, SelectedSign } from './marks.tsx'
import { RagWords } from './tile-card.tsx'

interface TileTableProps {
  tile: Pick<TileView, 'table' | 'marks' | 'title'>
  recordsAt: string
}

/** The rows that a visual is drawn from, and what can be done with each of its marks. */
export function TileTable({ tile: { table, marks, title }, recordsAt }: TileTableProps) {
  const { columns } = table
  const byRow = new Map(marks.map((mark) => [mark.row, mark]))
  const format = (at: number) => (columns[at]?.numeric ? ('numeric' as const) : undefined)
  const cells = (row: readonly Cell[], mark?: Mark) => [
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
      ? [{ content: mark ? <MarkLinks mark={mark} recordsAt={recordsAt} /> : '' }]
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
          ...(byRow.size > 0 ? [{ content: 'Look closer' }] : []),
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

function total<Cell extends object>(row: Cell[]) {
  return row.map((cell) => ({ ...cell, className: 'app-visual__total' }))
}

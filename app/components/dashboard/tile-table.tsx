import type { DrawnCell, DrawnTile } from '#app/domain/dashboards/packed-view.ts'
import type { Mark } from '#app/domain/dashboards/view.ts'
import { ScrollRegion } from '../page/scroll-region.tsx'
import { MarkLinks, SelectedSign } from './marks.tsx'
import { RagWords } from './tile-card.tsx'

interface TileTableProps {
  tile: Pick<DrawnTile, 'table' | 'marks' | 'title'>
  recordsAt: string
}

/**
 * The rows that a visual is drawn from, and what can be done with each of its marks. A page has a
 * thousand cells, so they go without the classes of `govuk/table.tsx`: cells are numbers (`_dashboard.scss`)
 * unless they say that they are words.
 */
export function TileTable({ tile: { table, marks, title }, recordsAt }: TileTableProps) {
  const { columns, rows, total } = table
  const byRow = new Map(marks.map((mark) => [mark.row, mark]))
  const closer = (mark?: Mark) =>
    byRow.size > 0 ? (
      <td className="app-visual__closer">
        {mark ? <MarkLinks mark={mark} recordsAt={recordsAt} /> : null}
      </td>
    ) : null
  return (
    <ScrollRegion label={`${title}, table`} role="group">
      <table className="govuk-table app-visual__table">
        <caption className="govuk-visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, name, numeric }) => (
              <th key={id} scope="col" className={numeric ? 'app-visual__number' : undefined}>
                {name}
              </th>
            ))}
            {byRow.size > 0 ? (
              <th scope="col" className="app-visual__closer">
                Look closer
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => {
            const mark = byRow.get(id)
            return (
              <tr key={id}>
                {cells.map((cell, at) => cellOf(cell, at, columns[at], mark?.isSelected))}
                {closer(mark)}
              </tr>
            )
          })}
          {total ? (
            <tr className="app-visual__total">
              {total.map((cell, at) => cellOf(cell, at, columns[at]))}
              {closer()}
            </tr>
          ) : null}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

type Column = DrawnTile['table']['columns'][number]

/** The first cell of a row is its name. */
function cellOf({ shown }: DrawnCell, at: number, column?: Column, isSelected = false) {
  if (at === 0)
    return (
      <th key={at} scope="row">
        {isSelected ? <SelectedName name={shown} /> : shown}
      </th>
    )
  return (
    <td key={at} className={column?.numeric ? undefined : 'app-visual__text'}>
      {column?.id === 'rag' ? <RagWords says={shown} /> : shown}
    </td>
  )
}

function SelectedName({ name }: { name: string }) {
  return (
    <>
      {name} <SelectedSign />
    </>
  )
}

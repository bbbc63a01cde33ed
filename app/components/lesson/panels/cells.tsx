import type { TablePart } from '#app/domain/exercises/panels.ts'
import { Details } from '../../govuk/details.tsx'
import { Table } from '../../govuk/table.tsx'
import { ScrollRegion } from '../../page/scroll-region.tsx'
import { Said } from './said.tsx'

/** A table whose first column names its rows; it scrolls in its own box where it has to. */
export function Cells({ table }: { table: Omit<TablePart, 'as'> }) {
  const { caption, columns, rows, isFolded } = table
  const format = (at: number) => (columns[at]?.isNumeric ? ('numeric' as const) : undefined)
  // Three columns of words do not fit a phone: there each cell stands under its own heading.
  const isOfWords = columns.length > 2 && !columns.some(({ isNumeric }) => isNumeric)
  const shown = (
    <ScrollRegion label={caption} role="group">
      <Table
        caption={isFolded ? <span className="govuk-visually-hidden">{caption}</span> : caption}
        captionClassName="govuk-table__caption--s"
        className={isOfWords ? 'app-words' : undefined}
        head={columns.map(({ text }, at) => ({ content: text, format: format(at) }))}
        firstCellIsHeader
        rows={rows.map((row) =>
          row.map((cell, at) => ({
            content: typeof cell === 'string' ? <Said text={cell} /> : cell,
            format: format(at),
            attributes:
              isOfWords && (at > 0 || typeof cell === 'number')
                ? { 'data-head': columns[at]?.text }
                : undefined,
          })),
        )}
      />
    </ScrollRegion>
  )
  return isFolded ? <Details summary={caption}>{shown}</Details> : shown
}

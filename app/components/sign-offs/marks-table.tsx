import type { Criterion } from '#app/domain/workplace/forms.ts'
import { LEVEL_NAMES, type Marks } from '#app/domain/workplace/rubric.ts'
import { Table } from '../govuk/table.tsx'
import { ScrollRegion } from '../page/scroll-region.tsx'

interface MarksTableProps {
  caption: string
  criteria: Criterion[]
  columns: { head: string; marks: Marks }[]
}

/** Levels and comments, criterion by criterion; nothing where nothing was marked. */
export function MarksTable({ caption, criteria, columns }: MarksTableProps) {
  if (columns.every(({ marks }) => Object.keys(marks).length === 0)) return null
  const isWide = columns.length > 1
  const table = (
    <Table
      caption={caption}
      className={isWide ? 'app-table--wide' : undefined}
      captionClassName="govuk-table__caption--s"
      firstCellIsHeader
      head={[{ content: 'Criterion' }, ...columns.map(({ head }) => ({ content: head }))]}
      rows={criteria.map(({ id, title }) => [
        { content: title },
        ...columns.map(({ marks }) => ({ content: <MarkCell mark={marks[id]} /> })),
      ])}
    />
  )
  return isWide ? <ScrollRegion label={caption}>{table}</ScrollRegion> : table
}

function MarkCell({ mark }: { mark: Marks[string] | undefined }) {
  if (!mark) return '–'
  return (
    <>
      {mark.level} {LEVEL_NAMES[mark.level]}
      {mark.comment && <span className="app-below app-note-text">{mark.comment}</span>}
    </>
  )
}

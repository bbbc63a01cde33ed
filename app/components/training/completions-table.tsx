import { Table } from '../govuk/table.tsx'
import { sortableHead } from '../page/sort-link.tsx'
import { StatusTag } from '../page/status-tag.tsx'
import type { CompletionsPage } from './completions-page.ts'

/** A page of people and what they have completed; its headings sort the list. */
export function CompletionsTable({
  people,
  sort,
  sortHrefs,
}: Pick<CompletionsPage, 'people' | 'sort' | 'sortHrefs'>) {
  const head = (by: string, words: string, format?: 'numeric') =>
    sortableHead({
      href: sortHrefs[by] || '?',
      sort: sort.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined,
      children: words,
      format,
    })
  return (
    <Table
      className="app-table--wide"
      caption="People and what they have completed"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={[
        head('name', 'Name'),
        { content: 'Staff number' },
        head('rank', 'Rank'),
        head('command', 'Command'),
        head('modules', 'Modules', 'numeric'),
        { content: 'Status' },
        head('due', 'Due'),
        head('completed', 'Completed'),
      ]}
      rows={people.map((person) => [
        { content: person.name },
        { content: person.staffNumber },
        { content: person.rank },
        { content: person.command },
        { content: person.modules, format: 'numeric' },
        { content: <StatusTag status={person.status} /> },
        { content: person.dueOn ?? '–', className: 'app-nowrap' },
        { content: person.completedOn ?? '–', className: 'app-nowrap' },
      ])}
    />
  )
}

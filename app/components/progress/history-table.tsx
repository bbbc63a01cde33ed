import { AppLink } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'

/** A finished attempt with the way to its result, which shows the questions as they were then. */
export interface HistoryEntry {
  href: string
  /** "Check: Luck or change?" */
  name: string
  form: 'A' | 'B' | null
  /** "3 Mar 2026" */
  on: string
  right: number
  of: number
  /** Whether an answer of it was marked again since: the result page says which and why. */
  isRemarked: boolean
}

/** Everything somebody finished, in the order given. */
export function HistoryTable({ entries }: { entries: HistoryEntry[] }) {
  return (
    <Table
      caption="Everything you have finished, newest first"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ content: 'What' }, { content: 'Date' }, { content: 'Right' }]}
      rows={entries.map(({ href, name, form, on, right, of, isRemarked }) => [
        {
          content: (
            <>
              <AppLink to={href}>
                {name}
                {form && `, form ${form}`}
                <span className="govuk-visually-hidden">, {on}</span>
              </AppLink>
              {isRemarked && <span className="app-quiet app-history__note">Marked again</span>}
            </>
          ),
        },
        { content: on, className: 'app-history__fact' },
        { content: `${right} of ${of}`, className: 'app-history__fact' },
      ])}
    />
  )
}

import { Table } from '../govuk/table.tsx'
import { ScrollRegion } from '../page/scroll-region.tsx'

interface Counted {
  counted: string
  interval: string
}

export interface AgreementTableProps {
  pairs: number
  verdict: Counted
  rows: { id: string; title: string; exact: Counted; withinOne: Counted }[]
}

/** How far first and second marks agree: counts and intervals, never who marked. */
export function AgreementTable({ pairs, verdict, rows }: AgreementTableProps) {
  return (
    <>
      <p className="govuk-body app-prose">
        Marked twice so far: {pairs}. The two came to the same verdict, a pass or more work, in{' '}
        {words(verdict)}.
      </p>
      <ScrollRegion label="Agreement of first and second marks">
        <Table
          className="app-table--wide"
          caption="Agreement of first and second marks"
          captionClassName="govuk-table__caption--s"
          firstCellIsHeader
          head={[
            { content: 'Criterion' },
            { content: 'Same level' },
            { content: 'At most one level apart' },
          ]}
          rows={rows.map(({ title, exact, withinOne }) => [
            { content: title },
            { content: <Share {...exact} /> },
            { content: <Share {...withinOne} /> },
          ])}
        />
      </ScrollRegion>
    </>
  )
}

function words({ counted, interval }: Counted): string {
  return interval === '' ? 'none yet' : `${counted}: ${interval.replace('Too', 'too')}`
}

function Share({ counted, interval }: Counted) {
  return (
    <>
      {counted}
      {interval && <span className="app-below">{interval}</span>}
    </>
  )
}

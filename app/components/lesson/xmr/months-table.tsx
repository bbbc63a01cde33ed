import type { BenchView } from '#app/domain/exercises/xmr-builder.ts'
import { Details } from '../../govuk/details.tsx'
import { Table } from '../../govuk/table.tsx'
import { ScrollRegion } from '../../page/scroll-region.tsx'

interface MonthsTable {
  bench: BenchView
  summary?: string
  /** Whether it starts opened. */
  isOpen?: boolean
}

/** The months with their running total and gaps: the whole exercise can be done from here. */
export function MonthsTable({ bench, summary = 'The months as a table', isOpen }: MonthsTable) {
  const { rows, name } = bench
  return (
    <Details summary={summary} open={isOpen}>
      <ScrollRegion label={`${name}, 12 months`}>
        <Table
          head={[
            { content: 'Month' },
            { content: 'Count', format: 'numeric' },
            { content: 'Running total', format: 'numeric' },
            { content: 'Gap from the month before', format: 'numeric' },
          ]}
          firstCellIsHeader
          rows={rows.map(({ month, count, runningTotal, range }, at) => [
            { content: month },
            { content: count, format: 'numeric' },
            { content: runningTotal, format: 'numeric' },
            { content: at === 0 ? '–' : (range ?? 'yours to work out'), format: 'numeric' },
          ])}
        />
      </ScrollRegion>
    </Details>
  )
}

import { Table } from '../govuk/table.tsx'
import { FigureCard, FigureCards } from '../page/figure-card.tsx'
import { ScrollRegion } from '../page/scroll-region.tsx'

export interface WaitingProps {
  count: string
  /** Null where nothing waits. */
  medianDays: string | null
  decided: string
  decidedDays: string | null
  weeks: number
  forms: { title: string; count: string; median: string | null; longest: string | null }[]
  longest: {
    id: string
    person: string
    title: string
    sentOn: string
    waits: string
    assessors: string[]
  }[]
}

/** What waits for a decision: counts, middles, and whose evidence waits longest. Nobody is ranked. */
export function Waiting({ count, medianDays, decided, decidedDays, weeks, ...rest }: WaitingProps) {
  return (
    <>
      <FigureCards>
        <FigureCard
          number={count}
          label="waiting for a decision"
          note={medianDays && `Half have waited ${medianDays} or more`}
        />
        <FigureCard
          number={decided}
          label={`decided in the last ${weeks} weeks`}
          note={decidedDays && `Half took ${decidedDays} or less`}
        />
      </FigureCards>
      {rest.forms.length > 0 && <ByForm forms={rest.forms} />}
      {rest.longest.length > 0 && <Longest longest={rest.longest} />}
    </>
  )
}

function ByForm({ forms }: Pick<WaitingProps, 'forms'>) {
  return (
    <ScrollRegion label="Waiting, by form">
      <Table
        className="app-table--wide"
        caption="Waiting, by form"
        captionClassName="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { content: 'Form' },
          { content: 'Waiting', format: 'numeric' },
          { content: 'Median wait', format: 'numeric' },
          { content: 'Longest wait', format: 'numeric' },
        ]}
        rows={forms.map(({ title, count, median, longest }) => [
          { content: title },
          { content: count, format: 'numeric' },
          { content: median, format: 'numeric' },
          { content: longest, format: 'numeric' },
        ])}
      />
    </ScrollRegion>
  )
}

function Longest({ longest }: Pick<WaitingProps, 'longest'>) {
  return (
    <ScrollRegion label="Waiting longest">
      <Table
        className="app-table--wide"
        caption="Waiting longest"
        captionClassName="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { content: 'Whose evidence' },
          { content: 'Form' },
          { content: 'Sent on' },
          { content: 'Waiting' },
          { content: 'Who may decide' },
        ]}
        rows={longest.map(({ person, title, sentOn, waits, assessors }) => [
          { content: person },
          { content: title },
          { content: sentOn, className: 'app-nowrap' },
          { content: waits, className: 'app-nowrap' },
          {
            content: assessors.length > 0 ? assessors.join(', ') : <strong>Nobody yet</strong>,
          },
        ])}
      />
    </ScrollRegion>
  )
}
